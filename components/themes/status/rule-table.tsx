import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { cn } from "@/components/ui/cn";
import { MARKET_LEGS, type MarketLeg } from "@/lib/domain/theme/market-leg";
import { EVIDENCE_COLUMNS, STATUS_TABLE, type EvidenceColumn } from "@/lib/domain/theme/status";

/** The status rule as a table, with the theme's cell highlighted if its two inputs are given. */
export function RuleTable({ market, column }: { market?: MarketLeg; column?: EvidenceColumn }) {
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  return (
    <table className="w-full border-collapse text-xs">
      <caption className="sr-only">{t("whyTable")}</caption>
      <thead>
        <tr className="border-b border-line text-muted">
          <th scope="col" className="py-1 pr-1 text-left font-normal">
            {/* Stacked on the narrowest phones, where the page would scroll sideways. */}
            <span aria-hidden className="text-2xs">
              <span className="whitespace-nowrap">{status("market")} ↓</span>{" "}
              <span className="whitespace-nowrap">{status("evidence")} →</span>
            </span>
            <span className="sr-only">{t("whyCorner")}</span>
          </th>
          {EVIDENCE_COLUMNS.map((each) => (
            <th
              key={each}
              scope="col"
              className={cn(
                "px-1 py-1 text-left",
                each === column ? "font-semibold text-ink" : "font-normal",
              )}
            >
              {t(`columns.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MARKET_LEGS.map((row) => (
          <tr key={row} className="border-b border-line">
            <th
              scope="row"
              className={cn(
                "py-1 pr-1 text-left",
                row === market ? "font-semibold text-ink" : "font-normal text-muted",
              )}
            >
              {status(row)}
            </th>
            {EVIDENCE_COLUMNS.map((each) => {
              const isLit = row === market && each === column;
              return (
                <td
                  key={each}
                  aria-current={isLit ? "true" : undefined}
                  className={cn(
                    "px-1 py-1",
                    isLit && "bg-accent-wash outline-2 -outline-offset-1 outline-accent",
                  )}
                >
                  <StatusBadge status={STATUS_TABLE[row][each]} />
                  {isLit && <span className="sr-only"> ({t("thisCell")})</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
