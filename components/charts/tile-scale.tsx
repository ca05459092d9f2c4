import { useLocale, useTranslations } from "next-intl";
import { TILE_LIMIT, tileColour, UNKNOWN_TILE, type TileStep } from "@/components/charts/tile-colour";
import { formatPercent } from "@/lib/format/number";

const STEPS: TileStep[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4];

/** The colour scale of a treemap, in percent by default. */
export function TileScale({
  label,
  format = formatPercent,
}: {
  label: string;
  format?: typeof formatPercent;
}) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const end = (TILE_LIMIT * 3) / 4;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 gap-y-0.5 text-2xs text-faint">
      {label}
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <span className="num">&lt; {format(-end, { locale, digits: 0 })}</span>
        <span aria-hidden className="flex">
          {STEPS.map((step) => (
            <span key={step} className="h-2.5 w-3" style={{ background: tileColour(step) }} />
          ))}
        </span>
        <span className="num">&gt; {format(end, { locale, digits: 0, signed: true })}</span>
      </span>
      <span className="ml-2 inline-flex items-center gap-1.5 whitespace-nowrap">
        <span aria-hidden className="h-2.5 w-4 border border-line" style={{ background: UNKNOWN_TILE }} />
        {t("unknown")}
      </span>
    </span>
  );
}
