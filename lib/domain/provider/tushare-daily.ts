import type { Day } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { adjustByFactors } from "./adjust";
import { judgeRows, type AnsweredRow } from "./bars";
import { readTushareTable, type TushareRow } from "./tushare-table";
import { failedReading, shownText, type HistoryRequest, type Failed, type HistoryReading } from "./types";

/** The Tushare service that has a symbol's daily bars, as traded, and the one with its adjustment factors. */
export interface TushareService {
  api: string;
  /** Null for an index, which has no factors. */
  factors: "adj_factor" | "fund_adj" | null;
  /** Shares per unit of volume. */
  volumeUnit: number;
  /** Yuan per unit of the value traded. */
  amountUnit: number;
}

const IN_LOTS = { volumeUnit: 100, amountUnit: 1000 };
const IN_TEN_THOUSANDS = { volumeUnit: 10_000, amountUnit: 10_000 };

/**
 * Tushare's service for a canonical symbol; null where it has none. Hong Kong and the US need a separate paid
 * permission of few calls a day, so they aren't asked.
 */
export function tushareService(symbol: string): TushareService | null {
  const { exchange, kind, market } = describeSymbol(symbol);
  if (exchange === "TDX" || kind === "bond" || market !== "CN") return null;
  if (exchange === "SI") return { api: "sw_daily", factors: null, ...IN_TEN_THOUSANDS };
  if (kind === "index") return { api: "index_daily", factors: null, ...IN_LOTS };
  return kind === "fund"
    ? { api: "fund_daily", factors: "fund_adj", ...IN_LOTS }
    : { api: "daily", factors: "adj_factor", ...IN_LOTS };
}

export const TUSHARE_FIELDS = "ts_code,trade_date,open,high,low,close,vol,amount";
export const TUSHARE_FACTOR_FIELDS = "ts_code,trade_date,adj_factor";

/** A day in Tushare's form: `2025-02-05` → `20250205`. */
export const tushareDay = (day: Day): string => day.replaceAll("-", "");

/** A row of a page with its day. */
export interface TushareDayRow {
  day: Day;
  row: TushareRow;
}

/** The rows of one page, newest first. */
export type TusharePage = { ok: true; rows: TushareDayRow[]; isLast: boolean } | Failed;

/**
 * Reads one page of a service by days, of a symbol. A page has a few thousand rows; the next one is requested by the
 * oldest day.
 */
export function readTusharePage(json: unknown, symbol: string): TusharePage {
  const table = readTushareTable(json);
  if (!table.ok) return table;
  const other = table.rows
    .map((row) => row("ts_code"))
    .find((theirs) => theirs !== null && theirs !== symbol);
  if (other !== undefined) return failedReading("unexpected_answer", shownText(`${other} ≠ ${symbol}`));
  const dayOf = (row: TushareRow) =>
    String(row("trade_date") ?? "").replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  return { ok: true, rows: table.rows.map((row) => ({ day: dayOf(row), row })), isLast: !table.hasMore };
}

function barOf({ day, row }: TushareDayRow, { volumeUnit, amountUnit }: TushareService): AnsweredRow {
  const volume = numberOf(row("vol"));
  const amount = numberOf(row("amount"));
  return {
    day,
    open: numberOf(row("open")),
    high: numberOf(row("high")),
    low: numberOf(row("low")),
    close: numberOf(row("close")),
    volume: volume === null ? null : Math.round(volume * volumeUnit),
    // Rounded to cents, so that 0.1 thousand yuan is 100 and not 100.00000000000001.
    turnover: amount === null ? null : Number((amount * amountUnit).toFixed(2)),
  };
}

function numberOf(value: string | number | null): number | null {
  return value === null || value === "" ? null : Number(value);
}

/**
 * The history from all pages of one symbol, without rows on days without trading. With factors the adjusted close is
 * close × factor ÷ newest factor; null for an index, or where the account may not ask for them (`note`): the bars are
 * then as traded.
 */
export function tushareHistory(
  rows: readonly TushareDayRow[],
  factors: readonly TushareDayRow[] | null,
  service: TushareService,
  request: HistoryRequest,
  note?: string,
): HistoryReading {
  const { bars, leftOut } = judgeRows(
    rows.map((row) => barOf(row, service)),
    request,
  );
  if (bars.length === 0) return failedReading("no_data");
  const raw = { currency: null, source: "tushare", leftOut } as const;
  if (!factors) return { ok: true, bars, ...raw, adjustment: "none", method: "raw", note, actions: [] };
  const byDay = new Map(factors.map(({ day, row }) => [day, numberOf(row("adj_factor")) ?? 0]));
  const usable = new Map([...byDay].filter(([, factor]) => factor > 0));
  const adjusted = adjustByFactors(bars, usable);
  if (adjusted.bars.length === 0) return failedReading("unexpected_answer", "adj_factor");
  for (const day of adjusted.without) leftOut.push({ day, code: "no_adjusted_close" });
  const { actions } = adjusted;
  return {
    ok: true,
    bars: adjusted.bars,
    ...raw,
    adjustment: "total",
    method: "raw_and_factors",
    actions,
  };
}
