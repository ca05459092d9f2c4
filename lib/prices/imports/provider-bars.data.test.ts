import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { weekdaysUntil } from "@/bench/bars";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { env } from "@/lib/env/env";
import { storeProviderBars, type ProviderBars } from "@/lib/prices/imports/provider-bars";
import { revertImport } from "@/lib/prices/imports/mutations";
import { contextVia } from "@/lib/session";
import { renumberTicker } from "@/lib/tickers/listing-mutations";

beginWithSeededBoard();

const DAYS = weekdaysUntil("2025-04-11", 30);

/** A provider's response for a symbol: closes from 100 upwards, multiplied by a factor. */
function fetched(symbol: string, more: Partial<ProviderBars> = {}, factor = 1): ProviderBars {
  const bars = DAYS.map((day, i) => ({
    day,
    open: null,
    high: null,
    low: null,
    close: (100 + ((i * 7) % 11)) * factor,
    adjClose: null,
    volume: 1000,
    turnover: null,
  }));
  const span = { from: DAYS[0]!, to: DAYS.at(-1)! };
  return { provider: "stooq", symbol, currency: "USD", adjustment: "split", bars, ...span, ...more };
}

const store = async (given: ProviderBars, options?: { replace?: boolean }) =>
  storeProviderBars(await contextVia("script"), given, options);
const seriesOf = (symbol: string) =>
  db.priceSeries.findFirst({
    where: { ticker: { symbol } },
    select: { source: true, adjustment: true, bars: true },
  });

describe("a provider's bars", () => {
  it("of an index are not adjusted, even if the provider adds adjusted closes", async () => {
    await store(fetched("NDX.US", { provider: "yahoo", adjustment: "total" }));
    expect(await seriesOf("NDX.US")).toMatchObject({ source: "yahoo", adjustment: "none" });
  });

  it("are imported like a file's: checked, stored with their source, and revertible", async () => {
    const first = await store(fetched("PROA.US"));
    expect(first).toMatchObject({
      ok: true,
      value: { accepted: 30, duplicate: 0, corrected: 0, firstDay: DAYS[0], lastDay: DAYS.at(-1) },
    });
    const id = first.ok ? first.value.id! : "";
    expect(await db.priceImport.findUnique({ where: { id } })).toMatchObject({
      source: "stooq",
      form: "provider",
      fileName: null,
      symbols: '["PROA.US"]',
      adjustment: "split",
      accepted: 30,
    });
    expect(await seriesOf("PROA.US")).toEqual({ source: "stooq", adjustment: "split", bars: 30 });
    expect(await store(fetched("PROA.US"))).toMatchObject({ ok: true, value: { id: null, duplicate: 30 } });
    await revertImport(id, await contextVia("script"));
    expect(await seriesOf("PROA.US")).toMatchObject({ bars: 0 });
  });

  it("replace generated ones", async () => {
    const { bars } = (await seriesOf("300308.SZ"))!;
    expect(await store(fetched("300308.SZ", { adjustment: "forward" }))).toMatchObject({
      value: { accepted: 30, samplesReplaced: bars },
    });
    expect(await seriesOf("300308.SZ")).toEqual({ source: "stooq", adjustment: "forward", bars: 30 });
  });

  it("replace a series of another adjustment or level only on request", async () => {
    await store(fetched("PROB.US"));
    const total = fetched("PROB.US", { provider: "yahoo", adjustment: "total" });
    expect(await store(total)).toMatchObject({
      ok: false,
      code: "adjustment_conflict",
      extra: { symbol: "PROB.US", series: "split", file: "total" },
    });
    expect(await store(total, { replace: true })).toMatchObject({ value: { accepted: 30 } });
    expect(await seriesOf("PROB.US")).toEqual({ source: "yahoo", adjustment: "total", bars: 30 });

    const rebased = fetched("PROB.US", { adjustment: "total" }, 0.9);
    const later = { ...rebased, bars: rebased.bars.slice(10) };
    expect(await store(later)).toMatchObject({
      ok: false,
      code: "adjustment_seam",
      extra: { day: DAYS[10] },
    });
    expect(await store(later, { replace: true })).toMatchObject({ value: { accepted: 20 } });
    expect(await seriesOf("PROB.US")).toMatchObject({ source: "stooq", bars: 20 });
  });

  it("are compared with the series of a ticker that was renumbered while they were on their way", async () => {
    await store(fetched("OLDC.US"));
    const renumbered = await renumberTicker(
      "OLDC.US",
      { to: "NEWC.US", merge: false },
      { context: await contextVia("script"), day: "2025-04-12" },
    );
    expect(renumbered.ok).toBe(true);
    const late = fetched("OLDC.US");
    expect(await store(late)).toMatchObject({ ok: true, value: { id: null, duplicate: 30 } });
    expect(await store({ ...late, adjustment: "total" })).toMatchObject({ code: "adjustment_conflict" });
    const bars = late.bars.map((bar, i) => (i === 29 ? { ...bar, close: 101 } : bar));
    const corrected = await store({ ...late, bars });
    expect(corrected).toMatchObject({ value: { accepted: 0, corrected: 1 } });
    const close = async () =>
      (await db.priceBar.findFirstOrThrow({ where: { ticker: { symbol: "NEWC.US" }, day: DAYS[29]! } }))
        .close;
    expect(await close()).toBe(101);
    await revertImport(corrected.ok ? corrected.value.id! : "", await contextVia("script"));
    expect(await close()).toBe(late.bars[29]!.close);
    expect(await seriesOf("NEWC.US")).toMatchObject({ adjustment: "split", bars: 30 });
  });

  it("of twenty years leave no temporary file", async () => {
    const uploads = `${env().databasePath}-uploads`;
    const left = path.join(uploads, "999999999-left-by-a-process-that-was-killed");
    await mkdir(left, { recursive: true });
    const bars = weekdaysUntil("2025-04-11", 5200).map((day) => ({ ...fetched("").bars[0]!, day }));
    expect(await store(fetched("PROE.US", { bars }))).toMatchObject({ value: { accepted: 5200 } });
    expect(await seriesOf("PROE.US")).toMatchObject({ bars: 5200 });
    expect(await readdir(uploads)).toEqual([]);
  });

  it("that are empty change nothing", async () => {
    const none = await store(fetched("PROC.US", { bars: [] }));
    expect(none).toMatchObject({ ok: true, value: { id: null, accepted: 0, firstDay: null } });
    expect(await seriesOf("PROC.US")).toBeNull();
  });

  it("are stored bit by bit as received", async () => {
    const close = 106.19000244140626;
    const bars = [{ ...fetched("PROD.US").bars[0]!, close, adjClose: 0.1 + 0.2, volume: 2 ** 40 }];
    await store(fetched("PROD.US", { bars }));
    const bar = await db.priceBar.findFirst({ where: { ticker: { symbol: "PROD.US" } } });
    expect(bar).toMatchObject({ close, adjClose: 0.30000000000000004, volume: 2 ** 40 });
    expect(await store(fetched("PROD.US", { bars }))).toMatchObject({ value: { id: null, duplicate: 1 } });
  });
});
