"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { SHOWS } from "@/components/prices/checks/series-issues";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import { useSort } from "@/components/view/use-sort";
import type { ChecksAnswer, ThemeCheck } from "@/lib/prices/checks/schema";
import { nameOf } from "@/lib/format/name";
import { formatOf } from "@/lib/format/of";
import { themeHref, tickerHref } from "@/lib/view/addresses";

/** The number of tickers in each theme's numbers, and those with unreliable prices. */
export function ThemeSupport({ answer }: { answer: ChecksAnswer }) {
  const t = useTranslations("checks.panel");
  const [show] = useQueryState("show", parseAsStringLiteral(SHOWS).withDefault("look"));
  const [sort, setSort] = useSort("themes");
  const toReview = answer.themes.filter(isToReview);
  const rows = show === "all" ? answer.themes : toReview;
  const columns = useThemeColumns(rows.length > 0 && rows.every(({ sample }) => sample));
  return (
    <Panel id="themes" title={t("themes")} aside={t("look", { count: toReview.length })}>
      <DataTable
        caption={t("themesCaption")}
        columns={columns}
        rows={rows}
        empty={<EmptyState title={t("allFine")} />}
        rowKey={(theme) => theme.slug}
        sort={sort}
        onSortChange={setSort}
        asCards
      />
    </Panel>
  );
}

/** Sample prices alone are no issue: nothing about them can be reviewed. */
const isToReview = ({ coverage, suspected }: ThemeCheck): boolean =>
  coverage.priced < coverage.of || suspected.length > 0;

/** `allSample`: all themes rest on sample prices, which the heading says once. */
function useThemeColumns(allSample: boolean): ColumnDef<ThemeCheck, unknown>[] {
  const t = useTranslations("checks.panel");
  const common = useTranslations("common");
  const locale = useLocale();
  return [
    {
      id: "theme",
      header: t("theme"),
      accessorFn: (theme) => nameOf(theme, locale),
      meta: { rowHeader: true, className: "min-w-28" },
      cell: ({ row: { original } }) => (
        <TextLink href={themeHref(original)}>{nameOf(original, locale)}</TextLink>
      ),
    },
    {
      id: "behind",
      header: () => (
        <>
          {t("behind")} {allSample && <Badge tone="warn">{common("sample")}</Badge>}
        </>
      ),
      accessorFn: ({ coverage }) => (coverage.of === 0 ? null : coverage.priced / coverage.of),
      meta: { className: "num whitespace-nowrap", label: t("behind") },
      cell: ({
        row: {
          original: { coverage, sample },
        },
      }) => (
        <span className="inline-flex items-center gap-1.5">
          {formatOf(coverage.priced, coverage.of, locale)}
          {sample && !allSample && <Badge tone="warn">{common("sample")}</Badge>}
        </span>
      ),
    },
    {
      id: "days",
      header: t("lastDays"),
      accessorFn: ({ lastDays }) => Object.values(lastDays).sort()[0] ?? null,
      meta: { className: "num min-w-32" },
      cell: ({ row: { original } }) => (
        <span className="flex flex-wrap gap-x-3">
          {marketsByDay(original.lastDays).map(([day, markets]) => (
            <span key={day}>
              {markets.join(" ")} <span className="whitespace-nowrap">{day}</span>
            </span>
          ))}
        </span>
      ),
    },
    {
      id: "without",
      header: t("without"),
      accessorFn: ({ stale }) => stale.length,
      sortDescFirst: true,
      meta: { wide: true },
      cell: ({ row: { original } }) =>
        original.stale.length > 0 && <Tickers symbols={original.stale.map(({ symbol }) => symbol)} />,
    },
    {
      id: "suspected",
      header: t("suspected"),
      accessorFn: ({ suspected }) => suspected.length,
      sortDescFirst: true,
      meta: { wide: true },
      cell: ({ row: { original } }) =>
        original.suspected.length > 0 && <Tickers symbols={original.suspected} isToIssues />,
    },
  ];
}

/** The markets of each last day, the earliest day first: usually all have the same. */
function marketsByDay(lastDays: ThemeCheck["lastDays"]): [day: string, markets: string[]][] {
  const days = new Map<string, string[]>();
  for (const [market, day] of Object.entries(lastDays).sort())
    days.set(day, [...(days.get(day) ?? []), market]);
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function Tickers({ symbols, isToIssues = false }: { symbols: readonly string[]; isToIssues?: boolean }) {
  return (
    <span className="flex flex-wrap gap-x-2 num">
      {symbols.map((symbol) => (
        <TextLink key={symbol} href={`${tickerHref(symbol)}${isToIssues ? "#doubts" : ""}`}>
          {symbol}
        </TextLink>
      ))}
    </span>
  );
}
