import { useLocale, useTranslations } from "next-intl";
import type { TickerChecks, PriceIssue, SeriesCheckItem } from "@/lib/prices/checks/schema";
import { weekdaysBetween } from "@/lib/domain/calendar/day";
import { formatNumber } from "@/lib/format/number";
import { TextLink } from "@/components/ui/text-link";
import { useColon } from "@/components/ui/use-colon";
import { importFileHref, importHref, tickerHref } from "@/lib/view/addresses";

/** Issues that affect a whole series or many of its days, with their remedies. */
export function OpenIssues({ checks }: { checks: TickerChecks }) {
  const t = useTranslations("checks.openIssues");
  const locale = useLocale();
  const { symbol, lastDay, priceDay, notPositive } = checks;
  const words = checks.needsLook.flatMap((issue) => {
    if (issue === "stale" && lastDay && priceDay) {
      const count = formatNumber(weekdaysBetween(lastDay, priceDay), { locale });
      return t("stale", { day: lastDay, priceDay, count });
    }
    if (issue === "not_positive" && notPositive) return t("not_positive", { day: notPositive });
    if (issue === "closed_day") return closedReasons(checks).map((reason) => t(reason));
    if (issue === "adjustment") return t(checks.mayRestate ? "adjustment" : "adjustmentFixed");
    return issue === "sample" || issue === "by_difference" || issue === "contradicted" ? t(issue) : [];
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

/** The reasons for undismissed bars on days on which the market was closed. */
function closedReasons({ closed }: TickerChecks) {
  const reasons = closed
    .filter(({ genuine }) => genuine === null)
    .map(({ why }) => (why === "weekend" ? ("closed_weekend" as const) : ("closed_copies" as const)));
  return [...new Set(reasons)];
}

/** Issues that are dismissed day by day, on the ticker's page. */
const JUDGED: readonly PriceIssue[] = ["seam", "move", "not_positive", "closed_day", "suspension", "missing"];
/** Issues that newer or other bars from a provider resolve. */
const FETCHED: readonly PriceIssue[] = ["missing", "stale", "sample"];

export interface RemediesProps extends Pick<SeriesCheckItem, "symbol" | "needsLook"> {
  import?: SeriesCheckItem["import"];
  /** Set on the ticker's own page, which needs no link to itself. */
  isHere?: boolean;
}

/**
 * The remedies of a ticker's issues: dismiss on the ticker's page, fetch or import missing bars, or revert a wrong
 * import.
 */
export function Remedies({ symbol, needsLook, import: newest = null, isHere = false }: RemediesProps) {
  const t = useTranslations("checks.panel");
  const colon = useColon();
  const name = (words: string) => words + colon + symbol;
  const link = (href: string, words: string) => (
    <TextLink href={href} aria-label={name(words)}>
      {words}
    </TextLink>
  );
  const has = (issues: readonly PriceIssue[]) => needsLook.some((issue) => issues.includes(issue));
  const issuesHref = `${tickerHref(symbol)}#doubts`;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5">
      {!isHere && has(JUDGED) && link(issuesHref, t("judge"))}
      {needsLook.length > 0 && link(importFileHref(symbol), t("import"))}
      {!isHere && has(["adjustment"]) && link(issuesHref, t("stateAdjustment"))}
      {has(FETCHED) && link("/prices#refresh", t("refresh"))}
      {newest && link(importHref(newest.id), t("theImport"))}
    </span>
  );
}
