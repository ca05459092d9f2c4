import type { Day } from "@/lib/domain/calendar/day";
import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import type { TickerNames } from "@/lib/domain/symbol/ticker-names";

/** The most entries read from one text. */
export const WATCHLIST_TEXT_ENTRIES = 1_000;

/**
 * The form of a list: codes in any order, a TradingView list with sections, a table with named columns, or
 * 通达信's `.EBK`.
 */
export type WatchlistForm = "codes" | "tradingview" | "table" | "tdx";

/** The reason why an entry can't be used, found before its code is resolved. */
export type EntryProblem =
  | "formula" // a spreadsheet would run the text as a formula
  | "too_long"
  | "unknown_exchange" // the text states a country without a known exchange
  | "bad_day" // the day of adding isn't a valid date
  | "removed"; // the table marks the ticker as removed

/** One ticker as listed in the text. Its names stand beside its code; a name is a label, not a key. */
export interface WatchlistEntry extends TickerNames {
  /** The position among the entries, from 1, by which a user's choice refers to the entry. */
  key: string;
  /** The number of the entry's line in the text, from 1. */
  line: number;
  /** The code or name as written, without spreadsheet wrapping (`="002281"`). */
  text: string;
  /** The exchange that another column states; null if none does. */
  exchange: Exchange | null;
  /** The section or theme of the entry; null if the text names none. */
  section: string | null;
  reason: string | null;
  addedOn: Day | null;
  problem: EntryProblem | null;
}

/** The context in which a text is read. */
export interface WatchlistTextOptions {
  /** The name of the text's file. */
  fileName?: string | null;
  /** The symbols known by a name; if absent, no name is known. */
  symbolsNamed?(name: string): readonly string[];
  /**
   * Whether a name is so well known that words behind a code or before a colon are another ticker: the board's names
   * are, but a name that is only listed may be a mere word (`002050 机器人`). Absent: every known name is.
   */
  isTickersName?(name: string): boolean;
}

export type WatchlistText =
  | { ok: true; form: WatchlistForm; entries: WatchlistEntry[]; sections: string[] }
  | { ok: false; code: "empty" | "too_many_lines" | "no_code_column" };
