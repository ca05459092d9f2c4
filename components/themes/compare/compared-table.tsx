import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { Excess, Return } from "@/components/themes/theme-return";
import { cn } from "@/components/ui/cn";
import { Button } from "@/components/ui/button";
import { Delta, Unknown } from "@/components/ui/delta";
import { HelpText } from "@/components/ui/help-text";
import { Panel } from "@/components/ui/panel";
import { Table, Td, Th, Thead, Tr } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";
import { nameOf } from "@/lib/format/name";
import { formatNumber } from "@/lib/format/number";
import { formatOf } from "@/lib/format/of";
import type { ThemeItem } from "@/lib/themes/schema";
import { themeHref } from "@/lib/view/addresses";

export interface ComparedTableProps {
  items: readonly ThemeItem[];
  period: Period;
  asOf: string;
  onRemove: (slug: string) => void;
}

/** The table's greatest width by the number of themes: a column stays within sight of the one beside it. */
const WIDTHS: Record<number, string> = {
  1: "max-w-md",
  2: "max-w-2xl",
  3: "max-w-4xl",
  4: "max-w-6xl",
};

/** The themes side by side: a column each, a row for each figure. */
export function ComparedTable({ items, period, asOf, onRemove }: ComparedTableProps) {
  const t = useTranslations("compare");
  const locale = useLocale();
  const href = useViewHref();
  const rows = useRows(period);
  return (
    <Panel title={t("table")} aside={asOf}>
      <Table
        caption={items.map((item) => nameOf(item, locale)).join(", ")}
        className={cn("min-w-full sm:min-w-0", WIDTHS[items.length])}
      >
        <Thead>
          <Tr>
            <Th className="min-w-24">{t("measure")}</Th>
            {items.map((item) => (
              <Th key={item.slug} numeric className="min-w-20 pl-3 sm:min-w-28 sm:pl-6">
                <TextLink href={href(themeHref(item))}>{nameOf(item, locale)}</TextLink>
                <Button
                  tone="link"
                  size="sm"
                  className="no-print ml-auto flex font-normal"
                  aria-label={t("removeOf", { name: nameOf(item, locale) })}
                  onClick={() => onRemove(item.slug)}
                >
                  {t("remove")}
                </Button>
              </Th>
            ))}
          </Tr>
        </Thead>
        <tbody>
          {rows.map(({ key, name, unit, help, cell }) => (
            <Tr key={key}>
              <Th scope="row" className="font-normal text-muted">
                {help ? <HelpText text={help}>{name}</HelpText> : name}
                {unit && <span className="ml-1 text-faint">{unit}</span>}
              </Th>
              {items.map((item) => (
                <Td key={item.slug} numeric className="pl-3 sm:pl-6">
                  {cell(item)}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

interface Row {
  key: string;
  name: string;
  /** The unit of its numbers, which stands here instead of in every cell. */
  unit?: string;
  help?: string;
  cell: (item: ThemeItem) => ReactNode;
}

/** The periods beside the chosen one. */
const SHOWN = ["sinceCall", "1d", "1w", "1m", "ytd"] as const;

function useRows(period: Period): Row[] {
  const t = useTranslations("compare");
  const themes = useTranslations("themes");
  const status = useTranslations("status");
  const charts = useTranslations("charts");
  const measures = useTranslations("measures");
  const units = useTranslations("units.period");
  const pp = useTranslations("units")("points");
  const locale = useLocale();
  const known = (value: number | null, reason: string | null | undefined) =>
    value === null ? <Unknown reason={reason} /> : formatNumber(value * 100, { locale, digits: 1 });
  return [
    {
      key: "status",
      name: status("title"),
      cell: (item) => <StatusBadge status={item.status} stance={item.callStance} />,
    },
    { key: "call", name: t("callDay"), cell: ({ callDay }) => callDay },
    {
      key: "excess",
      name: t("excessOf", { key: period, period: units(period) }),
      unit: pp,
      help: themes("excessHelp"),
      cell: (item) => <Excess item={item} period={period} withoutUnit />,
    },
    ...PERIODS.toReversed()
      .filter((each) => each === period || SHOWN.some((shown) => shown === each))
      .map((each): Row => ({
        key: each,
        name: units(each),
        unit: "%",
        cell: (item) => <Return item={item} period={each} withoutUnit />,
      })),
    {
      key: "drawdown",
      name: charts("drawdown"),
      unit: "%",
      cell: ({ drawdown, reasons }) => known(drawdown, reasons.sinceCall ?? "stale"),
    },
    {
      key: "volatility",
      name: measures("volatility"),
      unit: "%",
      cell: ({ volatility, measureReasons }) => known(volatility, measureReasons.volatility),
    },
    {
      key: "breadth",
      name: charts("breadth"),
      cell: ({ breadth, breadthReason }) =>
        breadth === null ? <Unknown reason={breadthReason} /> : formatOf(breadth.above, breadth.of, locale),
    },
    {
      key: "evidence",
      name: themes("evidence"),
      cell: ({ evidence, evidenceBalance }) =>
        evidence === "none" ? "·" : <Delta kind="number" value={evidenceBalance} />,
    },
  ];
}
