import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/number";
import type { ThemeItem } from "@/lib/themes/schema";

/** Up to this number each piece has a symbol; more are shown as a count. */
const DRAWN = 4;

function tally(shape: string, count: number): string {
  return count > DRAWN ? `${shape}${count}` : shape.repeat(count);
}

function Pieces({ of: { supports, contradicts } }: { of: ThemeItem["evidenceParts"]["full"] }) {
  return (
    <>
      <span className="text-on-track">{tally("▲", supports)}</span>
      <span className="text-off-track">{tally("▽", contradicts)}</span>
    </>
  );
}

/**
 * The evidence balance with a symbol per piece: "+2.5 ▲▲▽"; pieces that count a third are smaller. Without evidence, a
 * text.
 */
export function EvidenceTally({
  item: { evidence, evidenceBalance, evidenceCounts, evidenceParts },
}: {
  item: Pick<ThemeItem, "evidence" | "evidenceBalance" | "evidenceCounts" | "evidenceParts">;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  if (evidence === "none") return <span className="whitespace-nowrap text-faint">{t("noEvidence")}</span>;
  const { supports, contradicts } = evidenceCounts;
  const { full, third } = evidenceParts;
  const thirds = third.supports + third.contradicts;
  const thirdsText = thirds > 0 ? t("evidenceThirds", { count: thirds }) : undefined;
  const balance = formatNumber(evidenceBalance, { locale, digits: 1, signed: true });
  return (
    <span className="whitespace-nowrap" title={thirdsText}>
      <span aria-hidden className="num">
        {balance}{" "}
        <span className="text-2xs">
          <Pieces of={full} />
          {thirdsText && (
            <span className="text-[0.5rem]">
              <Pieces of={third} />
            </span>
          )}
        </span>
      </span>
      <span className="sr-only">
        {t("evidenceSaid", { balance, supports, contradicts })}
        {thirdsText && `${locale === "zh" ? "，" : ", "}${thirdsText}`}
      </span>
    </span>
  );
}
