import { useLocale, useTranslations } from "next-intl";
import { Remedies } from "@/components/prices/checks/remedies";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { weekdaysBetween } from "@/lib/domain/calendar/day";
import { formatNumber } from "@/lib/format/number";

/** What is to be doubted of a series as a whole, or of many of its days alike, and what helps. */
export function StandingDoubts({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks.standing");
  const locale = useLocale();
  const { symbol, lastDay, priceDay, notPositive } = checks;
  const words = checks.needsLook.flatMap((doubt) => {
    if (doubt === "stale" && lastDay && priceDay) {
      const count = formatNumber(weekdaysBetween(lastDay, priceDay), { locale });
      return t("stale", { day: lastDay, priceDay, count });
    }
    if (doubt === "not_positive" && notPositive) return t("not_positive", { day: notPositive });
    if (doubt === "closed_day") return closedReasons(checks).map((reason) => t(reason));
    if (doubt === "adjustment") return t(checks.mayRestate ? "adjustment" : "adjustmentFixed");
    return doubt === "sample" ? t("sample") : [];
  });
  if (words.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 py-2 text-sm">
      <ul className="flex measure flex-col gap-1">
        {words.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Remedies symbol={symbol} needsLook={checks.needsLook} isHere />
    </div>
  );
}

/** Why there may be bars of days on which the market was closed, of those that nobody has called genuine. */
function closedReasons({ closed }: TickerChecks) {
  const reasons = closed
    .filter(({ genuine }) => genuine === null)
    .map(({ why }) => (why === "weekend" ? ("closed_weekend" as const) : ("closed_copies" as const)));
  return [...new Set(reasons)];
}
