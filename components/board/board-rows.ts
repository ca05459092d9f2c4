import { STATUS_ORDER } from "@/components/themes/status/status-look";
import { compareCells, type SortDirection } from "@/components/ui/compare";
import type { Period } from "@/lib/domain/calendar/period";
import type { Status } from "@/lib/domain/theme/status";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeItem } from "@/lib/themes/schema";

export const LEVELS = ["sector", "subtheme"] as const;
export const SORT_COLUMNS = [
  "theme",
  "status",
  "return",
  "excess",
  "month1",
  "breadth",
  "evidence",
  "note",
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface BoardFilter {
  status: Status | null;
  sector: string | null;
  level: ThemeItem["level"] | null;
}

export interface BoardSort {
  column: SortColumn;
  direction: SortDirection;
}

export interface BoardRow {
  item: ThemeItem;
  sector: ThemeItem | null;
  /** Whether the row is below its sector's row; otherwise it shows the name of its sector. */
  nested: boolean;
  /** The day of the members' newest bar, if it is before the day of the numbers. */
  behind: string | null;
}

/** The sort key of a column; null for unknown, which is last in both directions. */
export function sortValue(item: ThemeItem, column: SortColumn, period: Period, locale: Locale) {
  switch (column) {
    case "theme":
      return nameOf(item, locale);
    case "status":
      return STATUS_ORDER.indexOf(item.status);
    case "return":
      return item.returns[period];
    case "excess":
      return item.excess[period];
    case "month1":
      return item.returns["1m"];
    case "breadth":
      return item.breadth && item.breadth.of > 0 ? item.breadth.above / item.breadth.of : null;
    case "evidence":
      return item.evidence === "none" ? null : item.evidenceBalance;
    case "note":
      return item.latestNote?.observedOn ?? null;
  }
}

const isBefore = (day: string | null, other: string | null) => day !== null && other !== null && day < other;

/** The board's rows: in board order with subthemes below their sectors, or sorted as one flat list. */
export function boardRows(
  items: readonly ThemeItem[],
  filters: BoardFilter,
  sort: BoardSort | null,
  { period, locale }: { period: Period; locale: Locale },
): BoardRow[] {
  const shown = items.filter(
    ({ status, level, slug, parent }) =>
      (!filters.status || status === filters.status) &&
      (!filters.level || level === filters.level) &&
      (!filters.sector || slug === filters.sector || parent === filters.sector),
  );
  const value = (item: ThemeItem) => sortValue(item, sort!.column, period, locale);
  const ordered = sort
    ? [...shown].sort((a, b) => compareCells(value(a), value(b), sort.direction, locale))
    : shown;
  const visible = new Set(ordered.map(({ slug }) => slug));
  return ordered.map((item) => ({
    item,
    sector: items.find(({ slug }) => slug === item.parent) ?? null,
    nested: sort === null && item.parent !== null && visible.has(item.parent),
    behind: isBefore(item.lastDay, item.priceDay) ? item.lastDay : null,
  }));
}
