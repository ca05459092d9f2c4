import type { Day } from "@/lib/domain/calendar/day";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import type { TickerNames } from "@/lib/domain/symbol/ticker-names";

/** The most tickers taken from one text. */
export const WATCHLIST_TEXT_ENTRIES = 1_000;

/** How a text lists tickers: codes in any order, a TradingView list with its sections, a table with named columns, 通达信's `.EBK`. */
export type WatchlistForm = "codes" | "tradingview" | "table" | "tdx";

/** Why an entry can't be taken as it stands, before anybody knows what its code means. */
export type EntryProblem =
  | "formula" // a spreadsheet would run it
  | "too_long"
  | "unknown_exchange" // stated beside it, of a country the board doesn't know
  | "bad_day" // the day it was added on is none
  | "removed"; // the table says it was removed

/** One ticker as the text has it. Its names are those that stand beside what names it: labels, no keys. */
export interface WatchlistEntry extends TickerNames {
  /** Its place among the entries, from 1: what a reader's choice refers to. */
  key: string;
  /** From 1, in the text. */
  line: number;
  /** What names the ticker, as written but for spreadsheet wrapping (`="002281"`). */
  text: string;
  /** Where a column beside it says that it is listed; null: none does. */
  exchange: Exchange | null;
  /** The section or theme it stands under; null: none is named. */
  section: string | null;
  reason: string | null;
  addedOn: Day | null;
  problem: EntryProblem | null;
}

/** What the reader of a text may know of names. */
export interface WatchlistTextOptions {
  /** What the text's file is called. */
  fileName?: string | null;
  /** The tickers known by a name; without it no name is. */
  symbolsNamed?(name: string): readonly string[];
}

export type WatchlistText =
  | { ok: true; form: WatchlistForm; entries: WatchlistEntry[]; sections: string[] }
  | { ok: false; code: "empty" | "too_many_lines" | "no_code_column" };
