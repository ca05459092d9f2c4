import { beforeAll, describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { madeSeries, type MadeSeries } from "@/lib/domain/price-check/testing/made-series";
import { call } from "@/lib/http/testing/call";
import type { Bars } from "@/lib/prices/series/schema";
import { csv, load } from "./price-imports/ask";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { Watchlist } from "@/lib/watchlist/schema";
import { GET as readBars } from "./tickers/[symbol]/bars/route";
import { GET as readTheme } from "./themes/[slug]/route";
import { GET as readWatchlist } from "./watchlist/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { DELETE as unwatch } from "./watches/[id]/route";

beginWithSeededBoard();

// 300 weekdays from a Monday on, to 2025-07-25; 1 in cash on 2024-08-12, 10-21, 12-30 and 2025-04-07.
const MADE: MadeSeries = { from: "2024-06-03", days: 300, payouts: { 50: 1, 100: 1, 150: 1, 220: 1 } };
const EX_DAYS = ["2024-08-12", "2024-10-21", "2024-12-30", "2025-04-07"];

const file = (symbol: string, series: MadeSeries, hasTurnover = true) =>
  csv(
    `symbol=${symbol}&adjustment=forward`,
    hasTurnover ? "日期,开盘,收盘,最高,最低,成交量,成交额" : "日期,开盘,收盘,最高,最低,成交量",
    ...madeSeries(series).map(({ day, open, close, high, low, volume, turnover }) =>
      [day, open, close, high, low, volume / 100, ...(hasTurnover ? [turnover] : [])].join(),
    ),
  );
const barsOf = async (symbol: string, query = "") =>
  (await call<Bars>(readBars, { params: { symbol }, query })).body;
const known = (value: number) => ({ value: expect.closeTo(value, 3), reason: null });

beforeAll(async () => {
  expect((await load(file("300308.SZ", MADE))).status).toBe(201);
  expect((await load(file("603001.SH", MADE))).status).toBe(201);
  expect((await load(file("603002.SH", { ...MADE, by: "ratio" }))).status).toBe(201);
  expect((await load(file("603003.SH", { ...MADE, by: "ratio" }, false))).status).toBe(201);
});

describe("the bars of a series converted from one by difference", () => {
  it("name what it was converted from, its proof and its ex-dates with the cash paid", async () => {
    const { adjustment, convertedFrom, proof, exDates } = await barsOf("300308.SZ");
    expect([adjustment, convertedFrom]).toEqual(["forward", "forward_difference"]);
    expect(proof).toMatchObject({ method: "difference", by: "turnover", days: 300, uncertain: [] });
    expect(exDates).toEqual(proof!.exDates);
    expect(exDates.map(({ day }) => day)).toEqual(EX_DAYS);
    // Raw closes before them: 24.5, 29.5, 32.5 and 26.5; a factor is (raw − 1) ÷ raw.
    expect(exDates.map(({ factor }) => factor)).toEqual(
      [24.5, 29.5, 32.5, 26.5].map((raw) => expect.closeTo((raw - 1) / raw, 3)),
    );
    for (const { cash, halfWidth } of exDates) {
      expect(cash).toBeCloseTo(1, 1);
      expect(halfWidth).toBeGreaterThan(0);
      expect(halfWidth).toBeLessThan(0.015);
    }
  });

  it("compare its returns as filed and as converted over a year and since the call", async () => {
    const { filed, returns, exDates } = await barsOf("300308.SZ");
    const [, , , newest] = exDates;
    expect(filed).toEqual({
      // Raw 21 on the 39th day, 25.5 on the last; filed with the 4 paid since taken off: 25.5 ÷ (21 − 4).
      "1y": {
        from: "2024-07-25",
        filed: known(0.5),
        converted: known(25.5 / (21 * (23.5 / 24.5) * (28.5 / 29.5) * (31.5 / 32.5) * (25.5 / 26.5)) - 1),
        uncertainty: Math.max(...exDates.map(({ halfWidth }) => halfWidth)),
      },
      // Raw 29 on the day of the call, 1 paid since: 25.5 ÷ (29 − 1), and 25.5 ÷ (29 × 25.5 ÷ 26.5).
      sinceCall: {
        from: "2025-02-04",
        filed: known(25.5 / 28 - 1),
        converted: known(26.5 / 29 - 1),
        uncertainty: newest!.halfWidth,
      },
    });
    expect(filed!["1y"].converted).toEqual(returns["1y"]);
  });

  it("up to a day leave out the ex-dates after it, and compare up to it", async () => {
    const { exDates, filed, proof } = await barsOf("300308.SZ", "?to=2025-03-14");
    expect(exDates.map(({ day }) => day)).toEqual(EX_DAYS.slice(0, 3));
    expect(proof!.exDates).toEqual(exDates);
    // The 205th day: raw 20 + 4 ÷ 2 − 3 = 19 beside 29; filed 18 beside 28. No ex-date lies between.
    expect(filed!.sinceCall).toEqual({
      ...{ from: "2025-02-04", filed: known(18 / 28 - 1), converted: known(19 / 29 - 1), uncertainty: 0 },
    });
    expect(filed!["1y"]).toMatchObject({ from: null, converted: { value: null, reason: "before_start" } });
    const before = await barsOf("300308.SZ", "?to=2025-02-03");
    expect(before.filed!.sinceCall).toBeNull(); // no theme is called yet
  });

  it("have no return since a call unless a theme watches it, and then from its earliest", async () => {
    expect((await barsOf("603001.SH")).filed!.sinceCall).toBeNull();
    const added = await call<{ id: string }>(watch, {
      method: "POST",
      params: { slug: "operators" },
      json: { symbol: "603001.SH", addedOn: "2025-03-03" },
    });
    expect(added.status).toBe(201);
    expect((await barsOf("603001.SH")).filed!.sinceCall!.from).toBe("2025-02-04");
    await call(unwatch, { method: "DELETE", params: { id: added.body.id }, query: "?on=2025-05-05" });
    expect((await barsOf("603001.SH", "?to=2025-05-05")).filed!.sinceCall!.from).toBe("2025-02-04");
    expect((await barsOf("603001.SH", "?to=2025-05-06")).filed!.sinceCall).toBeNull();
  });
});

it("a member's row and a row of the watchlist say that it is converted, and what proves it", async () => {
  // 300308 is watched by the seeded theme since its call.
  const { items } = (await call<Watchlist>(readWatchlist, { query: "?q=300308" })).body;
  const theme = items[0]!.theme;
  const { members } = (await call<ThemeDetail>(readTheme, { params: { slug: theme } })).body;
  const adjusted = { adjustment: "forward", convertedFrom: "forward_difference", provedMethod: "difference" };
  expect(items[0]).toMatchObject({ symbol: "300308.SZ", ...adjusted });
  expect(members.find(({ symbol }) => symbol === "300308.SZ")).toMatchObject(adjusted);
  const early = (await call<Watchlist>(readWatchlist, { query: "?q=300308&asOf=2024-05-31" })).body;
  expect(early.items).toEqual([]);
});

describe("the bars of a series that isn't converted", () => {
  it("by ratio have their ex-dates by factor and nothing to compare", async () => {
    const { adjustment, convertedFrom, proof, exDates, filed } = await barsOf("603002.SH");
    expect({ adjustment, convertedFrom, filed }).toEqual({
      ...{ adjustment: "forward", convertedFrom: null, filed: null },
    });
    expect(proof!.method).toBe("ratio");
    expect(exDates.map(({ day, cash }) => [day, cash])).toEqual(EX_DAYS.map((day) => [day, null]));
  });

  it("and has no turnover have the reason why nothing is proved", async () => {
    const { proof, exDates, convertedFrom } = await barsOf("603003.SH");
    expect(proof).toMatchObject({ method: null, reason: "no_turnover" });
    expect([exDates, convertedFrom]).toEqual([[], null]);
  });

  it("and was generated have no proof", async () => {
    const { proof, exDates, convertedFrom, filed } = await barsOf("AAPL.US");
    expect([proof, exDates, convertedFrom, filed]).toEqual([null, [], null, null]);
  });
});
