import { useTranslations } from "next-intl";
import { TILE_GRADIENT, UNKNOWN_TILE } from "@/components/charts/tile-colour";

/** The colour scale of a treemap, with its two ends in words; without ends only the hatching is explained. */
export function TileScale({ ends }: { ends: { low: string; high: string } | null }) {
  const t = useTranslations("charts");
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {ends && (
        <>
          {ends.low}
          <span aria-hidden className="h-2.5 w-16 sm:w-28" style={{ background: TILE_GRADIENT }} />
          {ends.high}
        </>
      )}
      <span aria-hidden className="ml-2 h-2.5 w-4 border border-line" style={{ background: UNKNOWN_TILE }} />
      {t("unknown")}
    </span>
  );
}
