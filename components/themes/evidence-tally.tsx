import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/number";
import type { ThemeItem } from "@/lib/themes/schema";

/** Up to this many pieces are drawn one by one; more are counted. */
const DRAWN = 4;

function tally(shape: string, count: number): string {
  return count > DRAWN ? `${shape}${count}` : shape.repeat(count);
}

/** The balance of evidence with its pieces: "+2.5 ▲▲▽". Without any, the word. */
export function EvidenceTally({
  item: { evidence, evidenceBalance, evidenceCounts },
}: {
  item: Pick<ThemeItem, "evidence" | "evidenceBalance" | "evidenceCounts">;
}) {
  const t = useTranslations("themes");
  const locale = useLocale();
  if (evidence === "none") return <span className="whitespace-nowrap text-faint">{t("noEvidence")}</span>;
  const { supports, contradicts } = evidenceCounts;
  const balance = formatNumber(evidenceBalance, { locale, digits: 1, signed: true });
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden className="num">
        {balance}{" "}
        <span className="text-2xs">
          <span className="text-on-track">{tally("▲", supports)}</span>
          <span className="text-off-track">{tally("▽", contradicts)}</span>
        </span>
      </span>
      <span className="sr-only">{t("evidenceSaid", { balance, supports, contradicts })}</span>
    </span>
  );
}
