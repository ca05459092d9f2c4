import { describe, expect, it } from "vitest";
import { dayNumber } from "@/lib/domain/calendar/day";
import type { HistoryRequest } from "./types";
import { readYahooChart } from "./yahoo-chart";

const asked: HistoryRequest = { symbol: "300308.SZ", currency: "CNY", from: "2025-02-05", to: "2025-02-10" };
/** 09:30 in Shanghai is 01:30 in UTC. */
const opening = (day: string) => dayNumber(day) * 86_400 + 5_400;

interface Shape {
  meta?: object;
  days?: string[];
  close?: (number | null)[];
  adjclose?: (number | null)[] | null;
  events?: object;
}

function chart({
  meta,
  days = ["2025-02-05", "2025-02-06"],
  close = [10, 11],
  adjclose = close,
  events,
}: Shape) {
  const quote = { open: close, high: close, low: close, close, volume: close.map(() => 500) };
  return {
    chart: {
      result: [
        {
          meta: { symbol: "300308.SZ", currency: "CNY", exchangeTimezoneName: "Asia/Shanghai", ...meta },
          timestamp: days.map(opening),
          events,
          indicators: { quote: [quote], ...(adjclose ? { adjclose: [{ adjclose }] } : {}) },
        },
      ],
      error: null,
    },
  };
}

const read = (shape: Shape, more: Partial<HistoryRequest> = {}) =>
  readYahooChart(chart(shape), { ...asked, ...more });

describe("Yahoo's chart", () => {
  it("has closes adjusted for splits and, in adjclose, for dividends too", () => {
    expect(read({ adjclose: [9.5, 10.5] })).toEqual({
      ok: true,
      bars: [
        {
          day: "2025-02-05",
          open: 10,
          high: 10,
          low: 10,
          close: 10,
          adjClose: 9.5,
          volume: 500,
          turnover: null,
        },
        {
          day: "2025-02-06",
          open: 11,
          high: 11,
          low: 11,
          close: 11,
          adjClose: 10.5,
          volume: 500,
          turnover: null,
        },
      ],
      currency: "CNY",
      adjustment: "total",
      method: "adjusted",
      source: "yahoo",
      leftOut: [],
      actions: [],
    });
    expect(read({ adjclose: null })).toMatchObject({ adjustment: "split", bars: [{ adjClose: null }, {}] });
  });

  it("a row of nulls and a close without an adjusted close are left out", () => {
    const reading = read({
      days: ["2025-02-05", "2025-02-06", "2025-02-07"],
      close: [10, null, 12],
      adjclose: [10, null, null],
    });
    expect(reading).toMatchObject({
      bars: [{ day: "2025-02-05" }],
      leftOut: [
        { day: "2025-02-06", code: "blank_row" },
        { day: "2025-02-07", code: "no_adjusted_close" },
      ],
    });
  });

  it("a day before or after the span is left out with its reason", () => {
    const days = ["2025-02-04", "2025-02-05", "2025-02-11"];
    expect(read({ days, close: [9, 10, 11] })).toMatchObject({
      bars: [{ day: "2025-02-05" }],
      leftOut: [
        { day: "2025-02-04", code: "outside_span" },
        { day: "2025-02-11", code: "outside_span" },
      ],
    });
  });

  it.each([
    // 2025-02-05 09:30 in New York is 14:30 UTC; in Shanghai it would be 22:30 of the same day, 00:30 of the next for 16:30.
    ["America/New_York", 52_200, "2025-02-05"],
    ["America/New_York", 75_600, "2025-02-05"], // 16:00 there
    ["Asia/Shanghai", 5_400, "2025-02-05"],
    ["Asia/Shanghai", 75_600, "2025-02-06"],
    ["No/Where", 5_400, "2025-02-05"], // the market's own zone
  ])("a bar's day is the exchange's: %s, %i seconds after midnight in UTC", (zone, seconds, day) => {
    const answer = chart({ meta: { exchangeTimezoneName: zone }, days: ["2025-02-05"], close: [10] });
    answer.chart.result[0]!.timestamp = [dayNumber("2025-02-05") * 86_400 + seconds];
    expect(readYahooChart(answer, asked)).toMatchObject({ bars: [{ day }] });
  });

  it("the last row counts before an earlier one of its day", () => {
    expect(read({ days: ["2025-02-05", "2025-02-05"], close: [10, 10.5] })).toMatchObject({
      bars: [{ close: 10.5 }],
      leftOut: [{ code: "duplicate_day" }],
    });
  });

  it("32-bit floats are rounded back to their digits, more precise numbers stay", () => {
    expect(read({ close: [Math.fround(123.4), 1234.56789012], adjclose: null })).toMatchObject({
      bars: [{ close: 123.4 }, { close: 1234.56789012 }],
    });
  });

  it("another currency is refused; pence are converted to pounds", () => {
    expect(read({ meta: { currency: "USD" } })).toEqual({
      ok: false,
      code: "wrong_currency",
      detail: "USD ≠ CNY",
    });
    expect(read({ meta: { currency: "GBp" }, close: [250, 300] }, { currency: "GBP" })).toMatchObject({
      currency: "GBP",
      bars: [{ close: 2.5, adjClose: 2.5 }, { close: 3 }],
    });
    expect(read({ meta: { currency: "GBp" } })).toMatchObject({ detail: "GBP ≠ CNY" });
    expect(read({ meta: { currency: null } })).toMatchObject({ ok: true, currency: null });
  });

  it("another symbol's bars are refused", () => {
    expect(read({ meta: { symbol: "300309.SZ" } })).toEqual({
      ok: false,
      code: "unexpected_answer",
      detail: "300309.SZ ≠ 300308.SZ",
    });
  });

  it("splits and dividends are listed with their days", () => {
    const events = {
      splits: { 1: { date: opening("2025-02-06"), numerator: 14, denominator: 10, splitRatio: "14:10" } },
      dividends: { 2: { date: opening("2025-02-05"), amount: 0.5 } },
    };
    expect(read({ events })).toMatchObject({
      actions: [
        { day: "2025-02-05", kind: "dividend", value: 0.5 },
        { day: "2025-02-06", kind: "split", value: 1.4 },
      ],
    });
  });

  it.each<[string, unknown, object]>([
    [
      "an unknown symbol",
      {
        chart: {
          result: null,
          error: { code: "Not Found", description: "No data found, symbol may be delisted" },
        },
      },
      { code: "unknown_symbol", detail: "No data found, symbol may be delisted" },
    ],
    [
      "an empty span",
      {
        chart: {
          result: null,
          error: { code: "Bad Request", description: "Data doesn't exist for startDate = 1, endDate = 2" },
        },
      },
      { code: "no_data" },
    ],
    ["a limit", { chart: { result: null, error: { code: "Too Many Requests" } } }, { code: "rate_limited" }],
    ["no result", { chart: { result: [], error: null } }, { code: "no_data" }],
    [
      "a result without times",
      { chart: { result: [{ meta: {}, indicators: { quote: [{}] } }], error: null } },
      { code: "no_data" },
    ],
    ["only nulls", chart({ close: [null, null] }), { code: "no_data" }],
    ["another JSON", { finance: {} }, { code: "unexpected_answer" }],
    ["nothing", null, { code: "unexpected_answer" }],
  ])("%s", (_what, json, failure) =>
    expect(readYahooChart(json, asked)).toMatchObject({ ok: false, ...failure }),
  );
});
