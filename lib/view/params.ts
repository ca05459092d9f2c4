import {
  createLoader,
  createParser,
  createSerializer,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";
import { BASE_RULES } from "@/lib/domain/theme/base-rule";
import { isDay } from "@/lib/domain/calendar/day";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";

/** The URL parameters of a view, with the same names in the API and in exports. */
export const viewParsers = {
  asOf: parseAsString,
  base: parseAsStringLiteral(BASE_RULES),
  benchmark: parseAsString,
  call: parseAsString,
  period: parseAsStringLiteral(PERIODS),
};
export type ViewParams = inferParserType<typeof viewParsers>;

const dayParser = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: String });

/** The first and last day of the range selected in a chart. */
export const rangeParsers = { from: dayParser, to: dayParser };

/** `?sort=sinceCall` is ascending, `?sort=-sinceCall` descending. */
export const sortParser = createParser<{ column: string; direction: "asc" | "desc" }>({
  parse: (text) => {
    const direction = text.startsWith("-") ? "desc" : "asc";
    const column = direction === "desc" ? text.slice(1) : text;
    return /^\w+$/.test(column) ? { column, direction } : null;
  },
  serialize: ({ column, direction }) => (direction === "desc" ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.direction === b.direction,
});

/** How a chart shows an index: as levels, as the difference from its benchmark, or as levels on a logarithmic scale. */
export const CHART_MODES = ["index", "excess", "log"] as const;
export type ChartMode = (typeof CHART_MODES)[number];
export const chartModeParser = parseAsStringLiteral(CHART_MODES).withDefault("index");

/** Reads the selected range from a page's searchParams. */
export const loadRange = createLoader(rangeParsers);

/** The default period. */
export const DEFAULT_PERIOD: Period = "sinceCall";

/** The view in a URL; absent parameters have the board's defaults. */
export interface View {
  asOf?: string;
  base?: "first_close" | "last_close";
  benchmark?: string;
  /** The slug of the report from whose call its themes count. */
  call?: string;
}

/** Reads the view from a page's searchParams. */
export const loadView = createLoader(viewParsers);

/** Adds a view to a path: `viewHref("/themes/operators", view)`. */
export const viewHref = createSerializer(viewParsers);

/** The API parameters of a view; absent ones have the board's defaults. */
export function apiView({ asOf, base, benchmark, call }: Omit<ViewParams, "period">): View {
  return {
    asOf: asOf ?? undefined,
    base: base ?? undefined,
    benchmark: benchmark ?? undefined,
    call: call ?? undefined,
  };
}
