import { expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";
import type { PriceSeriesList } from "@/lib/prices/series/schema";
import type { RefreshReport } from "@/lib/prices/refreshes/schema";
import { GET as members } from "./concepts/[code]/members/route";
import { GET as concepts } from "./concepts/route";
import { GET as series } from "./price-series/route";
import { GET as read } from "./price-refreshes/[id]/route";
import { POST as start } from "./price-refreshes/route";
import { PATCH as change } from "./settings/route";

beginWithSeededBoard();

const refreshesOf = async () => {
  const { items } = (await call<PriceSeriesList>(series, { query: "?limit=500" })).body;
  return new Map(items.map(({ symbol, lastRefresh }) => [symbol, lastRefresh]));
};

it("a provider without its token is not requested, and each of its tickers has that reason", async () => {
  await call(change, { method: "PATCH", json: { providers: { mainland: "tushare" } } });
  const symbols = ["300308.SZ", "600941.SH", "002230.SZ", "688111.SH", "NVDA"];
  const { body } = await call<RefreshReport>(start, { json: { symbols } });
  expect(body).toMatchObject({ status: "finished", asked: 5, notAsked: 5, done: 5, came: 0 });
  expect(body.items.map(({ outcome }) => outcome).sort()).toEqual([
    "no_provider",
    ...Array<string>(4).fill("no_token"),
  ]);
  // No request was sent, so there is no new result.
  expect((await refreshesOf()).get("300308.SZ")).toBeNull();
});

it("tickers that were not requested keep their earlier result and aren't counted as requested", async () => {
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  const ticker = await db.ticker.findUniqueOrThrow({ where: { symbol: "300308.SZ" } });
  const fetchOf = (outcome: string) => ({
    tickerId: ticker.id,
    provider: "tushare",
    fromDay: "2025-01-01",
    toDay: "2025-02-01",
    outcome,
    bars: 0,
  });
  for (const outcome of ["unchanged", "not_asked"])
    await db.priceRefresh.create({
      data: { analystId, asked: 1, endedAt: new Date(), fetches: { create: fetchOf(outcome) } },
    });
  expect((await refreshesOf()).get("300308.SZ")).toMatchObject({ outcome: "unchanged" });
  const { id } = await db.priceRefresh.findFirstOrThrow({ orderBy: { id: "desc" } });
  const { body } = await call<RefreshReport>(read, { params: { id } });
  expect(body).toMatchObject({ asked: 1, notAsked: 1, came: 0 });
});

it("lists of companies have the missing key as their reason", async () => {
  const list = await call<ConceptList>(concepts);
  const of = await call<ConceptMembers>(members, { params: { code: "886042.TI" } });
  for (const { status, body } of [list, of])
    expect([status, body]).toMatchObject([
      200,
      { items: [], readOn: null, failure: { code: "no_token", detail: null } },
    ]);
});
