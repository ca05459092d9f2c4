import { describe, expect, it } from "vitest";
import { type BaseRule, baseIndex, baseIndexBy, joinDay } from "./base-rule";
import { ledger } from "@/lib/domain/testing/ledger";

// 2025-02-04: the mainland was closed from 28 January to 4 February, Hong Kong and New York traded.
const MAINLAND = ledger({ "2025-01-24": 99, "2025-01-27": 100, "2025-02-05": 90, "2025-02-06": 99 });
const HONG_KONG = ledger({ "2025-01-28": 49, "2025-02-03": 50, "2025-02-04": 52, "2025-02-05": 51 });

const baseDay = (history: typeof MAINLAND, join: string, rule: BaseRule) => {
  const base = baseIndex(history, join, rule);
  return base === null ? null : history.days[base];
};

it("a ticker joins on the later of the call day and the day it was added", () => {
  expect(joinDay("2025-02-04", "2025-01-02")).toBe("2025-02-04");
  expect(joinDay("2025-02-04", "2025-03-01")).toBe("2025-03-01");
});

describe("the base of each ticker", () => {
  it.each([
    ["mainland", "first_close", MAINLAND, "2025-02-05"],
    ["mainland", "last_close", MAINLAND, "2025-01-27"],
    ["Hong Kong", "first_close", HONG_KONG, "2025-02-04"],
    ["Hong Kong", "last_close", HONG_KONG, "2025-02-03"],
  ] as const)("%s by %s", (_, rule, history, day) => expect(baseDay(history, "2025-02-04", rule)).toBe(day));

  it.each([
    // the last bar before the join day, the join day, the base
    ["2025-01-20", "2025-02-03", "2025-01-20"], // exactly 10 weekdays: still fresh
    ["2025-01-20", "2025-02-04", "2025-02-10"], // 11: stale, so it falls back to first_close
  ])("last_close from %s, joined %s: %s", (last, join, base) =>
    expect(baseDay(ledger({ [last]: 10, "2025-02-10": 11 }), join, "last_close")).toBe(base),
  );

  it("last_close equals first_close where nothing traded before", () =>
    expect(baseDay(ledger({ "2025-02-04": 1 }), "2025-02-04", "last_close")).toBe("2025-02-04"));

  it("is unknown where there is no bar to start from", () => {
    expect(baseDay(MAINLAND, "2025-02-07", "first_close")).toBeNull();
    expect(baseDay(ledger({}), "2025-02-04", "last_close")).toBeNull();
    expect(baseDay(ledger({ "2025-01-02": 1 }), "2025-02-04", "last_close")).toBeNull(); // stale, and no bar after it
  });

  it("is unknown on a day before it, or before the join day", () => {
    expect(baseIndexBy(MAINLAND, "2025-02-04", "first_close", "2025-02-04")).toBeNull();
    expect(baseIndexBy(MAINLAND, "2025-02-04", "first_close", "2025-02-05")).toBe(2);
    expect(baseIndexBy(MAINLAND, "2025-02-04", "last_close", "2025-02-03")).toBeNull();
    expect(baseIndexBy(MAINLAND, "2025-02-04", "last_close", "2025-02-04")).toBe(1);
  });

  it("is unknown where a close from the base on is at or below zero", () => {
    const forward = ledger({ "2025-02-03": -1, "2025-02-04": 1, "2025-02-05": 0, "2025-02-06": 1 });
    const on = (join: string, asOf: string) => baseIndexBy(forward, join, "first_close", asOf);
    expect(on("2025-02-03", "2025-02-03")).toBeNull();
    expect(on("2025-02-04", "2025-02-04")).toBe(1);
    expect(on("2025-02-04", "2025-02-05")).toBeNull();
    expect(on("2025-02-06", "2025-02-06")).toBe(3);
  });
});
