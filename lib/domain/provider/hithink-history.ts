import { z } from "zod";
import { addDays, dayNumber, dayOf, type Day } from "@/lib/domain/calendar/day";
import { MARKET_ZONES } from "@/lib/domain/calendar/market-zone";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { adjustByFactors } from "./adjust";
import { judgeRows, type AnsweredRow } from "./bars";
import { factorsBetween } from "./factor-steps";
import { readHithinkAnswer } from "./hithink-answer";
import { failedReading, type Failed, type HistoryReading, type HistoryRequest } from "./types";

const INDICES = "/api/a-share-index/prices/historical";
/** The sector indices of 同花顺, as `886042.TI`; those under 880 are 通达信's. */
const OWN_INDICES = /^(88[1-6]\d{3})\.TDX$/;

/** The service that has a symbol's bars; null for a symbol that HiThink doesn't have. */
export function hithinkService(
  symbol: string,
): { path: string; thscode: string; hasFactors: boolean } | null {
  const own = OWN_INDICES.exec(symbol);
  if (own) return { path: INDICES, thscode: `${own[1]}.TI`, hasFactors: false };
  const { exchange, kind, currency } = describeSymbol(symbol);
  if (exchange !== "SH" && exchange !== "SZ" && exchange !== "BJ") return null;
  if (kind === "index") return { path: INDICES, thscode: symbol, hasFactors: false };
  return kind === "equity" && currency === "CNY"
    ? { path: "/api/a-share/prices/historical", thscode: symbol, hasFactors: true }
    : null;
}

const SHANGHAI_AHEAD = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** Midnight of a day in Shanghai, in milliseconds. */
export const shanghaiMidnight = (day: Day): number => dayNumber(day) * DAY_MS - SHANGHAI_AHEAD;

/** Days of the shortest ten years, with two leap days. */
const TEN_YEARS = 3652;

/** A span of at most ten years before a day, with both days included. */
export function hithinkSpan(from: Day, to: Day): { from: Day; to: Day } {
  const first = addDays(to, 1 - TEN_YEARS);
  return { from: from > first ? from : first, to };
}

const value = z.number().nullish();
const page = z
  .object({
    item: z
      .array(
        z.object({
          date_ms: z.number(),
          open_price: value,
          high_price: value,
          low_price: value,
          close_price: value,
          volume: value,
          turnover: value,
        }),
      )
      .nullish(),
  })
  .nullish();

/** Reads one page of HiThink's history: bars in shares and yuan, whose `date_ms` is midnight in Shanghai. */
export function readHithinkPage(json: unknown): { ok: true; rows: AnsweredRow[] } | Failed {
  const answer = readHithinkAnswer(json, page);
  if (!answer.ok) return answer;
  const rows = (answer.data?.item ?? []).map((item) => ({
    day: dayAt(item.date_ms),
    open: item.open_price,
    high: item.high_price,
    low: item.low_price,
    close: item.close_price,
    volume: item.volume,
    turnover: item.turnover,
  }));
  return { ok: true, rows };
}

function dayAt(milliseconds: number): Day {
  const instant = new Date(milliseconds);
  return Number.isNaN(instant.getTime()) ? "" : dayOf(instant, MARKET_ZONES.CN);
}

/**
 * The history from all pages of one symbol. `backward`: the rows adjusted backward, from which the factors are taken;
 * null for an index, or where the source refused them (`note`). Where backward ÷ raw isn't constant between a few steps
 * the vendor doesn't adjust by ratio, and the bars stay raw.
 */
export function hithinkHistory(
  rows: readonly AnsweredRow[],
  backward: readonly AnsweredRow[] | null,
  request: HistoryRequest,
  note?: string,
): HistoryReading {
  const { bars, leftOut } = judgeRows(rows, request);
  if (bars.length === 0) return failedReading("no_data");
  const raw = { currency: "CNY", source: "hithink", leftOut } as const;
  const reading = backward && factorsBetween(bars, judgeRows(backward, request).bars);
  if (!reading?.ok) {
    const why = reading ? reading.note : note;
    return { ok: true, bars, ...raw, adjustment: "none", method: "raw", note: why, actions: [] };
  }
  const { bars: adjusted, without, actions } = adjustByFactors(bars, reading.factors);
  for (const day of without) leftOut.push({ day, code: "no_adjusted_close" });
  return { ok: true, bars: adjusted, ...raw, adjustment: "total", method: "raw_and_factors", actions };
}
