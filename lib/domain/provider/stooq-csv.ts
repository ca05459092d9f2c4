import { readPriceFile } from "@/lib/domain/price-file/read-price-file";
import { judgeRows } from "./bars";
import { failedReading, shownText, type HistoryRequest, type HistoryReading, type LeftOut } from "./types";

const INDICES: Readonly<Record<string, string>> = {
  "HSI.HK": "^hsi",
  "NDX.US": "^ndx",
  "SPX.US": "^spx",
  "DJI.US": "^dji",
  "IXIC.US": "^ndq",
};

/**
 * Stooq's form of a canonical symbol: `nvda.us`, `brk-b.us`, `941.hk`, `^spx`; null for a market that Stooq doesn't
 * have.
 */
export function stooqSymbol(symbol: string): string | null {
  const index = INDICES[symbol];
  if (index) return index;
  const dot = symbol.lastIndexOf(".");
  const code = symbol.slice(0, dot).toLowerCase();
  switch (symbol.slice(dot + 1)) {
    case "HK":
      return /^\d+$/.test(code) ? `${Number(code)}.hk` : null;
    case "US":
      return `${code.replace(".", "-")}.us`;
    default:
      return null;
  }
}

const LATER_THAN_ANY = "9999-12-31";

/**
 * Reads an answer of Stooq's `/q/d/l/?s=…&i=d`: a price file of one ticker, or a message in its place (`No data` for an
 * unknown symbol or span, `Exceeded the daily hits limit`, a page, warnings above the header). Prices are adjusted for
 * splits and dividends unless the request asks otherwise; no currency is stated.
 */
export function readStooqCsv(text: string, request: HistoryRequest): HistoryReading {
  const words = text.trim();
  if (words === "" || /^no data/i.test(words)) return failedReading("no_data");
  if (/exceeded the daily hits limit/i.test(words)) return failedReading("daily_limit", shownText(words));
  const start = /^date,/im.exec(text)?.index;
  if (start === undefined)
    return failedReading("unexpected_answer", isPage(words) ? undefined : shownText(words));
  const file = readPriceFile(text.slice(start), { today: LATER_THAN_ANY, symbol: request.symbol });
  if (!file.ok) return failedReading("unexpected_answer", file.code);
  const { bars, leftOut } = judgeRows(file.rows, request);
  for (const { code } of file.rejected) leftOut.push({ day: null, code: leftOutCode(code) });
  if (bars.length === 0) return failedReading("no_data");
  return { ok: true, bars, currency: null, adjustment: "total", source: "stooq", leftOut, actions: [] };
}

const isPage = (text: string) => /^\s*<|<html/i.test(text.slice(0, 400));

const SAME_CODES = ["bad_day", "blank_row", "not_positive", "high_below_low", "duplicate_day"] as const;

function leftOutCode(code: string): LeftOut["code"] {
  return SAME_CODES.find((each) => each === code) ?? "not_a_number";
}
