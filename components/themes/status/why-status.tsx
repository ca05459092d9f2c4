import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBenchmarkName } from "@/components/themes/benchmark-name";
import { ownBenchmark } from "@/components/themes/own-benchmark";
import { useOverstatedNames } from "@/components/themes/overstated";
import { RuleTable } from "@/components/themes/status/rule-table";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { ThemeLinks } from "@/components/themes/theme-links";
import { Delta } from "@/components/ui/delta";
import { useReasonText } from "@/components/ui/error-text";
import { Disclosure } from "@/components/ui/disclosure";
import { Panel } from "@/components/ui/panel";
import { fewestPriced, isThinlyCovered } from "@/lib/domain/theme/market-leg";
import { evidenceColumn, type ClosureOutcome } from "@/lib/domain/theme/status";
import {
  EVIDENCE_HALF_LIFE_DAYS,
  EVIDENCE_LEG_MARGIN,
  MARKET_LEG_ENTRY,
} from "@/lib/domain/theme/thresholds";
import { formatNumber, formatPercent } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeDetail } from "@/lib/themes/detail-schema";

/** A theme's status with the rule table and its inputs. */
export function WhyStatus({ theme }: { theme: ThemeDetail }) {
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  const { why } = theme;
  const { cell } = why;
  const rules = useRules(why);
  return (
    <Panel title={t("why")} actions={<StatusBadge status={theme.status} size="md" />}>
      {why.closure && (
        <p className="mb-2 text-sm">
          {t("closed", {
            day: why.closure.day,
            outcome: status(why.closure.outcome as ClosureOutcome),
            reason: why.closure.reason,
          })}{" "}
          <span className="text-muted">{t("closedOver", { status: status(cell.status) })}</span>
        </p>
      )}
      <RuleTable market={cell.market} column={evidenceColumn(cell.evidence)} />
      {theme.callStance === "underweight" && <p className="mt-2 text-sm">{status("underweight")}</p>}
      <dl className="mt-3 flex flex-col gap-2 text-sm">
        <MarketInput theme={theme} />
        <CoverageInput why={why} />
        <EvidenceInput theme={theme} />
      </dl>
      <div className="mt-2">
        <Disclosure summary={t("rules")}>
          <ul className="flex flex-col gap-1 text-xs text-muted">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Panel>
  );
}

type WhyPart = { why: ThemeDetail["why"] };

function MarketInput({ theme }: { theme: ThemeDetail }) {
  const { why } = theme;
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  const benchmarkName = useBenchmarkName();
  const reasonText = useReasonText();
  const names = useOverstatedNames(theme.members);
  const benchmark = ownBenchmark(theme);
  const { marketSince: since } = why;
  return (
    <Input name={t("marketInput", { leg: status(why.market) })}>
      {why.relative === null || benchmark === null
        ? [t("marketUnknown"), why.relativeReason && reasonText(why.relativeReason)].filter(Boolean).join(" ")
        : t.rich("marketValue", {
            benchmark: benchmarkName(benchmark),
            excess: () => <Delta kind="points" value={why.excess} className="font-medium" />,
            relative: () => <Delta value={why.relative} className="font-medium" />,
          })}
      {why.relative !== null && why.overstatedMembers.length > 0 && (
        <span className="block">{t("overstatedBy", { names: names(why.overstatedMembers) })}</span>
      )}
      {since && (
        <span className="block">
          {since.relative === null || why.market === "unknown"
            ? t("marketSinceDay", { leg: status(why.market), day: since.day })
            : t.rich("marketSince", {
                ...{ leg: status(why.market), day: since.day },
                value: () => <Delta value={since.relative} />,
              })}
        </span>
      )}
    </Input>
  );
}

function CoverageInput({ why }: WhyPart) {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const isThin = isThinlyCovered(why.coverage);
  return (
    <Input name={t("coverageInput", { share: formatOf(why.coverage.priced, why.coverage.of, locale) })}>
      {why.coverage.of === 0 ? t("coverageNone") : isThin && t("coverageThin")}
    </Input>
  );
}

function EvidenceInput({ theme }: { theme: ThemeDetail }) {
  const { why } = theme;
  const from = theme.evidenceFrom.filter(({ supports, contradicts }) => supports + contradicts > 0);
  const t = useTranslations("themePage");
  const status = useTranslations("status");
  const locale = useLocale();
  const balance = { locale, digits: 2, signed: true };
  const { full, third } = why.evidenceParts;
  return (
    <Input name={t("evidenceInput", { leg: status(why.evidence) })}>
      {why.evidence === "none" && why.evidenceCounts.context === 0
        ? t("evidenceNone")
        : t("evidenceValue", {
            balance: formatNumber(why.evidenceBalance, balance),
            ...why.evidenceCounts,
          })}
      {from.length > 0 && (
        <>
          <span className="block">
            {t("evidenceFull", { ...full, balance: formatNumber(full.balance, balance) })}
          </span>
          <span className="block">
            {t.rich("evidenceThird", {
              ...third,
              balance: formatNumber(third.balance, balance),
              themes: () => <ThemeLinks themes={from} />,
            })}
          </span>
        </>
      )}
    </Input>
  );
}

function Input({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{name}</dt>
      {children && <dd>{children}</dd>}
    </div>
  );
}

/** The rules behind the three inputs, as sentences. */
function useRules({ market, marketEnd: end, coverage }: ThemeDetail["why"]): string[] {
  const t = useTranslations("themePage");
  const locale = useLocale();
  const edge = (value: number) => formatPercent(value, { locale, digits: 0, signed: true });
  const margin = { locale, digits: 1, signed: true };
  return [
    t(`marketRule.${market}`, {
      plus: edge(MARKET_LEG_ENTRY),
      minus: edge(-MARKET_LEG_ENTRY),
      above: edge(end?.above ?? 0),
      below: edge(end?.below ?? 0),
    }),
    ...(coverage.of > 0 && !isThinlyCovered(coverage)
      ? [t("coverageEnough", { min: fewestPriced(coverage.of) })]
      : []),
    t("evidenceRule", {
      plus: formatNumber(EVIDENCE_LEG_MARGIN, margin),
      minus: formatNumber(-EVIDENCE_LEG_MARGIN, margin),
      days: EVIDENCE_HALF_LIFE_DAYS,
    }),
  ];
}
