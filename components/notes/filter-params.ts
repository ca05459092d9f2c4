import {
  createLoader,
  createParser,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  type inferParserType,
} from "nuqs/server";
import { isDay } from "@/lib/domain/calendar/day";
import { FIRST_TYPED_DAY } from "@/lib/domain/limits";
import { NOTE_KINDS, type NoteFilters } from "@/lib/notes/schema";

/** An invalid day, or one before 1990, is ignored. */
const parseAsDay = createParser({
  parse: (text) => (isDay(text) && text >= FIRST_TYPED_DAY ? text : null),
  serialize: (day: string) => day,
});
/** Longer texts than the API accepts are ignored. */
const parseAsText = (max: number) =>
  createParser({ parse: (text) => text.slice(0, max) || null, serialize: (text: string) => text });

/** The URL parameters that filter the list of notes. */
export const filterParsers = {
  q: parseAsText(200),
  theme: parseAsString,
  kind: parseAsStringLiteral(NOTE_KINDS),
  ticker: parseAsText(40),
  tag: parseAsText(40),
  author: parseAsText(80),
  from: parseAsDay,
  to: parseAsDay,
  // Handled by the server, because deleted notes have other filter options.
  deleted: parseAsBoolean.withOptions({ shallow: false }),
  asOf: parseAsDay,
};
export type FilterParams = inferParserType<typeof filterParsers>;

/** Reads the filters from the page's searchParams. */
export const loadFilters = createLoader(filterParsers);

/** The API parameters of the active filters. */
export function notesFilters(params: FilterParams): NoteFilters {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== false));
}

/** Whether the list is filtered; the day of the view is not a filter, because it applies to the whole board. */
export function isFiltered({ asOf: _asOf, ...filters }: FilterParams): boolean {
  return Object.values(filters).some((value) => value !== null && value !== false);
}

export const NO_FILTERS = {
  q: null,
  theme: null,
  kind: null,
  ticker: null,
  tag: null,
  author: null,
  from: null,
  to: null,
  deleted: null,
} as const;
