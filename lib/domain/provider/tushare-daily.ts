import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { judgeRows, type AnsweredRow } from "./bars";
import { readTushareTable, type TushareRow } from "./tushare-table";
import { failedReading, shownText, type HistoryRequest, type Failed, type HistoryReading } from "./types";

/** The Tushare service that has a symbol's daily bars, the code there, and the shares per unit of volume. */
export interface TushareService {
  api: string;
  code: string;
  volumeUnit: number;
}

/** Indices of other markets, under Tushare's codes. */
const GLOBAL_INDICES: Readonly<Record<string, string>> = {
  "HSI.HK": "HSI",
  "HSTECH.HK": "HKTECH",
  "SPX.US": "SPX",
  "DJI.US": "DJI",
  "IXIC.US": "IXIC",
};

const LOT = 100;
const TEN_THOUSAND = 10_000;

/** Tushare's service for a canonical symbol; null where it has none. */
export function tushareService(symbol: string): TushareService | null {
  const { exchange, kind } = describeSymbol(symbol);
  const code = symbol.slice(0, symbol.lastIndexOf("."));
  if (exchange === "TDX" || kind === "bond") return null;
  if (exchange === "SI") return { api: "sw_daily", code: symbol, volumeUnit: TEN_THOUSAND };
  if (exchange === "HK" || exchange === "US") {
    const index = GLOBAL_INDICES[symbol];
    if (kind === "index") return index ? { api: "index_global", code: index, volumeUnit: 1 } : null;
    return exchange === "HK"
      ? { api: "hk_daily", code: symbol, volumeUnit: 1 }
      : { api: "us_daily", code, volumeUnit: 1 };
  }
  const api = kind === "index" ? "index_daily" : kind === "fund" ? "fund_daily" : "daily";
  return { api, code: symbol, volumeUnit: LOT };
}

export const TUSHARE_FIELDS = "ts_code,trade_date,open,high,low,close,vol";

/** A day in Tushare's form: `2025-02-05` → `20250205`. */
export const tushareDay = (day: Day): string => day.replaceAll("-", "");

/** The rows of one page, newest first; `next`: the day before the oldest row, where more pages follow. */
export type TusharePage = { ok: true; rows: AnsweredRow[]; isLast: boolean } | Failed;

/** Reads one page of a daily service. A page has a few thousand rows; the next one is requested by the oldest day. */
export function readTusharePage(json: unknown, { code, volumeUnit }: TushareService): TusharePage {
  const table = readTushareTable(json);
  if (!table.ok) return table;
  const other = table.rows.map((row) => row("ts_code")).find((theirs) => theirs !== null && theirs !== code);
  if (other !== undefined) return failedReading("unexpected_answer", shownText(`${other} ≠ ${code}`));
  return { ok: true, rows: table.rows.map((row) => rowOf(row, volumeUnit)), isLast: !table.hasMore };
}

function rowOf(row: TushareRow, volumeUnit: number): AnsweredRow {
  const day = String(row("trade_date") ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const volume = numberOf(row("vol"));
  return {
    day,
    open: numberOf(row("open")),
    high: numberOf(row("high")),
    low: numberOf(row("low")),
    close: numberOf(row("close")),
    volume: volume === null ? null : Math.round(volume * volumeUnit),
  };
}

function numberOf(value: string | number | null): number | null {
  return value === null || value === "" ? null : Number(value);
}

/** The history from all pages of one symbol: as traded, never adjusted; without rows on days without trading. */
export function tushareHistory(rows: readonly AnsweredRow[], request: HistoryRequest): HistoryReading {
  const { bars, leftOut } = judgeRows(rows, request);
  if (bars.length === 0) return failedReading("no_data");
  return { ok: true, bars, currency: null, adjustment: "none", source: "tushare", leftOut, actions: [] };
}
