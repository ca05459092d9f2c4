import { bareListingRule } from "@/lib/domain/symbol/listing-rules";
import type { WatchlistEntry } from "./types";

/**
 * A line of 通达信's block list: the digit of the market and a code. Other markets have two digits and `#`:
 * `31#00700`.
 */
const LINE = /^(?:([012])(\d{6})|(\d{2})#([A-Z0-9.]{1,8}))$/i;
const MARKETS: Readonly<Record<string, string>> = {
  "0": "SZ",
  "1": "SH",
  "2": "BJ",
  "31": "HK",
  "48": "HK",
  "71": "HK",
  "74": "US",
  "62": "CSI",
};
/** 通达信's own code of the SSE Composite. */
const COMPOSITE = "999999";

/**
 * Reads a 通达信 `.EBK` list: `1600519` is 600519 in Shanghai, `0` means Shenzhen (in older versions Beijing as
 * well), `2` Beijing. Every line must have this shape; with `isNamed` (the file name identifies the list) one
 * such line suffices, and any other line becomes an entry as written. Null if the text is no such list.
 * Source: formats, `.EBK`.
 */
export function readTdxList(text: string, isNamed: boolean): Omit<WatchlistEntry, "key">[] | null {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ line: i + 1, written: line.trim(), match: LINE.exec(line.trim()) }))
    .filter(({ written }) => written !== "");
  const isTdx =
    lines.length > 0 && (isNamed ? lines.some(({ match }) => match) : lines.every(({ match }) => match));
  if (!isTdx) return null;
  return lines.map(({ line, written, match }) => ({
    line,
    text: match ? symbolText(match) : written,
    exchange: null,
    nameEn: null,
    nameZh: null,
    section: null,
    reason: null,
    addedOn: null,
    problem: null,
  }));
}

function symbolText([, digit = "", code = "", market = "", other = ""]: RegExpExecArray): string {
  if (market) return MARKETS[market] ? `${MARKETS[market]}:${other}` : `${market}#${other}`;
  if (digit === "1" && code === COMPOSITE) return "000001.SH";
  return `${code}.${digit === "0" && bareListingRule(code)?.exchange === "BJ" ? "BJ" : MARKETS[digit]}`;
}
