import { expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import type { SeriesAdjustment, TickerChecks } from "@/lib/prices/checks/schema";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { DELETE as revert } from "./price-imports/[id]/route";
import { POST as importPrices } from "./price-imports/route";
import { PATCH as state } from "./price-series/[symbol]/route";
import { GET as checks } from "./tickers/[symbol]/checks/route";

beginWithSeededBoard();

async function importCsv(symbol: string, csv: string, more = ""): Promise<string> {
  const { status, body } = await call<{ id: string }>(importPrices, {
    query: `?symbol=${symbol}${more}`,
    body: csv,
    headers: { "content-type": "text/csv" },
  });
  expect([status, body]).toEqual([201, body]);
  return body.id;
}
const say = (symbol: string, adjustment: string, instead: string) =>
  call<SeriesAdjustment>(state, { method: "PATCH", params: { symbol }, json: { adjustment, instead } });
const checksOf = async (symbol: string) => (await call<TickerChecks>(checks, { params: { symbol } })).body;

it("an unknown adjustment of a series can be set and changed", async () => {
  // The close halved overnight: a split, unless the history is adjusted.
  await importCsv("600519.SH", "Date,Close\n2025-03-03,1500\n2025-03-04,1510\n2025-03-05,755\n");
  expect(await checksOf("600519.SH")).toMatchObject({ adjustment: "unknown", mayRestate: true });
  expect(await say("600519", "none", "unknown")).toMatchObject({
    status: 200,
    body: { symbol: "600519.SH", adjustment: "none" },
  });
  expect((await checksOf("600519.SH")).moves[0]).toMatchObject({ probable: "unadjusted_split_or_dividend" });
  expect((await say("600519.SH", "forward", "none")).status).toBe(200);
  expect((await checksOf("600519.SH")).moves[0]).toMatchObject({ probable: "wrong_adjustment" });
  const audit = await db.auditEvent.findMany({ where: { action: "price_series.adjustment" } });
  expect(audit.map(({ before, after }) => [before, after])).toEqual([
    ['{"adjustment":"unknown"}', '{"adjustment":"none"}'],
    ['{"adjustment":"none"}', '{"adjustment":"forward"}'],
  ]);
});

it("a change based on an outdated adjustment is refused, unless the value is already stored", async () => {
  await importCsv("600520.SH", "Date,Close\n2025-03-03,10\n");
  await say("600520.SH", "none", "unknown");
  expect(await say("600520.SH", "forward", "unknown")).toMatchObject({
    status: 409,
    body: { code: "edit_conflict", current: { symbol: "600520.SH", adjustment: "none" } },
  });
  expect((await say("600520.SH", "none", "unknown")).status).toBe(200);
});

it("reverting a later import keeps the adjustment set since", async () => {
  await importCsv("600521.SH", "Date,Close\n2025-03-03,10\n2025-03-04,10\n2025-03-05,10\n");
  const later = await importCsv("600521.SH", "Date,Close\n2025-03-06,11\n");
  await say("600521.SH", "none", "unknown");
  await call(revert, { method: "DELETE", params: { id: later } });
  expect(await checksOf("600521.SH")).toMatchObject({ adjustment: "none", lastDay: "2025-03-05" });
});

it("reverting a replacement restores the earlier adjustment", async () => {
  await importCsv("600522.SH", "Date,Close\n2025-03-03,10\n", "&adjustment=forward");
  const other = await importCsv("600522.SH", "Date,Close\n2025-03-03,20\n", "&adjustment=none&replace=1");
  await say("600522.SH", "split", "none");
  await call(revert, { method: "DELETE", params: { id: other } });
  expect(await checksOf("600522.SH")).toMatchObject({ adjustment: "forward" });
});

it("an adjustment set for replacing bars does not apply to the restored ones", async () => {
  // Replaced by bars of the same kind; the second time the ones before have adjusted closes beside the closes.
  for (const [symbol, head, row] of [
    ["600525.SH", "Date,Close", "2025-01-02,9\n2025-03-03,10"],
    ["600526.SH", "Date,Close,Adj Close", "2025-01-02,9,8\n2025-03-03,10,9"],
  ] as const) {
    const adjustment = head.includes("Adj") ? "total" : "none";
    await importCsv(symbol, `${head}\n${row}\n`, `&adjustment=${adjustment}`);
    const more = `&adjustment=${adjustment}&replace=1`;
    const other = await importCsv(symbol, "Date,Close\n2025-03-03,21\n2025-03-04,20\n2025-03-05,22\n", more);
    expect((await say(symbol, "split", adjustment)).status).toBe(200);
    await call(revert, { method: "DELETE", params: { id: other } });
    expect(await checksOf(symbol)).toMatchObject({ adjustment, bars: 2 });
  }
});

it.each([
  ["a generated series", "300308.SZ", "none", "stated_by_source"],
  ["one with adjusted closes", "600523.SH", "total", "stated_by_source"],
  ["one with a close below zero", "600524.SH", "forward_difference", "not_positive"],
  ["an index", "000906.SH", "none", "stated_by_source"],
])("the adjustment of %s is fixed", async (_what, symbol, instead, code) => {
  if (symbol === "600523.SH") await importCsv(symbol, "Date,Close,Adj Close\n2025-03-03,10,9\n");
  if (symbol === "000906.SH") await importCsv(symbol, "Date,Close\n2025-03-03,4000\n");
  if (symbol === "600524.SH") await importCsv(symbol, "Date,Close\n2025-03-03,-1\n", "&adjustment=forward");
  const { adjustment, mayRestate } = await checksOf(symbol);
  expect([adjustment, mayRestate]).toEqual([instead, code === "not_positive"]);
  expect(await say(symbol, "backward", instead)).toMatchObject({
    status: 422,
    body: { fields: { adjustment: code } },
  });
});

it("a ticker without bars, an invalid adjustment and an invalid symbol are refused", async () => {
  expect((await say("600600.SH", "none", "unknown")).status).toBe(404);
  expect((await say("600519.SH", "sideways", "forward")).body).toMatchObject({
    fields: { adjustment: "not_allowed" },
  });
  expect((await say("not a code", "none", "unknown")).status).toBe(404);
});
