import { readCodes } from "./codes";

import { listHeaderOf } from "./columns";
import { findTable } from "./find-table";
import { readListTable } from "./table";
import { readTdxList } from "./tdx-list";
import {
  WATCHLIST_TEXT_ENTRIES,
  type WatchlistEntry,
  type WatchlistForm,
  type WatchlistText,
  type WatchlistTextOptions,
} from "./types";
import { isPlainlyCode } from "./words";

/**
 * Reads a pasted or dropped list of tickers: codes in any form with any separators, a TradingView list
 * (`###Section,NASDAQ:AAPL,…`), or a table with English or Chinese column names. Codes aren't resolved to
 * tickers here and no entry is dropped: an entry that can't be used has a `problem`. A name after a code is
 * the ticker's name and the words after the name are the reason, unless `symbolsNamed` knows the name as
 * another ticker's.
 * Failures: `empty`: the text has no entry. `too_many_lines`: over 1,000 entries. `no_code_column`: a table's
 * header has no code column. Source: formats, "TradingView list" and "Symbols".
 */
export function readWatchlistText(text: string, options: WatchlistTextOptions = {}): WatchlistText {
  // A spreadsheet's line that names the separator isn't part of the list.
  const written = text.replace(/^\uFEFF+/, "").replace(/^\s*"?sep=.?"?[^\S\r\n]*(?=[\r\n])/i, "");
  const { form, entries } = readEntries(written, options);
  if (form === "no_code_column") return { ok: false, code: "no_code_column" };
  if (entries.length === 0) return { ok: false, code: "empty" };
  if (entries.length > WATCHLIST_TEXT_ENTRIES) return { ok: false, code: "too_many_lines" };
  return {
    ok: true,
    form,
    entries: entries.map((entry, i) => ({ key: String(i + 1), ...entry })),
    sections: [...new Set(entries.map(({ section }) => section).filter((section) => section !== null))],
  };
}

function readEntries(
  text: string,
  options: WatchlistTextOptions,
): { form: WatchlistForm | "no_code_column"; entries: Omit<WatchlistEntry, "key">[] } {
  const listed = readTdxList(text, /\.ebk$/i.test(options.fileName ?? ""));
  if (listed) return { form: "tdx", entries: listed };
  const table = findTable(text);
  if (table) {
    const above = readCodes(
      text
        .split(/\r\n|\n|\r/)
        .slice(0, table.line - 1)
        .join("\n"),
      options,
    ).entries;
    return {
      form: "table",
      entries: [
        ...above.filter(({ text: code }) => isPlainlyCode(code) && !/^\d{1,4}$/.test(code)),
        ...readListTable(table, options),
      ],
    };
  }
  if (namesOthers(text)) return { form: "no_code_column", entries: [] };
  const { entries, hasSections } = readCodes(text, options);
  return { form: hasSections ? "tradingview" : "codes", entries };
}

/**
 * Whether the first line is a header that names columns but no code column. A single name may be a company's.
 */
function namesOthers(text: string): boolean {
  const [first = ""] = text.trim().split(/\r\n|\n|\r/, 1);
  return [",", "\t", ";", "|"].some((mark) => Object.keys(listHeaderOf(first.split(mark)).at).length >= 2);
}
