"use client";

import type { ColumnDef } from "@tanstack/react-table";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { Delta } from "@/components/ui/delta";
import { TextLink } from "@/components/ui/text-link";
import { useViewHref } from "@/components/view/use-view-href";
import { FIGURES, type Figure, type ListedWatch } from "@/components/watchlist/listed-watch";
import type { WatchColumn } from "@/components/watchlist/use-watch-columns";
import { CloseCell, CloseHeading, NameCell, SparklineCell } from "@/components/watchlist/watch-cells";
import { useWatchColumnNames } from "@/components/watchlist/watch-column-names";
import { nameOf } from "@/lib/format/name";

type Column = ColumnDef<ListedWatch, unknown>;

export interface WatchColumnOptions {
  shown: readonly WatchColumn[];
  /** The theme or sector whose rows these are; undefined for the board's. */
  of?: string;
  /** All rows have generated prices, which the heading of the close says once. */
  allSample: boolean;
  /** Each ticker's line of 90 days; undefined while loading. */
  lines: ReadonlyMap<string, readonly number[]> | undefined;
  showRemoved?: boolean;
  /** The checkbox of all rows of a table, and that of a row. */
  selection?: { head: (rows: readonly ListedWatch[]) => ReactNode; of: (row: ListedWatch) => ReactNode };
  actions?: (row: ListedWatch) => ReactNode;
  /** Called to enter a missing ticker name. */
  onName?: (row: ListedWatch) => void;
}

/** Left out where a theme's column is too narrow for all of them, and a sector's, which also names the themes. */
const NARROW = "lg:max-[90rem]:hidden";
const NARROWER = "lg:max-[96rem]:hidden";

const isPoints = (id: Figure) => id === "excess" || id === "contribution";

const EDGE =
  "no-print sticky right-0 w-7 bg-ground py-0 max-md:static! max-md:col-start-4 max-md:row-start-1 [tr:hover_&]:bg-sunken";

/** The columns of a watchlist in display order; a row is one line of 28 px. */
export function useWatchTableColumns(options: WatchColumnOptions): Column[] {
  const t = useTranslations("members");
  const locale = useLocale();
  const href = useViewHref();
  const nameOfColumn = useWatchColumnNames();
  const { shown, of, allSample, lines, showRemoved, selection, actions, onName } = options;
  const week1 = of !== undefined && shown.includes("theme") ? NARROWER : NARROW;

  const figure = (id: Figure): Column => ({
    id,
    header: () => (
      <span>
        {nameOfColumn(id)} <span className="text-faint">{isPoints(id) ? t("pp") : "%"}</span>
      </span>
    ),
    accessorFn: (row) => row.figures[id],
    meta: {
      numeric: true,
      help: t(`help.${id}`),
      label: nameOfColumn(id),
      className: id === "week1" ? week1 : undefined,
    },
    sortDescFirst: true,
    cell: ({ row: { original } }) => {
      const value = original.figures[id];
      return (
        <Delta
          kind="number"
          digits={1}
          value={value === null ? null : value * 100}
          reason={original.reasons[id]}
          lastKnown={id === "sinceCall" ? original.lastKnown : null}
        />
      );
    },
  });
  const day = (id: string, header: string, value: (row: ListedWatch) => ReactNode): Column => ({
    id,
    header,
    accessorFn: (row) => value(row),
    meta: { className: "num whitespace-nowrap" },
    cell: ({ row: { original } }) => value(original),
  });
  const columns: Partial<Record<WatchColumn, Column>> = {
    theme: {
      id: "theme",
      header: nameOfColumn("theme"),
      accessorFn: ({ theme }) => theme.name,
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <TextLink href={href(original.theme.href)}>{original.theme.name}</TextLink>
      ),
    },
    close: {
      id: "close",
      header: () => <CloseHeading name={nameOfColumn("close")} isSample={allSample} />,
      accessorFn: (row) => row.lastClose,
      meta: {
        numeric: true,
        className: "whitespace-nowrap",
        help: t("help.close"),
        label: nameOfColumn("close"),
      },
      sortDescFirst: true,
      cell: ({ row: { original } }) => <CloseCell row={original} marksSample={!allSample} />,
    },
    ...Object.fromEntries(FIGURES.map((id) => [id, figure(id)])),
    sparkline: {
      id: "sparkline",
      header: nameOfColumn("sparkline"),
      enableSorting: false,
      meta: { className: cn("min-w-22", NARROW) },
      cell: ({ row: { original } }) => {
        const levels = lines?.get(original.symbol);
        return levels && <SparklineCell levels={levels} label={nameOf(original, locale)} />;
      },
    },
    source: {
      id: "source",
      header: nameOfColumn("source"),
      accessorFn: (row) => t(`sources.${row.source}`),
      meta: { className: "whitespace-nowrap" },
      cell: ({ row: { original } }) => (
        <span title={original.source === "starter" ? t("starterHelp") : undefined}>
          {t(`sources.${original.source}`)}
        </span>
      ),
    },
    added: day("added", nameOfColumn("added"), ({ source, addedOn, recordedOn }) =>
      source !== "starter" && recordedOn > addedOn
        ? `${addedOn} (${t("recordedOn", { day: recordedOn })})`
        : addedOn,
    ),
    base: day("base", nameOfColumn("base"), ({ baseDay }) => baseDay),
  };
  return [
    ...(selection
      ? [
          {
            id: "select",
            header: ({ table }) => selection.head(table.options.data),
            enableSorting: false,
            meta: {
              className: "no-print w-6 max-md:z-[2] max-md:col-start-1 max-md:row-start-1 max-md:self-center",
            },
            cell: ({ row: { original } }: { row: { original: ListedWatch } }) => selection.of(original),
          } satisfies Column,
        ]
      : []),
    {
      id: "ticker",
      header: t("ticker"),
      accessorFn: (row) => nameOf(row, locale),
      meta: {
        rowHeader: true,
        className: cn(
          "sticky left-0 z-[1] max-w-56 min-w-28 bg-ground max-md:row-start-1 [tr:hover_&]:bg-sunken",
          selection && "max-md:pl-7!", // a card's checkbox stands before the name
        ),
      },
      cell: ({ row: { original } }) => <NameCell row={original} onName={onName} />,
    },
    ...shown.flatMap((id) => columns[id] ?? []),
    ...(showRemoved ? [day("removed", t("removedOn"), ({ removedOn }) => removedOn)] : []),
    ...(actions
      ? [
          {
            id: "actions",
            header: () => <span className="sr-only">{t("actions")}</span>,
            enableSorting: false,
            meta: { className: EDGE },
            cell: ({ row: { original } }: { row: { original: ListedWatch } }) => actions(original),
          } satisfies Column,
        ]
      : []),
  ];
}
