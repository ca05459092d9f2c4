import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { madeSeries, type MadeRow, type MadeSeries } from "@/lib/domain/price-check/testing/made-series";
import { call } from "@/lib/http/testing/call";
import type { TickerChecks } from "@/lib/prices/checks/schema";
import { bars, csv, load, undo } from "./price-imports/ask";
import { GET as readChecks } from "./tickers/[symbol]/checks/route";

beginWithSeededBoard();

interface Written {
  header?: string;
  volumeUnit?: number;
  turnoverUnit?: number;
  rows?: (rows: MadeRow[]) => MadeRow[];
}

/** A file of AKShare's form, which states no adjustment; volumes in lots, turnover in yuan. */
function akshare(
  query: string,
  series: MadeSeries = {},
  { volumeUnit = 100, turnoverUnit = 1, rows = (all) => all }: Written = {},
) {
  const lines = rows(madeSeries(series)).map(({ day, open, close, high, low, volume, turnover }) =>
    [day, open, close, high, low, volume / volumeUnit, turnover / turnoverUnit, 1, 0.5].join(),
  );
  return csv(query, "日期,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅", ...lines);
}

/** Baostock's form states the adjustment in each row. */
function baostock(
  query: string,
  flag: number,
  series: MadeSeries = {},
  { volumeUnit = 1, turnoverUnit = 1, rows = (all) => all }: Written = {},
) {
  const lines = rows(madeSeries(series)).map(({ day, open, close, high, low, volume, turnover }) =>
    [day, open, high, low, close, volume / volumeUnit, turnover / turnoverUnit, flag].join(),
  );
  return csv(
    query,
    "date,open,high,low,close,volume,amount,adjustflag,code",
    ...lines.map((line) => `${line},sh.603001`),
  );
}

const returnBetween = async (symbol: string, from: number, to: number) => {
  const all = await bars(symbol);
  const close = (at: number) => all[at]!.adjClose ?? all[at]!.close;
  return close(to) / close(from) - 1;
};

const checked = async (symbol: string) => (await call<TickerChecks>(readChecks, { params: { symbol } })).body;

describe("a file by difference", () => {
  it("is converted without a question, and keeps its closes as filed", async () => {
    const { status, body } = await load(akshare("symbol=603101.SH"));
    expect([status, body.questions]).toEqual([201, []]);
    expect(body.tickers[0]).toMatchObject({
      adjustment: "forward",
      convertedFrom: "forward_difference",
      proof: { method: "difference", by: "turnover", uncertain: [] },
    });
    const rows = madeSeries();
    expect(body.tickers[0]!.proof!.exDates.map(({ day }) => day)).toEqual(
      [50, 100, 150].map((at) => rows[at]!.day),
    );
    const stored = await bars("603101.SH");
    expect(stored.map(({ close }) => close)).toEqual(rows.map(({ close }) => close));
    expect(stored.map(({ turnover }) => turnover)).toEqual(rows.map(({ turnover }) => turnover));
    // Raw closes: 36 on day 48, 34 on day 51 after 1 in cash: (34 + 34 × 1 ÷ 34.5 …) by ratio: 34 ÷ (36 × (1 − 1 ÷ 35.5)) − 1.
    const by = madeSeries({ by: "ratio", payouts: { 50: 1, 100: 1, 150: 1 } });
    expect(await returnBetween("603101.SH", 0, 199)).toBeCloseTo(by[199]!.close / by[0]!.close - 1, 3);
  });

  it("imported again changes nothing, also by an answer that names the direction only", async () => {
    for (const more of ["", "&adjustment=forward", "&adjustment=forward_difference"]) {
      const { body } = await load(akshare(`symbol=603101.SH${more}`));
      expect(body).toMatchObject({ id: null, duplicate: 200, corrected: 0, questions: [] });
    }
  });

  it("continues a shorter one, is tested as a whole, and is as before once reverted", async () => {
    await load(akshare("symbol=603102.SH", {}, { rows: (all) => all.slice(0, 180) }));
    const before = await bars("603102.SH");
    const { body } = await load(
      akshare("symbol=603102.SH&adjustment=forward", {}, { rows: (all) => all.slice(140) }),
    );
    expect(body.tickers[0]).toMatchObject({
      accepted: 20,
      duplicate: 40,
      convertedFrom: "forward_difference",
    });
    const whole = await load(akshare("symbol=603103.SH"));
    const adjusted = async (symbol: string) =>
      (await bars(symbol)).map(({ adjClose }) => adjClose!.toFixed(9));
    expect(await adjusted("603102.SH")).toEqual(await adjusted("603103.SH"));
    expect(whole.body.tickers[0]!.proof).toEqual(body.tickers[0]!.proof);
    await undo(body.id);
    expect(await bars("603102.SH")).toEqual(before);
  });

  it("that only the whole series proves is as before once its second half is reverted", async () => {
    await load(akshare("symbol=603105.SH", {}, { rows: (all) => all.slice(0, 110) }));
    const rest = (more: string) => akshare(`symbol=603105.SH${more}`, {}, { rows: (all) => all.slice(90) });
    const { body } = await load(rest("&adjustment=unknown"));
    expect(body.tickers[0]).toMatchObject({ adjustment: "forward", convertedFrom: "forward_difference" });
    expect((await bars("603105.SH"))[0]!.adjClose).not.toBeNull();
    await undo(body.id);
    const { adjustment, method } = await checked("603105.SH");
    expect([adjustment, method.state]).toEqual(["unknown", null]);
    expect((await bars("603105.SH")).every(({ adjClose }) => adjClose === null)).toBe(true);
  });

  it("keeps its conversion and its turnover when days without turnover join it", async () => {
    await load(akshare("symbol=603106.SH", {}, { rows: (all) => all.slice(0, 190) }));
    const before = await bars("603106.SH");
    const days = madeSeries().slice(170);
    const { body } = await load(
      csv(
        "symbol=603106.SH&adjustment=forward",
        "Date,Close",
        ...days.map(({ day, close }) => `${day},${close}`),
      ),
    );
    expect(body.tickers[0]).toMatchObject({ accepted: 10, convertedFrom: "forward_difference" });
    const after = await bars("603106.SH");
    expect(after.slice(0, 190).map(({ adjClose, turnover }) => [adjClose, turnover])).toEqual(
      before.map(({ adjClose, turnover }) => [adjClose, turnover]),
    );
    // Nothing has been paid since the last ex-date, so a new close is its own adjusted close.
    for (const { close, adjClose } of after.slice(190)) expect(adjClose).toBeCloseTo(close, 9);
  });

  it("is never spliced with one by ratio", async () => {
    await load(akshare("symbol=603104.SH"));
    const other = await load(akshare("symbol=603104.SH", { by: "ratio", days: 220 }));
    expect(other).toMatchObject({
      status: 409,
      body: { code: "adjustment_conflict", series: "forward_difference", file: "forward" },
    });
    const replaced = await load(akshare("symbol=603104.SH&replace=1", { by: "ratio", days: 220 }));
    expect(replaced.body.tickers[0]).toMatchObject({ adjustment: "forward", convertedFrom: null });
    await undo(replaced.body.id);
    expect((await load(akshare("symbol=603104.SH"))).body).toMatchObject({ id: null, duplicate: 200 });
  });
});

describe("a file that doesn't state its adjustment", () => {
  it.each([
    ["by ratio", "603111.SH", { by: "ratio" }, "forward", "ratio"],
    ["raw", "603112.SH", { by: "none", payouts: {} }, "none", "none"],
  ] as const)(
    "and proves it %s is imported without a question",
    async (_what, symbol, series, adjustment, method) => {
      const { body } = await load(akshare(`symbol=${symbol}`, series));
      expect(body.questions).toEqual([]);
      expect(body.tickers[0]).toMatchObject({ adjustment, convertedFrom: null, proof: { method } });
    },
  );

  it("and is too short to prove it is asked, with the vendor's usual method as likely", async () => {
    const { body } = await load(akshare("symbol=603113.SH&dryRun=1", { days: 60, payouts: { 30: 1 } }));
    expect(body.questions).toMatchObject([
      {
        about: "adjustment",
        stated: [],
        likely: "forward_difference",
        proof: { method: null, reason: "too_few_days" },
      },
    ]);
    expect(body.adjustment).toBe("unknown");
  });
});

describe("a file whose rows contradict it", () => {
  it("as unadjusted is asked, and taken as the answer says", async () => {
    const asked = await load(baostock("", 3));
    expect(asked).toMatchObject({ status: 422, body: { fields: { proof: "required" } } });
    expect(asked.body.questions).toMatchObject([
      {
        about: "proof",
        tickers: [
          {
            symbol: "603001.SH",
            declared: "none",
            adjustment: "forward",
            convertedFrom: "forward_difference",
            faults: [],
          },
        ],
      },
    ]);
    const kept = await load(baostock("proof=reject", 3));
    expect(kept.body).toMatchObject({ adjustment: "none", accepted: 200 });
    await undo(kept.body.id);
    const taken = await load(baostock("proof=accept", 3));
    expect(taken.body.tickers[0]).toMatchObject({
      adjustment: "forward",
      convertedFrom: "forward_difference",
    });
    await undo(taken.body.id);
  });

  it.each([
    ["volumes in lots", { volumeUnit: 100 }, "lots_read_as_shares"],
    ["turnover in thousands", { turnoverUnit: 1_000 }, "thousand_read_as_one"],
  ])("by %s is asked, and stored in shares and yuan", async (_what, units, fault) => {
    const asked = await load(baostock("dryRun=1", 2, { by: "ratio" }, units));
    expect(asked.body.questions).toMatchObject([{ about: "proof", tickers: [{ faults: [fault] }] }]);
    const taken = await load(baostock("proof=accept", 2, { by: "ratio" }, units));
    expect(taken.body.questions).toEqual([]);
    const [first] = await bars("603001.SH");
    const [row] = madeSeries({ by: "ratio" });
    expect(first!.volume).toBeCloseTo(row!.volume, 6);
    expect(first!.turnover).toBeCloseTo(row!.turnover, 3);
    await undo(taken.body.id);
  });
});

describe("the price checks", () => {
  it("say of each series whether its rows prove its adjustment, and list those by difference or contradicted", async () => {
    await load(akshare("symbol=603121.SH"));
    await load(akshare("symbol=603122.SH&adjustment=forward", { days: 60, payouts: { 30: 1 } }));
    await load(akshare("symbol=603123.SH&adjustment=forward_difference", { days: 60, payouts: { 30: 1 } }));
    await load(baostock("proof=reject", 3));
    const [converted, unproved, byDifference, contradicted] = await Promise.all(
      ["603121.SH", "603122.SH", "603123.SH", "603001.SH"].map(checked),
    );
    expect(converted).toMatchObject({ method: { state: "converted" }, mayRestate: false });
    expect(unproved).toMatchObject({ method: { state: "unproved", likely: "difference" } });
    for (const { needsLook } of [converted!, unproved!])
      expect(needsLook.filter((issue) => issue === "by_difference" || issue === "contradicted")).toEqual([]);
    expect(byDifference!.method.state).toBe("by_difference");
    expect(byDifference!.needsLook).toContain("by_difference");
    expect(contradicted!.needsLook).toContain("contradicted");
  });
});

it("a file without turnover is proved by the unadjusted prices that the board has", async () => {
  const closes = (query: string, series: MadeSeries) =>
    csv(query, "Date,Close", ...madeSeries(series).map(({ day, close }) => `${day},${close}`));
  await load(closes("symbol=603131.SH&adjustment=none", { by: "none" }));
  for (const [by, proved] of [
    ["difference", { adjustment: "forward", convertedFrom: "forward_difference" }],
    ["ratio", { adjustment: "forward", convertedFrom: null }],
  ] as const) {
    const { body } = await load(closes("symbol=603131.SH&dryRun=1&replace=1", { by }));
    expect(body.tickers[0]).toMatchObject({ ...proved, proof: { method: by, by: "raw_series", days: 200 } });
    expect(body.questions).toEqual([]);
  }
});

it("units that an answer accepts are put right once, also where stored prices prove the adjustment", async () => {
  const series = { payouts: { 100: 1 } };
  const raw = madeSeries({ ...series, by: "none" }).map(({ day, close }) => `${day},${close}`);
  await load(csv("symbol=603001.SH&adjustment=none", "Date,Close", ...raw));
  // Sixty days with turnover tell the unit, and are too few to prove the adjustment.
  const rows = (all: MadeRow[]) => all.map((row, i) => (i < 140 ? { ...row, turnover: 0 } : row));
  const { body } = await load(baostock("proof=accept&replace=1", 2, series, { volumeUnit: 100, rows }));
  expect(body.tickers[0]).toMatchObject({ convertedFrom: "forward_difference", proof: { by: "raw_series" } });
  const [first] = await bars("603001.SH");
  expect(first!.volume).toBeCloseTo(madeSeries(series)[0]!.volume, 6);
});
