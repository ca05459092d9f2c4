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
  adjustments: null,
  seamDay: null,
  lastAction: null,
  method: null,
  note: null,
  proof: null,
  reread: null,
  bars: 0,
  leftOut: [],
  leftOutCount: 0,
  importId: null,
  at: "2025-07-01T08:00:00.000Z",
  ...more,
});

it("tickers without prices are grouped by reason, provider and provider message, largest group first", () => {
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

it("conflicts are grouped for one decision: seams whatever their days, adjustments by kind", () => {
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

it("a provider's failure comes before the tickers skipped because of it", () => {
  const groups = missingGroups([
    ...["A.US", "B.US"].map((symbol) => item(symbol, { outcome: "no_answer_before" })),
    item("NVDA.US", { outcome: "unreachable" }),
  ]);
  expect(groups.map(([{ outcome }]) => outcome)).toEqual(["unreachable", "no_answer_before"]);
});

it("a provider's rejection comes before the tickers skipped because of it, which are last", () => {
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
