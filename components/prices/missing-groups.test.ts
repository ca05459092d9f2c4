import { expect, it } from "vitest";
import type { FetchItem } from "@/lib/refreshes/schema";
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

it("tickers without prices stand together where reason, provider and the provider's words are the same", () => {
  const groups = missingGroups([
    item("NVDA.US", { outcome: "unreachable", detail: "ENOTFOUND" }),
    item("300308.SZ", { outcome: "no_token", provider: "tushare" }),
    item("AAPL.US", { outcome: "unreachable", detail: "ENOTFOUND" }),
    item("MSFT.US", { outcome: "unreachable", detail: "ECONNRESET" }),
    item("00700.HK", { outcome: "unreachable", detail: "ENOTFOUND", provider: "stooq" }),
    // Each is a decision of its own.
    item("TSLA.US", { outcome: "adjustment_seam" }),
    item("AMD.US", { outcome: "adjustment_seam" }),
  ]);
  expect(groups.map((group) => group.map(({ symbol }) => symbol))).toEqual([
    ["NVDA.US", "AAPL.US"],
    ["300308.SZ"],
    ["MSFT.US"],
    ["00700.HK"],
    ["TSLA.US"],
    ["AMD.US"],
  ]);
});
