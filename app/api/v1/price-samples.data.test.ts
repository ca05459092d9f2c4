import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ImportResult } from "@/lib/prices/imports/schema";
import type { PriceSeriesList } from "@/lib/prices/series/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import type { Watchlist } from "@/lib/watchlist/schema";
import { seedBoard } from "@/prisma/seed/seed-board";
import { DELETE as revert } from "@/app/api/v1/price-imports/[id]/route";
import { POST as importPrices } from "@/app/api/v1/price-imports/route";
import { GET as priceSeries } from "@/app/api/v1/price-series/route";
import { DELETE as removeSamples, GET as readSamples } from "@/app/api/v1/price-samples/route";
import { GET as read } from "@/app/api/v1/themes/[slug]/route";
import { GET as series } from "@/app/api/v1/themes/[slug]/series/route";
import { GET as list } from "@/app/api/v1/themes/route";
import { GET as watchlist } from "@/app/api/v1/watchlist/route";

let imported: ImportResult;

beginWithSeededBoard();
beforeAll(async () => {
  const answer = await call<ImportResult>(importPrices, {
    query: "?symbol=00700.HK",
    body: "Date,Close\n2025-02-04,400\n2025-02-05,410",
    headers: { "content-type": "text/csv" },
  });
  imported = answer.body;
});

it("generated bars that end far later than the real ones are reported", async () => {
  const { body } = await call<PriceSeriesList>(priceSeries);
  const state = { sampleTickers: 47, ahead: { samples: "2025-06-30", real: "2025-02-05" } };
  expect((await call(readSamples)).body).toEqual(state);
  expect(body).toMatchObject(state); // the deprecated response
});

describe("removing the sample prices", () => {
  it("removes every generated bar and keeps the imported ones", async () => {
    const count = await db.priceBar.count({ where: { sample: true } });
    const removed = await call(removeSamples, { method: "DELETE" });
    expect(removed).toMatchObject({ status: 200, body: { tickers: 47, bars: count } });
    expect(await db.priceBar.count()).toBe(2);
    expect((await call(readSamples)).body).toEqual({ sampleTickers: 0, ahead: null });
    const { body } = await call<PriceSeriesList>(priceSeries);
    expect(body).toMatchObject({
      sampleTickers: 0,
      ahead: null,
      priceDay: "2025-02-05",
      items: [{ symbol: "00700.HK" }],
    });
  });

  it("leaves unknown numbers with their reasons, none of them sample", async () => {
    const board = await call<ThemesAnswer>(list);
    expect(board.status).toBe(200);
    for (const item of board.body.items) {
      expect(item.sample).toBe(false);
      const rests = item.slug === "media" || item.slug === "ai-plus-subfields";
      expect(item.returns.sinceCall === null ? null : item.returns.sinceCall.toFixed(3)).toBe(
        rests ? "0.025" : null,
      );
      expect(item.reasons.sinceCall).toBe(rests ? null : "no_bars");
      expect([item.relative.sinceCall, item.breadth]).toEqual([null, null]);
      expect(item.relativeReasons.sinceCall).toBe(rests ? "no_benchmark_bars" : "no_bars");
      expect(item).toMatchObject({ market: "unknown", status: "unproven" });
      const params = { slug: item.slug };
      // Where the theme has no index, its benchmark lacks what it is compared with
      expect((await call<ThemeDetail>(read, { params })).body).toMatchObject({
        benchmarkLevel: null,
        benchmarkLevelReason: rests ? "no_benchmark_bars" : "no_index",
      });
      const line = await call<ThemeSeries>(series, { params });
      expect(line.body).toMatchObject({ sample: false, reason: rests ? null : "no_bars" });
    }
    expect((await call<Watchlist>(watchlist)).body.items).toHaveLength(37);
  });

  it("twice removes nothing more; neither the seed nor a revert restores one", async () => {
    expect((await call(removeSamples, { method: "DELETE" })).body).toEqual({ tickers: 0, bars: 0 });
    await seedBoard("2025-07-02");
    const reverted = await call(revert, { method: "DELETE", params: { id: imported.id! } });
    expect(reverted.status).toBe(200);
    expect(await db.priceBar.count()).toBe(0);
  });

  it("leaves a board that works without a single bar", async () => {
    const board = await call<ThemesAnswer>(list, { query: "?asOf=2025-03-03&base=last_close&benchmark=HSI" });
    expect(board.body).toMatchObject({ priceDay: null, asOf: "2025-03-03" });
    expect(board.body.items).toHaveLength(11);
    for (const item of board.body.items) {
      expect(item).toMatchObject({ drawdown: null, sparkline: [], sample: false, status: "unproven" });
      expect((await call(read, { params: { slug: item.slug } })).status).toBe(200);
      expect((await call<ThemeSeries>(series, { params: { slug: item.slug } })).body.points).toEqual([]);
    }
    expect((await call<PriceSeriesList>(priceSeries)).body).toMatchObject({ priceDay: null, items: [] });
  });
});
