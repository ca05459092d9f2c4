import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { madeSeries } from "@/lib/domain/price-check/testing/made-series";
import { call } from "@/lib/http/testing/call";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { Watch } from "@/lib/watchlist/schema";
import { csv, load } from "./price-imports/ask";
import { PATCH as stateAdjustment } from "./price-series/[symbol]/route";
import { GET as read } from "./themes/[slug]/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as board, POST as createTheme } from "./themes/route";
import { DELETE as removeWatch } from "./watches/[id]/route";

const MOBILE = "600941.SH";
const UNICOM = "600050.SH";
const ROWS = madeSeries();
const CLOSES = ROWS.map(({ day, close }) => `${day},${close}`);
const day = (at: number) => ROWS[at]!.day;
/** It pays cash on days 50, 100 and 150; the theme is called on the first of these. */
const CALL = day(50);
const LAST = day(199);
const watches = new Map<string, string>();

beginWithSeededBoard();
beforeAll(async () => {
  await importCloses("000300.SH", CLOSES);
  await importCloses(UNICOM, CLOSES);
  await call(createTheme, { json: { nameEn: "Telecoms", callDay: CALL } });
  await call(createTheme, { json: { nameEn: "Carriers", parent: "telecoms", callDay: CALL } });
  for (const symbol of [MOBILE, UNICOM]) {
    const json = { symbol, addedOn: CALL };
    watches.set(symbol, (await call<Watch>(watch, { params: { slug: "carriers" }, json })).body.id);
  }
  await importMobile("Date,Close", CLOSES);
});

async function importMobile(header: string, lines: readonly string[]) {
  const query = `symbol=${MOBILE}&adjustment=forward_difference&replace=1`;
  const { status, body } = await load(csv(query, header, ...lines));
  expect([status, body.tickers[0]!.adjustment]).toEqual([201, "forward_difference"]);
  return body.tickers[0]!.proof!;
}

const on = async (asOf: string, slug = "carriers", query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}${query}` })).body;
const basisOn = async (...at: Parameters<typeof on>) => {
  const { basis, dividendBasis, overstatedMembers } = await on(...at);
  return [basis, dividendBasis, overstatedMembers.map(({ symbol, exDates }) => [symbol, exDates])];
};

describe("a theme with a member adjusted by difference", () => {
  it("is overstated while the ex-dates aren't known, and mixed against a price index as well", async () => {
    expect(await basisOn(LAST)).toEqual(["overstated", "mixed", [[MOBILE, null]]]);
    expect(await basisOn(CALL)).toEqual(["mixed", "mixed", []]); // no day since its base yet
  });

  it("is overstated by the proved ex-dates between its base and the day of the view", async () => {
    // A range of 0.56 a day is 2 % of the price: it proves the ex-dates, and is too wide to convert the series.
    const wide = ROWS.map(({ day, open, high, low, close, volume, turnover }) =>
      [day, open, close, high + 0.2, low - 0.2, volume / 100, turnover].join(),
    );
    const proof = await importMobile("日期,开盘,收盘,最高,最低,成交量,成交额", wide);
    expect(proof.uncertain).toEqual([CALL, day(100), day(150)]);
    expect(await basisOn(LAST)).toEqual(["overstated", "mixed", [[MOBILE, [day(100), day(150)]]]]);
    expect(await basisOn(day(100))).toEqual(["overstated", "mixed", [[MOBILE, [day(100)]]]]);
    expect(await basisOn(day(99))).toEqual(["mixed", "mixed", []]);
    // From the close before the call the ex-date of the call day counts, for the view and not for the status.
    const { overstatedMembers, why } = await on(day(99), "carriers", "&base=last_close");
    expect(overstatedMembers).toMatchObject([{ symbol: MOBILE, exDates: [CALL] }]);
    expect(why.overstatedMembers).toEqual([]);
  });

  it("stays overstated when its series is stated to be forward-adjusted: its rows prove otherwise", async () => {
    const say = (adjustment: string, instead: string) =>
      call(stateAdjustment, { method: "PATCH", params: { symbol: MOBILE }, json: { adjustment, instead } });
    expect((await say("forward", "forward_difference")).status).toBe(200);
    expect(await basisOn(LAST)).toEqual(["overstated", "mixed", [[MOBILE, [day(100), day(150)]]]]);
    await say("forward_difference", "forward");
  });

  it("names it on the board and in its sector, and in the status's why", async () => {
    const { items } = (await call<ThemesAnswer>(board, { query: `?asOf=${LAST}` })).body;
    expect(items.map(({ slug, basis }) => [slug, basis])).toEqual([
      ["telecoms", "overstated"],
      ["carriers", "overstated"],
    ]);
    const { why, overstatedMembers } = await on(LAST, "telecoms");
    expect(overstatedMembers).toHaveLength(1);
    expect(why.overstatedMembers).toEqual(overstatedMembers);
  });

  it("isn't overstated by an ex-date after the member's removal or after the theme's closing", async () => {
    const { id: themeId } = await db.theme.findUniqueOrThrow({ where: { slug: "carriers" } });
    const { id: analystId } = await db.analyst.findFirstOrThrow();
    const closed = { themeId, analystId, day: day(99), outcome: "played_out", reason: "done" };
    const closure = await db.closure.create({ data: closed });
    expect((await basisOn(LAST))[0]).toBe("mixed");
    expect((await basisOn(LAST, "telecoms"))[0]).toBe("mixed"); // whose members leave with the closing
    await db.closure.delete({ where: { id: closure.id } });
    const removal = { method: "DELETE", params: { id: watches.get(MOBILE)! }, query: `?on=${day(100)}` };
    await call(removeWatch, removal);
    expect(await basisOn(LAST)).toEqual(["overstated", "mixed", [[MOBILE, [day(100)]]]]);
  });
});
