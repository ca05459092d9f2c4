import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import { importCloses } from "@/app/api/v1/testing/import-closes";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import type { Watch } from "@/lib/watchlist/schema";
import { POST as importPrices } from "./price-imports/route";
import { GET as read } from "./themes/[slug]/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as board, POST as createTheme } from "./themes/route";
import { DELETE as removeWatch } from "./watches/[id]/route";

const MOBILE = "600941.SH";
const UNICOM = "600050.SH";
const CLOSES = ["2022-01-04,50", "2022-01-05,51", "2022-06-01,60", "2022-09-06,62", "2023-03-17,90"];
const watches = new Map<string, string>();

beginWithSeededBoard();
beforeAll(async () => {
  await importCloses("000300.SH", CLOSES);
  await importCloses(UNICOM, CLOSES);
  await call(createTheme, { json: { nameEn: "Telecoms", callDay: "2022-01-05" } });
  await call(createTheme, { json: { nameEn: "Carriers", parent: "telecoms", callDay: "2022-01-05" } });
  for (const symbol of [MOBILE, UNICOM]) {
    const json = { symbol, addedOn: "2022-01-05" };
    watches.set(symbol, (await call<Watch>(watch, { params: { slug: "carriers" }, json })).body.id);
  }
  const answer = await call(importPrices, {
    query: `?symbol=${MOBILE}&adjustment=forward_difference`,
    body: ["Date,Close", ...CLOSES].join("\n"),
    headers: { "content-type": "text/csv" },
  });
  expect(answer.status).toBe(201);
});

/** Stores what the rows of the series prove. */
async function prove(exDates: string[], by: "turnover" | "not_positive" = "turnover") {
  const proof = { method: "difference", by, exDates: exDates.map((day) => ({ day })) };
  const { tickerId } = await db.priceSeries.findFirstOrThrow({ where: { ticker: { symbol: MOBILE } } });
  await db.priceSeries.update({ where: { tickerId }, data: { proof: JSON.stringify(proof) } });
}

const on = async (asOf: string, slug = "carriers", query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query: `?asOf=${asOf}${query}` })).body;
const basisOn = async (...at: Parameters<typeof on>) => {
  const { basis, dividendBasis, overstatedMembers } = await on(...at);
  return [basis, dividendBasis, overstatedMembers.map(({ symbol, exDates }) => [symbol, exDates])];
};

describe("a theme with a member adjusted by difference", () => {
  it("is overstated while the ex-dates aren't known, and mixed against a price index as well", async () => {
    const expected = ["overstated", "mixed", [[MOBILE, null]]];
    expect(await basisOn("2023-03-17")).toEqual(expected);
    await prove([], "not_positive");
    expect(await basisOn("2023-03-17")).toEqual(expected);
    expect(await basisOn("2022-01-05")).toEqual(["mixed", "mixed", []]); // no day since its base yet
  });

  it("is overstated by the ex-dates between its base and the day of the view", async () => {
    await prove(["2022-01-05", "2022-06-01", "2022-09-06"]);
    expect(await basisOn("2023-03-17")).toEqual([
      "overstated",
      "mixed",
      [[MOBILE, ["2022-06-01", "2022-09-06"]]],
    ]);
    expect(await basisOn("2022-06-01")).toEqual(["overstated", "mixed", [[MOBILE, ["2022-06-01"]]]]);
    expect(await basisOn("2022-05-31")).toEqual(["mixed", "mixed", []]);
    // From the close before the call the ex-date of the call day counts, for the view and not for the status.
    const { overstatedMembers, why } = await on("2022-05-31", "carriers", "&base=last_close");
    expect(overstatedMembers).toMatchObject([{ symbol: MOBILE, exDates: ["2022-01-05"] }]);
    expect(why.overstatedMembers).toEqual([]);
  });

  it("names it on the board and in its sector, and in the status's why", async () => {
    const { items } = (await call<ThemesAnswer>(board, { query: "?asOf=2023-03-17" })).body;
    expect(items.map(({ slug, basis }) => [slug, basis])).toEqual([
      ["telecoms", "overstated"],
      ["carriers", "overstated"],
    ]);
    const { why, overstatedMembers } = await on("2023-03-17", "telecoms");
    expect(overstatedMembers).toHaveLength(1);
    expect(why.overstatedMembers).toEqual(overstatedMembers);
  });

  it("isn't overstated by an ex-date after the member's removal or after the theme's closing", async () => {
    const { id: themeId } = await db.theme.findUniqueOrThrow({ where: { slug: "carriers" } });
    const { id: analystId } = await db.analyst.findFirstOrThrow();
    const closed = { themeId, analystId, day: "2022-05-31", outcome: "played_out", reason: "done" };
    const closure = await db.closure.create({ data: closed });
    expect((await basisOn("2023-03-17"))[0]).toBe("mixed");
    expect((await basisOn("2023-03-17", "telecoms"))[0]).toBe("mixed"); // whose members leave with the closing
    await db.closure.delete({ where: { id: closure.id } });
    const id = watches.get(MOBILE)!;
    await call(removeWatch, { method: "DELETE", params: { id }, query: "?on=2022-06-01" });
    expect(await basisOn("2023-03-17")).toEqual(["overstated", "mixed", [[MOBILE, ["2022-06-01"]]]]);
  });
});
