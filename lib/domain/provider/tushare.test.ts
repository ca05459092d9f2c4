import { describe, expect, it } from "vitest";
import { readTusharePage, tushareHistory, tushareService } from "./tushare-daily";
import { matchNames, readTushareNames } from "./tushare-names";
import type { HistoryRequest } from "./types";

const asked: HistoryRequest = { symbol: "300308.SZ", currency: "CNY", from: "2025-02-05", to: "2025-02-10" };
const FIELDS = ["ts_code", "trade_date", "close", "open", "high", "low", "vol", "amount"];
const SERVICE = tushareService("300308.SZ")!;
const answer = (items: unknown[][], more: object = {}) => ({
  request_id: "1",
  code: 0,
  msg: "",
  data: { fields: FIELDS, items, ...more },
});

/** The history of rows, with a factor for each of these days; null: none was asked for. */
function read(items: unknown[][], factors: Record<string, number> | null = null) {
  const page = readTusharePage(answer(items), asked.symbol);
  if (!page.ok) return page;
  const rows = Object.entries(factors ?? {}).map(([day, factor]) => [asked.symbol, day, factor]);
  const fields = { fields: ["ts_code", "trade_date", "adj_factor"] };
  const theirs = readTusharePage(answer(rows, fields), asked.symbol);
  return tushareHistory(page.rows, factors && theirs.ok ? theirs.rows : null, SERVICE, asked);
}

describe("Tushare's daily bars", () => {
  it("are newest first, in named fields, in lots, as traded", () => {
    expect(
      read([
        ["300308.SZ", "20250206", 11, 10.5, 11.2, 10.1, 2000.5, 2200.1],
        ["300308.SZ", "20250205", "10", 9.5, 10.2, 9.1, 1000, 1000],
      ]),
    ).toEqual({
      ok: true,
      bars: [
        {
          day: "2025-02-05",
          open: 9.5,
          high: 10.2,
          low: 9.1,
          close: 10,
          adjClose: null,
          volume: 100_000,
          turnover: 1_000_000,
        },
        {
          day: "2025-02-06",
          open: 10.5,
          high: 11.2,
          low: 10.1,
          close: 11,
          adjClose: null,
          volume: 200_050,
          turnover: 2_200_100,
        },
      ],
      currency: null,
      adjustment: "none",
      method: "raw",
      note: undefined,
      source: "tushare",
      leftOut: [],
      actions: [],
    });
  });

  it("another code's rows are refused, a day outside the span is left out", () => {
    expect(read([["000001.SZ", "20250206", 1, 1, 1, 1, 1]])).toMatchObject({ code: "unexpected_answer" });
    expect(
      read([
        ["300308.SZ", "20250211", 1, 1, 1, 1, 1],
        ["300308.SZ", "20250206", 1, 1, 1, 1, 1],
        ["300308.SZ", "2025", 1, 1, 1, 1, 1],
        ["300308.SZ", "20250205", null, null, null, null, null],
      ]),
    ).toMatchObject({
      bars: [{ day: "2025-02-06" }],
      leftOut: [
        { day: "2025-02-11", code: "outside_span" },
        { day: null, code: "bad_day" },
        { day: "2025-02-05", code: "blank_row" },
      ],
    });
    expect(read([])).toEqual({ ok: false, code: "no_data" });
  });

  it("has a service for each kind of symbol", () => {
    const services = [
      "600941.SH",
      "000300.SH",
      "399006.SZ",
      "510300.SH",
      "H00300.CSI",
      "801081.SI",
      "430047.BJ",
    ];
    expect(services.map((symbol) => tushareService(symbol)?.api)).toEqual([
      "daily",
      "index_daily",
      "index_daily",
      "fund_daily",
      "index_daily",
      "sw_daily",
      "daily",
    ]);
    expect(tushareService("510300.SH")?.factors).toBe("fund_adj");
    expect(tushareService("801081.SI")).toMatchObject({ factors: null, volumeUnit: 10_000 });
    // Their permission is a separate one, of five calls a day.
    expect(["00941.HK", "NVDA.US", "HSTECH.HK"].map(tushareService)).toEqual([null, null, null]);
  });

  it("are adjusted by ratio to the newest factor, and the change of a factor is an action", () => {
    const rows = [
      ["300308.SZ", "20250210", 11, 11, 11, 11, 1, 1],
      ["300308.SZ", "20250207", 10, 10, 10, 10, 1, 1],
      ["300308.SZ", "20250206", 12, 12, 12, 12, 1, 1],
      ["300308.SZ", "20250205", 11, 11, 11, 11, 1, 1],
    ];
    // 10 for 8 on the 7th: the factor goes from 1.6 to 2, so earlier closes count 0.8.
    const reading = read(rows, { "20250210": 2, "20250207": 2, "20250206": 1.6 });
    expect(reading).toMatchObject({
      adjustment: "total",
      method: "raw_and_factors",
      leftOut: [{ day: "2025-02-05", code: "no_adjusted_close" }],
      actions: [{ day: "2025-02-07", kind: "factor", value: 1.25 }],
    });
    expect(reading.ok && reading.bars.map(({ close, adjClose }) => [close, adjClose])).toEqual([
      [12, expect.closeTo(9.6, 10)],
      [10, 10],
      [11, 11],
    ]);
  });

  it.each([
    ["您的token不对，请确认。", "bad_token"],
    [
      "抱歉，您没有接口访问权限，权限的具体详情访问：https://tushare.pro/document/1?doc_id=108。",
      "not_permitted",
    ],
    [
      "抱歉，您每分钟最多访问该接口200次，权限的具体详情访问：https://tushare.pro/document/1?doc_id=108。",
      "rate_limited",
    ],
    [
      "抱歉，您每天最多访问该接口8000次，权限的具体详情访问：https://tushare.pro/document/1?doc_id=108。",
      "daily_limit",
    ],
    ["抱歉，您每小时最多访问该接口1次", "daily_limit"],
    ["参数校验失败", "unexpected_answer"],
  ])("%s", (msg, code) => {
    const refusal = readTusharePage({ code: 40203, msg, data: null }, asked.symbol);
    expect(refusal).toEqual({ ok: false, code, detail: msg });
  });

  it("a table of another shape is refused", () => {
    for (const json of [null, [], {}, { code: "0" }, { code: 0, data: { fields: "x", items: [] } }]) {
      expect(readTusharePage(json, asked.symbol)).toMatchObject({ ok: false, code: "unexpected_answer" });
    }
    expect(readTusharePage({ code: 0, data: null }, asked.symbol)).toEqual({
      ok: true,
      rows: [],
      isLast: true,
    });
    expect(readTusharePage(answer([], { has_more: true }), asked.symbol)).toMatchObject({ isLast: false });
  });
});

describe("Tushare's names", () => {
  const read = readTushareNames({
    code: 0,
    data: {
      fields: ["ts_code", "name", "enname", "cnspell"],
      items: [
        ["300308.SZ", "中际旭创", "Zhongji Innolight Co., Ltd.", "zjxc"],
        ["600941.SH", "中国移动", null, "zgyd"],
        ["601728.SH", "中国电信", null, "zgdx"],
        ["000001.SZ", "", null, null],
      ],
    },
  });
  const match = (text: string) => matchNames(read.ok ? read.listed : [], text).map(({ symbol }) => symbol);

  it.each([
    ["中际旭创", ["300308.SZ"]],
    ["旭创", ["300308.SZ"]],
    ["ZJXC", ["300308.SZ"]],
    ["innolight", ["300308.SZ"]],
    ["中国", ["600941.SH", "601728.SH"]],
    ["中", ["300308.SZ", "600941.SH", "601728.SH"]],
    ["茅台", []],
    ["  ", []],
  ])("%s", (text, symbols) => expect(match(text)).toEqual(symbols));
});
