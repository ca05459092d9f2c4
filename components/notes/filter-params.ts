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

/** A day that doesn't exist, or before 1990, filters nothing. */
const parseAsDay = createParser({
  parse: (text) => (isDay(text) && text >= FIRST_TYPED_DAY ? text : null),
  serialize: (day: string) => day,
});
/** No longer than the API takes. */
const parseAsText = (max: number) =>
  createParser({ parse: (text) => text.slice(0, max) || null, serialize: (text: string) => text });

/** The filters of the list of notes, as they stand in its address. */
export const filterParsers = {
  q: parseAsText(200),
  theme: parseAsString,
  kind: parseAsStringLiteral(NOTE_KINDS),
  ticker: parseAsText(40),
  tag: parseAsText(40),
  author: parseAsText(80),
  from: parseAsDay,
  to: parseAsDay,
  // By the server: what such notes can be filtered by is another choice.
  deleted: parseAsBoolean.withOptions({ shallow: false }),
  asOf: parseAsDay,
};
export type FilterParams = inferParserType<typeof filterParsers>;

/** Reads the filters from the page's searchParams. */
export const loadFilters = createLoader(filterParsers);

/** What the API is asked with: only what is set. */
export function notesFilters(params: FilterParams): NoteFilters {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== false));
}

/** Whether the list is narrowed; the day of the view belongs to the whole board. */
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
