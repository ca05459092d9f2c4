import { expect, it } from "vitest";
import { laterImports } from "@/components/prices/history/import-history";
import { result, ticker } from "@/components/prices/import/testing/import-result";
import type { PriceImportItem } from "@/lib/prices/imports/schema";

const item = (id: string, symbols: string[], more: Partial<PriceImportItem> = {}): PriceImportItem => ({
  ...result({ symbols }),
  id,
  tickers: symbols.map((symbol) => ticker({ symbol, accepted: 1 })),
  author: "a",
  authorName: "A",
  createdAt: "2025-07-01T08:00:00.000Z",
  revertedAt: null,
  ...more,
});
const laterOf = (...imports: PriceImportItem[]) =>
  Object.fromEntries([...laterImports(imports)].map(([id, later]) => [id, later.id]));

it("an import can be reverted once no later import of its tickers is active", () => {
  const third = item("i3", ["600941.SH", "000300.SH"]);
  const second = item("i2", ["600941.SH"]);
  const first = item("i1", ["600941.SH"]);
  // The blocking import is the next one, not the newest.
  expect(laterOf(third, second, first)).toEqual({ i2: "i3", i1: "i2" });
  const reverted = { ...second, revertedAt: "2025-07-02T08:00:00.000Z" };
  expect(laterOf(third, reverted, first)).toEqual({ i2: "i3", i1: "i3" });
});

it("an import that wrote no bar of a common ticker does not block", () => {
  const kept = item("i2", ["600941.SH"], { tickers: [ticker({ symbol: "600941.SH", duplicate: 3 })] });
  expect(laterOf(kept, item("i1", ["600941.SH"]))).toEqual({});
});
