import { z } from "zod";
import { dayOf, type Day } from "@/lib/domain/calendar/day";
import { MARKET_ZONES } from "@/lib/domain/calendar/market-zone";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import { judgeRows, type AnsweredRow } from "./bars";
import {
  failedReading,
  shownText,
  type HistoryRequest,
  type CorporateAction,
  type Failed,
  type HistoryReading,
} from "./types";
import { yahooSymbol } from "./yahoo-symbol";

const values = z.array(z.number().nullable()).nullish();
const action = z.object({ date: z.number(), amount: z.number().nullish() });
const split = action.extend({ numerator: z.number().nullish(), denominator: z.number().nullish() });

const chartResult = z.object({
  meta: z.object({
    symbol: z.string().nullish(),
    currency: z.string().nullish(),
    exchangeTimezoneName: z.string().nullish(),
  }),
  timestamp: z.array(z.number()).nullish(),
  events: z
    .object({
      dividends: z.record(z.string(), action).nullish(),
      splits: z.record(z.string(), split).nullish(),
    })
    .nullish(),
  indicators: z.object({
    quote: z.array(z.object({ open: values, high: values, low: values, close: values, volume: values })),
    adjclose: z.array(z.object({ adjclose: values })).nullish(),
  }),
});
const chartAnswer = z.object({
  chart: z.object({
    result: z.array(chartResult).nullish(),
    error: z.object({ code: z.string().nullish(), description: z.string().nullish() }).nullish(),
  }),
});
type ChartResult = z.infer<typeof chartResult>;

/** Yahoo's own codes for a hundredth of a currency: London's prices are in pence. */
const HUNDREDTHS: Readonly<Record<string, string>> = { GBp: "GBP", GBX: "GBP", ZAc: "ZAR", ILA: "ILS" };

/**
 * Reads an answer of Yahoo's `/v8/finance/chart/{symbol}?interval=1d&events=div,splits`. Its closes are adjusted for
 * splits, `adjclose` for dividends too: with it the bars are `total`, without it `split`. Rows of nulls (a holiday, a
 * suspension) are left out; times are the session's start in seconds, and a bar's day is taken in the exchange's time
 * zone. Prices are 32-bit floats and are rounded back to seven digits. Pence are converted to pounds.
 */
export function readYahooChart(json: unknown, request: HistoryRequest): HistoryReading {
  const parsed = chartAnswer.safeParse(json);
  if (!parsed.success) return failedReading("unexpected_answer");
  const { result, error } = parsed.data.chart;
  if (error) return failureOf(error.code ?? "", error.description ?? "");
  const [only] = result ?? [];
  if (!only) return failedReading("no_data");
  const { symbol, currency } = only.meta;
  const expected = yahooSymbol(request.symbol);
  if (symbol && expected && symbol.toUpperCase() !== expected.toUpperCase()) {
    return failedReading("unexpected_answer", shownText(`${symbol} ≠ ${expected}`));
  }
  const hundredth = currency ? HUNDREDTHS[currency] : undefined;
  const stated = hundredth ?? currency ?? null;
  if (stated !== null && stated !== request.currency) {
    return failedReading("wrong_currency", `${shownText(stated)} ≠ ${request.currency}`);
  }
  const hasAdjusted = (only.indicators.adjclose?.[0]?.adjclose ?? []).some((value) => value !== null);
  const rows = newestFirst(rowsOf(only, request, hundredth ? 100 : 1));
  const isUnadjusted = (row: AnsweredRow) =>
    hasAdjusted && row.close !== null && row.close !== undefined && (row.adjClose ?? null) === null;
  const { bars, leftOut } = judgeRows(
    rows.filter((row) => !isUnadjusted(row)),
    request,
  );
  for (const { day } of rows.filter(isUnadjusted)) leftOut.push({ day, code: "no_adjusted_close" });
  if (bars.length === 0) return failedReading("no_data");
  return {
    ok: true,
    bars,
    currency: stated,
    adjustment: hasAdjusted ? "total" : "split",
    method: "adjusted",
    source: "yahoo",
    leftOut,
    actions: actionsOf(only, request),
  };
}

/** Yahoo appends the newest values of its last day as a row of their own: they come before the row that they replace. */
function newestFirst(rows: AnsweredRow[]): AnsweredRow[] {
  const [before, last] = rows.slice(-2);
  return last && before?.day === last.day ? [...rows.slice(0, -2), last, before] : rows;
}

function failureOf(code: string, description: string): Failed {
  const words = shownText(description || code);
  if (/not found/i.test(code)) return failedReading("unknown_symbol", words);
  if (/data doesn't exist/i.test(description)) return failedReading("no_data", words);
  if (/too many requests/i.test(`${code} ${description}`)) return failedReading("rate_limited", words);
  return failedReading("unexpected_answer", words);
}

function rowsOf(
  { meta, timestamp, indicators }: ChartResult,
  request: HistoryRequest,
  units: number,
): AnsweredRow[] {
  const zone = zoneOf(meta.exchangeTimezoneName, request.symbol);
  const quote = indicators.quote[0] ?? {};
  const adjusted = indicators.adjclose?.[0]?.adjclose;
  const price = (list: (number | null)[] | null | undefined, i: number) => {
    const value = list?.[i];
    return value === null || value === undefined ? null : sevenDigits(value) / units;
  };
  return (timestamp ?? []).map((seconds, i) => ({
    day: dayAt(seconds, zone),
    open: price(quote.open, i),
    high: price(quote.high, i),
    low: price(quote.low, i),
    close: price(quote.close, i),
    adjClose: price(adjusted, i),
    volume: quote.volume?.[i] ?? null,
  }));
}

/** 123.4000015258789 is 123.4 as a 32-bit float; a number with more digits stays as it is. */
const sevenDigits = (value: number) => (Math.fround(value) === value ? Number(value.toPrecision(7)) : value);

function actionsOf({ meta, events }: ChartResult, request: HistoryRequest): CorporateAction[] {
  const zone = zoneOf(meta.exchangeTimezoneName, request.symbol);
  const dividends = Object.values(events?.dividends ?? {}).map(({ date, amount }) => ({
    day: dayAt(date, zone),
    kind: "dividend" as const,
    value: amount ?? 0,
  }));
  const splits = Object.values(events?.splits ?? {}).map(({ date, numerator, denominator }) => ({
    day: dayAt(date, zone),
    kind: "split" as const,
    value: (numerator ?? 0) / (denominator || 1),
  }));
  return [...dividends, ...splits].filter(({ value }) => value > 0).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function zoneOf(named: string | null | undefined, symbol: string): string {
  try {
    if (named) {
      dayOf(new Date(0), named);
      return named;
    }
  } catch {
    // This machine doesn't know the zone: use the market's own.
  }
  return MARKET_ZONES[describeSymbol(symbol).market];
}

/** The day of a timestamp; "" for an invalid one. */
function dayAt(seconds: number, zone: string): Day {
  const instant = new Date(seconds * 1000);
  return Number.isNaN(instant.getTime()) ? "" : dayOf(instant, zone);
}
