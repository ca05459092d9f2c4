"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import type { BoardRow, SortColumn } from "@/components/board/board-rows";
import { Excess, Return } from "@/components/themes/theme-return";
import { EvidenceTally } from "@/components/board/evidence-tally";
import { LastNote } from "@/components/board/last-note";
import { OwnThemeMenu } from "@/components/themes/edit/own-theme-menu";
import { StatusBadge } from "@/components/themes/status/status-badge";
import { SuspectBadge } from "@/components/themes/suspect-badge";
import { ThemeName } from "@/components/board/theme-name";
import { ThemeSparkline } from "@/components/themes/theme-sparkline";
import { cn } from "@/components/ui/cn";
import { Unknown } from "@/components/ui/delta";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Period } from "@/lib/domain/calendar/period";
import { formatOf } from "@/lib/format/of";

type Column = ColumnDef<BoardRow, unknown>;

/** Returns the headings of the sortable columns, also for the sort selection on a phone. */
export function useColumnNames(period: Period): Record<SortColumn, string> {
  const t = useTranslations("themes");
  const status = useTranslations("status");
  const units = useTranslations("units.period");
  return {
    theme: t("theme"),
    status: status("title"),
    return: units(period),
    excess: t("excess"),
    month1: units("1m"),
    breadth: t("breadth"),
    evidence: t("evidence"),
    note: t("latestNote"),
  };
}

export interface BoardColumnOptions {
  period: Period;
  asOf: string;
  /** Adds a column for the actions on an analyst's own theme. */
  withActions: boolean;
}

/** The board's columns in display order. The rows are already sorted, so a column needs only a name. */
export function useBoardColumns({ period, asOf, withActions }: BoardColumnOptions): Column[] {
  const t = useTranslations("themes");
  const names = useColumnNames(period);
  const column = (id: SortColumn, rest: Partial<Column> & Pick<Column, "cell">): Column => ({
    id,
    header: names[id],
    accessorFn: () => null,
    sortDescFirst: false, // set explicitly, because the column has no value from which the table could infer it
    ...rest,
  });
  const numeric = { meta: { numeric: true }, sortDescFirst: true };

  return [
    column("theme", {
      meta: { rowHeader: true, className: "min-w-44" },
      cell: ({ row: { original } }) => (
        <span className={cn("block", original.nested && "pl-4")}>
          <ThemeName row={original} />
        </span>
      ),
    }),
    column("status", {
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-1.5">
          <StatusBadge status={original.item.status} sample={original.item.sample} />
          <SuspectBadge suspected={original.item.suspected} />
        </span>
      ),
    }),
    column("return", {
      ...numeric,
      cell: ({ row: { original } }) => <Return item={original.item} period={period} />,
    }),
    column("excess", {
      ...numeric,
      meta: { numeric: true, help: t("excessHelp") },
      cell: ({ row: { original } }) => <Excess item={original.item} period={period} />,
    }),
    ...(period === "1m"
      ? []
      : [
          column("month1", {
            ...numeric,
            cell: ({ row: { original } }) => <Return item={original.item} period="1m" />,
          }),
        ]),
    column("breadth", {
      ...numeric,
      meta: { numeric: true, help: t("breadthHelp") },
      cell: ({ row: { original } }) => <BreadthCell row={original} />,
    }),
    column("evidence", {
      sortDescFirst: true,
      cell: ({ row }) => <EvidenceTally item={row.original.item} />,
    }),
    {
      id: "sparkline",
      header: t("ninetyDays"),
      enableSorting: false,
      cell: ({ row: { original } }) => <ThemeSparkline item={original.item} />,
    },
    column("note", {
      meta: { className: "w-1/4 max-w-0 min-w-32" },
      sortDescFirst: true,
      cell: ({ row }) => <LastNote item={row.original.item} asOf={asOf} />,
    }),
    ...(withActions
      ? [
          {
            id: "actions",
            header: () => <VisuallyHidden>{t("changeFor", { name: t("theme") })}</VisuallyHidden>,
            enableSorting: false,
            meta: { className: "no-print w-8 py-0" },
            cell: ({ row: { original } }) =>
              original.item.source === "analyst" && <OwnThemeMenu theme={original.item} />,
          } satisfies Column,
        ]
      : []),
  ];
}

/** The number of members above their moving average, of those that have one. */
export function BreadthCell({ row: { item } }: { row: BoardRow }) {
  const t = useTranslations("themes");
  const locale = useLocale();
  if (!item.breadth) return <Unknown reason={item.breadthReason} />;
  const share = formatOf(item.breadth.above, item.breadth.of, locale);
  return <span title={t("breadthSaid", { share })}>{share}</span>;
}
