import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { weekdaysUntil } from "@/bench/bars";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { BarLog } from "@/lib/prices/imports/bar-log";
import { provable, proveSeries } from "@/lib/domain/price-check/prove-series";
import { adjustedSeries } from "@/lib/domain/testing/adjusted-series";
import { env } from "@/lib/env/env";
import { storeProviderBars, type ProviderBars } from "@/lib/prices/imports/provider-bars";
import { revertImport, storeBars } from "@/lib/prices/imports/mutations";
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

/** A close from 20 to 40 and back every 80 days: enough to tell the methods of adjustment apart. */
const swinging = (i: number) => 20 + Math.abs(40 - (i % 80)) / 2;

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
    const next = { ...late.bars[0]!, day: "2025-04-14" };
    const continued = await store({ ...late, bars: [...late.bars, next] });
    const { symbols, tickers } = await db.priceImport.findUniqueOrThrow({
      where: { id: continued.ok ? continued.value.id! : "" },
    });
    expect([symbols, JSON.parse(tickers)]).toEqual([
      '["NEWC.US"]',
      [expect.objectContaining({ symbol: "NEWC.US" })],
    ]);
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
    expect(await seriesOf("NEWC.US")).toMatchObject({ adjustment: "split", bars: 31 });
  });

  it("don't bring a ticker back that was merged while they were on their way", async () => {
    // A board from before Beijing's renumbering has both: the exchange's table, not the board, knows the pair.
    const [left, today] = ["430090.BJ", "920090.BJ"];
    const old = { exchange: "BJ", currency: "CNY", kind: "equity" };
    await db.ticker.create({ data: { symbol: left, ...old } });
    const raw = { provider: "tencent", currency: "CNY", adjustment: "none" } as const;
    await store(fetched(today, raw));
    const context = await contextVia("script");
    const merged = await renumberTicker(left, { to: today, merge: true }, { context, day: "2025-04-12" });
    expect(merged.ok).toBe(true);
    expect(await store(fetched(left, raw))).toMatchObject({ value: { id: null, duplicate: 30 } });
    expect(await db.ticker.count({ where: { symbol: left } })).toBe(0);
  });

  it("never take the place of the prices with which their ticker was merged meanwhile", async () => {
    const later = fetched("LATE.US").bars.slice(20);
    await store(fetched("LATE.US", { bars: later }));
    await store(fetched("LONG.US"));
    const context = await contextVia("script");
    const day = "2025-04-12";
    const merged = await renumberTicker("LATE.US", { to: "LONG.US", merge: true }, { context, day });
    expect(merged.ok).toBe(true);
    const again = fetched("LATE.US", { adjustment: "total", bars: later });
    for (const options of [{ replace: true }, { replace: true, whole: true }])
      expect(await storeProviderBars(context, again, options)).toMatchObject({ code: "changed_meanwhile" });
    expect(await seriesOf("LONG.US")).toMatchObject({ adjustment: "split", bars: 30 });
  });

  it("of two tickers that were merged meanwhile are refused", async () => {
    for (const symbol of ["ONEA.US", "ONEB.US"]) await store(fetched(symbol));
    const log = new BarLog("");
    for (const symbol of ["ONEA.US", "ONEB.US"])
      log.add({ ...fetched("").bars[0]!, day: "2025-04-14", symbol });
    const context = await contextVia("script");
    const day = "2025-04-12";
    const merged = await renumberTicker("ONEA.US", { to: "ONEB.US", merge: true }, { context, day });
    expect(merged.ok).toBe(true);
    const { proof } = proveSeries(null, provable([]), "split");
    const planned = { name: null, adjustment: "split", convertedFrom: null, proof } as const;
    const ticker = { ...planned, firstDay: "2025-04-14", lastDay: "2025-04-14" };
    const never = () => {
      throw new Error("nothing is planned");
    };
    const bars = { bars: log, tickers: [ticker, ticker], refuse: never, row: never, source: "import" };
    expect(await storeBars(bars, context, {})).toMatchObject({ ok: false, code: "changed_meanwhile" });
    expect(await seriesOf("ONEB.US")).toMatchObject({ bars: 30 });
  });

  it("that were read again don't replace a series that came from elsewhere meanwhile", async () => {
    await store(fetched("PROF.US", { provider: "tiingo", adjustment: "total" }));
    const again = fetched("PROF.US", { provider: "yahoo", adjustment: "total" }, 0.9);
    const whole = { replace: true, whole: true };
    expect(await storeProviderBars(await contextVia("script"), again, whole)).toMatchObject({
      code: "changed_meanwhile",
    });
    expect(await seriesOf("PROF.US")).toMatchObject({ source: "tiingo" });
  });

  it("that are few leave the proof of the series that they continue", async () => {
    const form = { seed: 1, days: 295, price: 20, volatility: 0.02, drift: 0, dividends: 2, bonuses: 0 };
    const vendor = {
      vendor: "none",
      isBackward: false,
      decimals: 2,
      volumeUnit: 1,
      turnoverUnit: 1,
    } as const;
    const bars = adjustedSeries({ ...form, ...vendor, halted: 0, volume: 1e6 }).bars.map((bar) => ({
      ...{ ...bar, open: null, adjClose: null },
    }));
    const raw = { provider: "tencent", currency: "CNY", adjustment: "none" } as const;
    const proofOf = async () =>
      (await db.priceSeries.findFirstOrThrow({ where: { ticker: { symbol: "600055.SH" } } })).proof;
    await store(fetched("600055.SH", { ...raw, bars: bars.slice(0, 290) }));
    const proved = JSON.parse((await proofOf())!) as object;
    expect(proved).toMatchObject({ method: "none", by: "turnover", days: 290 });
    const next = await store(fetched("600055.SH", { ...raw, bars: bars.slice(280, 295) }));
    expect(next).toMatchObject({ value: { accepted: 5, proof: proved } });
    expect(JSON.parse((await proofOf())!)).toEqual(proved);
    const same = await store(fetched("600055.SH", { ...raw, bars: bars.slice(280, 295) }));
    expect(same).toMatchObject({ value: { id: null, proof: proved } });
  });

  it("stated as unadjusted are kept out where the unadjusted prices here prove otherwise", async () => {
    const raw = { provider: "tencent", currency: "CNY", adjustment: "none" } as const;
    const days = weekdaysUntil("2025-04-11", 300);
    const closes = days.map((day, i) => ({ ...fetched("").bars[0]!, day, close: swinging(i) }));
    await store(fetched("600056.SH", { ...raw, bars: closes }));
    // Forward-adjusted by ratio: a dividend of a tenth in the middle.
    const bars = closes.map((bar, i) =>
      i < 150 ? { ...bar, close: Number((bar.close * 0.9).toFixed(2)) } : bar,
    );
    const other = fetched("600056.SH", { ...raw, provider: "http:gateway", bars });
    expect(await store(other, { replace: true })).toMatchObject({ code: "not_as_stated" });
    expect(await seriesOf("600056.SH")).toMatchObject({ source: "tencent", bars: 300 });
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
