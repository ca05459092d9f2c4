import { expect, it } from "vitest";
import { readStooqCsv } from "./stooq-csv";
import type { HistoryRequest } from "./types";

const asked: HistoryRequest = { symbol: "NVDA.US", currency: "USD", from: "2025-02-05", to: "2025-02-10" };
const HEAD = "Date,Open,High,Low,Close,Volume";
const read = (...lines: string[]) => readStooqCsv(lines.join("\r\n"), asked);

it("reads the table below PHP warnings", () => {
  const bar = {
    day: "2025-02-05",
    open: 1,
    high: 3,
    low: 0.5,
    close: 2,
    adjClose: null,
    volume: 100,
    turnover: null,
  };
  expect(read(HEAD, "2025-02-05,1,3,0.5,2,100", "")).toEqual({
    ok: true,
    bars: [bar],
    currency: null,
    adjustment: "total",
    source: "stooq",
    leftOut: [],
    actions: [],
  });
  expect(
    read("Warning: Division by zero in /home/stooq on line 102", HEAD, "2025-02-05,1,3,0.5,2,100"),
  ).toMatchObject({
    bars: [bar],
  });
  expect(read("Date,Open,High,Low,Close", "2025-02-05,1,3,0.5,2")).toMatchObject({
    bars: [{ volume: null }],
  });
});

it("leaves out rows that aren't bars of the span, with the reason", () => {
  expect(
    read(
      HEAD,
      "2025-02-04,1,1,1,1,1",
      "2025-02-05,1,1,1,1,1",
      "2025-02-06,0,0,0,0,0",
      "2025-02-07,1,1,2,1,1",
      "2025-02-30,1,1,1,1,1",
      "2025-02-11,1,1,1,1,1",
    ),
  ).toMatchObject({
    bars: [{ day: "2025-02-05" }],
    leftOut: expect.arrayContaining([
      { day: "2025-02-04", code: "outside_span" },
      { day: "2025-02-11", code: "outside_span" },
      { day: null, code: "not_positive" },
      { day: null, code: "high_below_low" },
      { day: null, code: "bad_day" },
    ]) as unknown,
  });
});

it.each([
  ["No data", "no_data"],
  ["", "no_data"],
  [HEAD, "no_data"],
  ["Exceeded the daily hits limit", "daily_limit"],
  ["<!DOCTYPE html><html><body>Verify</body></html>", "unexpected_answer"],
  ["Access denied", "unexpected_answer"],
])("%s", (text, code) => expect(readStooqCsv(text, asked)).toMatchObject({ ok: false, code }));
