import { describe, expect, it } from "vitest";
import { barsOf, weekdaysUntil } from "@/bench/bars";
import { db } from "@/lib/db/client";
import { everyRow } from "@/lib/db/testing/tables";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { bars, closes, csv, imports, load, undo } from "./price-imports/ask";

beginWithSeededBoard();

/** Returns all stored bars. */
const allBars = async () => (await everyRow())["PriceBar"];
const changes = (importId: string) => db.priceBarChange.count({ where: { importId } });

describe("a reverted import", () => {
  it("restores every value to the last bit, from the stored replaced values only", async () => {
    // Values with sixteen and seventeen digits, as providers print doubles.
    const odd = ["2025-03-03,106.19000244140625,0.1234567890123456", "2025-03-04,106.28999999999999,1e-7"];
    await load(csv("symbol=REVA&adjustment=total", "Date,Close,Volume", ...odd));
    const before = await allBars();
    const rows = barsOf({ id: 1, symbol: "REVA" }, weekdaysUntil("2025-03-04", 200));
    const lines = rows.map((bar) => `${bar.day},${bar.open},${bar.close}`);
    const other = await load(csv("symbol=REVA&adjustment=total", "Date,Open,Close", ...lines));
    expect(other.body).toMatchObject({ accepted: 198, corrected: 2 });
    expect(await changes(other.body.id!)).toBe(2);
    expect((await undo(other.body.id)).status).toBe(200);
    expect(await allBars()).toEqual(before);
  });

  it("restores generated bars", async () => {
    const before = await allBars();
    const samples = (await bars("300308.SZ")).length;
    const real = await load(csv("symbol=300308.SZ", "Date,Close", "2025-03-03,1", "2025-03-04,2"));
    expect(await changes(real.body.id!)).toBe(samples);
    await undo(real.body.id);
    expect(await allBars()).toEqual(before);
  });

  it("of several tickers isn't reverted while a later import of one of them is active", async () => {
    const head = "symbol,date,close";
    const both = await load(csv("adjustment=none", head, "REVB,2025-03-03,1", "REVC,2025-03-03,1"));
    const later = await load(csv("adjustment=none", head, "REVC,2025-03-04,2"));
    expect(await undo(both.body.id)).toMatchObject({
      status: 409,
      body: { code: "not_revertible", laterImport: later.body.id },
    });
    expect(await closes("REVB")).toHaveLength(1);
    await undo(later.body.id);
    expect((await undo(both.body.id)).status).toBe(200);
    expect([await closes("REVB"), await closes("REVC")]).toEqual([[], []]);
    expect((await imports("?limit=1")).items[0]?.revertedAt).not.toBeNull();
  });

  it("recognises later imports by write order, whatever the clock", async () => {
    const { body } = await load(csv("symbol=REVG", "Date,Close", "2025-03-03,1"));
    const first = await db.priceImport.findUniqueOrThrow({ where: { id: body.id! } });
    await db.priceImport.create({ data: { ...first, id: "00000000-0000-7000-8000-000000000000" } });
    expect(await undo(body.id)).toMatchObject({ status: 409, body: { code: "not_revertible" } });
  });

  it("requested twice in parallel is reverted once", async () => {
    const { body } = await load(csv("symbol=REVD", "Date,Close", "2025-03-03,1"));
    const answers = await Promise.all([undo(body.id), undo(body.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const events = await db.auditEvent.count({ where: { action: "prices.revert", subjectId: body.id! } });
    expect(events).toBe(1);
  });

  it("may be an old one with a stored row for each added bar", async () => {
    const { body } = await load(csv("symbol=REVE", "Date,Close", "2025-03-03,1", "2025-03-04,2"));
    const ticker = await db.ticker.findUniqueOrThrow({ where: { symbol: "REVE.US" } });
    await db.priceBarChange.createMany({
      data: ["2025-03-03", "2025-03-04"].map((day) => ({
        importId: body.id!,
        tickerId: ticker.id,
        day,
        before: null,
      })),
    });
    expect((await undo(body.id)).status).toBe(200);
    expect(await closes("REVE")).toEqual([]);
  });
});
