import { readCodes } from "./codes";
import { readTable } from "./table";
import type { WatchlistForm, WatchlistText, WatchlistTextOptions } from "./types";

/** The most tickers taken from one text. */
export const WATCHLIST_TEXT_ENTRIES = 1_000;

/**
 * Reads a pasted or dropped list of tickers: codes in any form with anything between them, a TradingView list
 * (`###Section,NASDAQ:AAPL,…`) or a table whose header names its columns in English or Chinese. What a code means is for the
 * one who knows the tickers; nothing is left out here, what can't be taken says its `problem`. A name that stands behind a code is
 * that ticker's, and the words behind the name are the reason, unless `symbolsNamed` knows the name as another ticker's.
 *
 * `empty`: there is nothing in it. `too_many_lines`: over 1,000 entries. `no_code_column`: a table's header without one for the code.
 * Source: formats, "TradingView list" and "Symbols".
 */
export function readWatchlistText(text: string, options: WatchlistTextOptions = {}): WatchlistText {
  const written = text.replace(/^\uFEFF+/, "").trim();
  if (written === "") return { ok: false, code: "empty" };
  const table = readTable(written);
  if (table === "no_code_column") return { ok: false, code: "no_code_column" };
  const { entries, hasSections } = table
    ? { entries: table, hasSections: false }
    : readCodes(written, options);
  if (entries.length === 0) return { ok: false, code: "empty" };
  if (entries.length > WATCHLIST_TEXT_ENTRIES) return { ok: false, code: "too_many_lines" };
  const form: WatchlistForm = table ? "table" : hasSections ? "tradingview" : "codes";
  return {
    ok: true,
    form,
    entries: entries.map((entry, i) => ({ key: String(i + 1), ...entry })),
    sections: [...new Set(entries.map(({ section }) => section).filter((section) => section !== null))],
  };
}
