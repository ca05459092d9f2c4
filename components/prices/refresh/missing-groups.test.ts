import { expect, it } from "vitest";
import type { FetchItem } from "@/lib/prices/refreshes/schema";
import { missingGroups } from "./missing-groups";

const item = (symbol: string, more: Partial<FetchItem>): FetchItem => ({
  symbol,
  nameEn: null,
  nameZh: null,
  provider: "yahoo",
  from: "2025-01-02",
  to: "2025-07-01",
  outcome: "no_data",
  reason: null,
  detail: null,
  bars: 0,
  leftOut: [],
  leftOutCount: 0,
  importId: null,
  at: "2025-07-01T08:00:00.000Z",
  ...more,
});

it("tickers without prices stand together where reason, provider and the provider's words are the same, the most first", () => {
  const groups = missingGroups([
    item("300308.SZ", { outcome: "no_token", provider: "tushare" }),
    item("NVDA.US", { outcome: "unreachable", detail: "ENOTFOUND" }),
    item("AAPL.US", { outcome: "unreachable", detail: "ENOTFOUND" }),
    item("MSFT.US", { outcome: "unreachable", detail: "ECONNRESET" }),
    item("00700.HK", { outcome: "unreachable", detail: "ENOTFOUND", provider: "stooq" }),
  ]);
  expect(groups.map((group) => group.map(({ symbol }) => symbol))).toEqual([
    ["NVDA.US", "AAPL.US"],
    ["300308.SZ"],
    ["MSFT.US"],
    ["00700.HK"],
  ]);
});

it("conflicts stand together, to be decided at once: seams whatever their days, adjustments by which they are", () => {
  const groups = missingGroups([
    item("TSLA.US", { outcome: "adjustment_seam", detail: "2025-03-03 · dividend 0.2 2025-05-01" }),
    item("KO.US", { outcome: "adjustment_conflict", detail: "total ≠ none" }),
    item("AMD.US", { outcome: "adjustment_seam", detail: "2025-04-01" }),
    item("PEP.US", { outcome: "adjustment_conflict", detail: "total ≠ split" }),
  ]);
  expect(groups.map((group) => group.map(({ symbol }) => symbol))).toEqual([
    ["TSLA.US", "AMD.US"],
    ["KO.US"],
    ["PEP.US"],
  ]);
});

it("that a provider didn't answer for some comes before the many that it wasn't asked for after them", () => {
  const groups = missingGroups([
    ...["A.US", "B.US"].map((symbol) => item(symbol, { outcome: "no_answer_before" })),
    item("NVDA.US", { outcome: "unreachable" }),
  ]);
  expect(groups.map(([{ outcome }]) => outcome)).toEqual(["unreachable", "no_answer_before"]);
});

it("what a provider refused comes before the many that it wasn't asked for then, and those last", () => {
  const groups = missingGroups([
    ...["A.US", "B.US", "C.US"].map((symbol) => item(symbol, { outcome: "not_asked", provider: "stooq" })),
    item("NVDA.US", { outcome: "no_data" }),
    item("AMD.US", { outcome: "no_data" }),
    item("941.HK", { outcome: "daily_limit", provider: "stooq" }),
  ]);
  expect(groups.map(([{ outcome }, ...more]) => [outcome, more.length + 1])).toEqual([
    ["daily_limit", 1],
    ["no_data", 2],
    ["not_asked", 3],
  ]);
});
