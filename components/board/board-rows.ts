import { STATUS_ORDER } from "@/components/themes/status/status-look";
import { compareCells, type SortDirection } from "@/components/ui/compare";
import type { Period } from "@/lib/domain/calendar/period";
import type { Status } from "@/lib/domain/theme/status";
import { nameOf } from "@/lib/format/name";
import type { Locale } from "@/lib/i18n/locale";
import type { ThemeItem } from "@/lib/themes/schema";
import { CHOSEN_COLUMNS, type ChosenColumn } from "@/lib/view/board-address";

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
  /** Whether themes of the board are under it, so that tickers are watched in those. */
  hasThemes: boolean;
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
  const visible = new Set(kept.map(({ slug }) => slug));
  const parents = new Set(items.map(({ parent }) => parent));
  const rows = kept.map((item): BoardRow => {
    const sector = item.parent === null ? null : (bySlug.get(item.parent) ?? null);
    const withSector = sector !== null && merged.has(sector.slug);
    return {
      // The sector's newest note is the theme's, or one on the sector itself.
      item: withSector ? { ...item, latestNote: sector.latestNote, attention: sector.attention } : item,
      sector,
      nested: sort === null && item.parent !== null && visible.has(item.parent),
      withSector,
      hasThemes: parents.has(item.slug),
      behind: isBefore(item.lastDay, item.priceDay) ? item.lastDay : null,
    };
  });
  if (!sort) return rows;
  const value = ({ item }: BoardRow) => sortValue(item, sort.column, period, locale);
  return rows.sort((a, b) => compareCells(value(a), value(b), sort.direction, locale));
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

/** The chosen columns, or the usual ones, of which coverage is one only where it says something. */
export function columnsChosen(
  chosen: readonly ChosenColumn[] | null,
  rows: readonly BoardRow[],
): ChosenColumn[] {
  const isWhole = rows.every(
    ({ item, behind }) =>
      behind === null && (item.lastDay === null || item.coverage.priced === item.coverage.of),
  );
  const isUsual = (column: ChosenColumn) => column !== "coverage" || !isWhole;
  return CHOSEN_COLUMNS.filter((column) => (chosen ? chosen.includes(column) : isUsual(column)));
}

/** Whether a column has the numbers of the period's own column, beside which it isn't drawn. */
export const isOfPeriod = (column: ChosenColumn, period: Period): boolean =>
  (PERIOD_COLUMNS as Partial<Record<ColumnId, Period>>)[column] === period;

/** The columns drawn: those of columnsChosen, without the period's numbers twice. */
export const columnsShown = (...[chosen, rows, period]: [...Parameters<typeof columnsChosen>, Period]) =>
  columnsChosen(chosen, rows).filter((column) => !isOfPeriod(column, period));
