import {
  createLoader,
  createSerializer,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";
import { BASE_RULES } from "@/lib/domain/theme/base-rule";
import { PERIODS, type Period } from "@/lib/domain/calendar/period";

/** What a link says of the view: the same names in the address bar, in the API and in every table's export. */
export const viewParsers = {
  asOf: parseAsString,
  base: parseAsStringLiteral(BASE_RULES),
  benchmark: parseAsString,
  period: parseAsStringLiteral(PERIODS),
};
export type ViewParams = inferParserType<typeof viewParsers>;

/** The period of a link that names none. */
export const DEFAULT_PERIOD: Period = "sinceCall";

/** The view a link carries; what is absent is the board's default. */
export interface View {
  asOf?: string;
  base?: "first_close" | "last_close";
  benchmark?: string;
}

/** Reads the view from a page's searchParams. */
export const loadView = createLoader(viewParsers);

/** Puts a view into an address: `viewHref("/themes/operators", view)`. */
export const viewHref = createSerializer(viewParsers);

/** The part of a view that the API is asked with; what isn't set is left to the board's defaults. */
export function apiView({ asOf, base, benchmark }: Pick<ViewParams, "asOf" | "base" | "benchmark">): View {
  return { asOf: asOf ?? undefined, base: base ?? undefined, benchmark: benchmark ?? undefined };
}
