import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { weekdaysUntil } from "@/bench/bars";
import { closes, csv, load } from "./price-imports/ask";

beginWithSeededBoard();

const DAYS = weekdaysUntil("2025-04-11", 30);
/** Closes of about 100 on some of these days, times a factor. */
const rows = (from: number, to: number, factor = 1, base = 100) =>
  DAYS.slice(from, to).map((day, i) => `${day},${((base + (((from + i) * 7) % 11)) * factor).toFixed(2)}`);
const file = (query: string, lines: string[]) => csv(query, "date,close", ...lines);

describe("a file of an adjusted history after stored days", () => {
  it.each([
    ["no day", 20, "no_overlap", null],
    ["one day", 19, "adjustment_seam", DAYS[19]],
    ["two days", 18, "adjustment_seam", DAYS[18]],
    ["three days", 17, "adjustment_seam", DAYS[17]],
  ])("that shares %s with them at another level is a question", async (_what, from, code, day) => {
    const symbol = `SPA${String.fromCharCode(from + 48)}`;
    await load(file(`symbol=${symbol}&adjustment=forward`, rows(0, 20)));
    // A dividend of 3 % in between: stored beside the old closes it would read as a fall of 3 % that nobody suffered
    const later = file(`symbol=${symbol}&adjustment=forward`, rows(from, 23, 0.97));
    expect(await load(later)).toMatchObject({
      status: 409,
      body: { code, symbol: `${symbol}.US`, day, series: "forward", file: "forward" },
    });
    expect(await closes(symbol)).toHaveLength(20);
    const dry = await load({ ...later, query: `${later.query}&dryRun=1&keep=1` });
    expect(dry.body.tickers[0]?.conflict).toMatchObject({ code: code.replace("adjustment_", ""), day });
    expect((await load({ ...later, query: `${later.query}&keep=1` })).body).toMatchObject({ id: null });
    const replaced = await load({ ...later, query: `${later.query}&replace=1` });
    expect(replaced.body).toMatchObject({ accepted: 23 - from });
    expect(await closes(symbol)).toHaveLength(23 - from);
  });

  it.each([19, 18, 17])(
    "continues the series if common days have equal closes (from the day at %d)",
    async (from) => {
      const symbol = `SPB${String.fromCharCode(from + 48)}`;
      await load(file(`symbol=${symbol}&adjustment=total`, rows(0, 20)));
      const answer = await load(file(`symbol=${symbol}&adjustment=total`, rows(from, 23)));
      expect(answer).toMatchObject({
        status: 201,
        body: { accepted: 3, duplicate: 20 - from, corrected: 0 },
      });
    },
  );

  it.each([
    ["SPCA", "none"],
    ["SPCB", "split"],
    ["SPCC", "unknown"],
    ["000905.SH", "forward"],
  ])(
    "is nothing to %s, which is %s: its past doesn't change, or nobody said so",
    async (symbol, adjustment) => {
      await load(file(`symbol=${symbol}&adjustment=${adjustment}`, rows(0, 20)));
      const answer = await load(file(`symbol=${symbol}&adjustment=${adjustment}`, rows(20, 23, 0.97)));
      expect(answer).toMatchObject({ status: 201, body: { accepted: 3, corrected: 0 } });
    },
  );
});

describe("a file with hardly any stored close", () => {
  it.each(["none", "unknown", "forward", "split"])("counts as another ticker's (%s)", async (mode) => {
    const symbol = `SPD${mode[0]!.toUpperCase()}`;
    await load(file(`symbol=${symbol}&adjustment=${mode}`, rows(0, 20)));
    for (const from of [12, 15, 17]) {
      const others = DAYS.slice(from, 20).map((day, i) => `${day},${40 + ((i * 5) % 7)}`);
      const answer = await load(file(`symbol=${symbol}&adjustment=${mode}`, others));
      expect(answer).toMatchObject({
        status: 409,
        body: { code: "other_prices", fields: { adjustment: "other_prices" } },
      });
    }
    expect(await closes(symbol)).toHaveLength(20);
  });

  it("differs from a file that corrects a few closes", async () => {
    await load(file("symbol=SPE&adjustment=none", rows(0, 20)));
    const mended = rows(10, 20).map((row, i) => (i % 4 === 0 ? row.replace(/,.*/, ",90") : row));
    expect((await load(file("symbol=SPE&adjustment=none", mended))).body).toMatchObject({
      corrected: 3,
      duplicate: 7,
    });
  });
});
