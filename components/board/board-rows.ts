import { STATUS_ORDER } from "@/components/themes/status/status-look";
import { compareCells, type SortDirection } from "@/components/ui/compare";
import type { Period } from "@/lib/domain/calendar/period";
import type { Status } from "@/lib/domain/theme/status";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeItem } from "@/lib/themes/schema";

export const LEVELS = ["sector", "subtheme"] as const;

/** The columns that can be chosen, in display order. */
export const CHOSEN_COLUMNS = [
  "status",
  "excess",
  "return",
  "day1",
  "week1",
  "month1",
  "ytd",
  "breadth",
  "coverage",
  "drawdown",
  "volatility",
  "evidence",
  "sparkline",
  "note",
] as const;
export type ChosenColumn = (typeof CHOSEN_COLUMNS)[number];
export type ColumnId = "theme" | ChosenColumn;
export type SortColumn = Exclude<ColumnId, "sparkline">;
export const SORT_COLUMNS = ["theme", ...CHOSEN_COLUMNS].filter(
  (column): column is SortColumn => column !== "sparkline",
);

/** The columns with a return over a period of their own. */
export const PERIOD_COLUMNS = {
  day1: "1d",
  week1: "1w",
  month1: "1m",
  ytd: "ytd",
} as const satisfies Partial<Record<ColumnId, Period>>;

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
  /** Whether the row stands for its sector too, which has no other theme. */
  withSector: boolean;
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
    case "day1":
    case "week1":
    case "month1":
    case "ytd":
      return item.returns[PERIOD_COLUMNS[column]];
    case "breadth":
      return shareOf(item.breadth?.above, item.breadth?.of);
    case "coverage":
      return shareOf(item.coverage.priced, item.coverage.of);
    case "drawdown":
      return item.drawdown;
    case "volatility":
      return item.volatility;
    case "evidence":
      return item.evidence === "none" ? null : item.evidenceBalance;
    case "note":
      return item.latestNote?.observedOn ?? null;
  }
}

const shareOf = (part: number | undefined, of: number | undefined) =>
  part === undefined || !of ? null : part / of;

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
  const bySlug = new Map(items.map((item) => [item.slug, item]));
  const merged = mergedSectors(items, shown, period);
  const kept = shown.filter(({ slug }) => !merged.has(slug));
  const value = (item: ThemeItem) => sortValue(item, sort!.column, period, locale);
  const ordered = sort
    ? [...kept].sort((a, b) => compareCells(value(a), value(b), sort.direction, locale))
    : kept;
  const visible = new Set(ordered.map(({ slug }) => slug));
  return ordered.map((item) => {
    const sector = item.parent === null ? null : (bySlug.get(item.parent) ?? null);
    const withSector = sector !== null && merged.has(sector.slug);
    return {
      // The sector's newest note is the theme's, or one on the sector itself.
      item: withSector ? { ...item, latestNote: sector.latestNote, attention: sector.attention } : item,
      sector,
      nested: sort === null && item.parent !== null && visible.has(item.parent),
      withSector,
      behind: isBefore(item.lastDay, item.priceDay) ? item.lastDay : null,
    };
  });
}

/**
 * The sectors that share a row with their only theme. One whose status or numbers differ from the theme's, because
 * tickers are watched or claims made for the sector itself, keeps its row.
 */
function mergedSectors(
  items: readonly ThemeItem[],
  shown: readonly ThemeItem[],
  period: Period,
): ReadonlySet<string> {
  const themesOf = new Map<string, ThemeItem[]>();
  for (const item of items) {
    if (item.parent !== null) themesOf.set(item.parent, [...(themesOf.get(item.parent) ?? []), item]);
  }
  const only = (sector: ThemeItem) => {
    const [theme, ...others] = themesOf.get(sector.slug) ?? [];
    return theme && others.length === 0 && shown.includes(theme) && isSame(theme, sector, period);
  };
  return new Set(shown.filter(only).map(({ slug }) => slug));
}

const isSame = (a: ThemeItem, b: ThemeItem, period: Period): boolean =>
  a.status === b.status &&
  a.returns.sinceCall === b.returns.sinceCall &&
  a.excess[period] === b.excess[period] &&
  a.evidenceBalance === b.evidenceBalance &&
  a.coverage.of === b.coverage.of;

/** The columns shown: those chosen, or the usual ones, of which coverage is shown only where it says something. */
export function columnsShown(
  chosen: readonly ChosenColumn[] | null,
  rows: readonly BoardRow[],
  period: Period,
): ChosenColumn[] {
  const isWhole = rows.every(
    ({ item, behind }) =>
      behind === null && (item.lastDay === null || item.coverage.priced === item.coverage.of),
  );
  const isUsual = (column: ChosenColumn) => column !== "coverage" || !isWhole;
  return CHOSEN_COLUMNS.filter(
    (column) =>
      (chosen ? chosen.includes(column) : isUsual(column)) &&
      (PERIOD_COLUMNS as Partial<Record<ColumnId, Period>>)[column] !== period,
  );
}
