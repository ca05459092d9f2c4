import { describe, expect, it } from "vitest";
import { readTusharePage, tushareHistory, tushareService } from "./tushare-daily";
import { matchNames, readTushareNames } from "./tushare-names";
import type { HistoryRequest } from "./types";

const asked: HistoryRequest = { symbol: "300308.SZ", currency: "CNY", from: "2025-02-05", to: "2025-02-10" };
const FIELDS = ["ts_code", "trade_date", "close", "open", "high", "low", "vol"];
const answer = (items: unknown[][], more: object = {}) => ({
  request_id: "1",
  code: 0,
  msg: "",
  data: { fields: FIELDS, items, ...more },
});

function read(items: unknown[][]) {
  const page = readTusharePage(answer(items), tushareService(asked.symbol)!);
  return page.ok ? tushareHistory(page.rows, asked) : page;
}

describe("Tushare's daily bars", () => {
  it("are newest first, in named fields, in lots, as traded", () => {
    expect(
      read([
        ["300308.SZ", "20250206", 11, 10.5, 11.2, 10.1, 2000.5],
        ["300308.SZ", "20250205", "10", 9.5, 10.2, 9.1, 1000],
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
          turnover: null,
        },
        {
          day: "2025-02-06",
          open: 10.5,
          high: 11.2,
          low: 10.1,
          close: 11,
          adjClose: null,
          volume: 200_050,
          turnover: null,
        },
      ],
      currency: null,
      adjustment: "none",
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
    expect(tushareService("00941.HK")).toEqual({ api: "hk_daily", code: "00941.HK", volumeUnit: 1 });
    expect(tushareService("NVDA.US")).toEqual({ api: "us_daily", code: "NVDA", volumeUnit: 1 });
    expect(tushareService("HSTECH.HK")).toEqual({ api: "index_global", code: "HKTECH", volumeUnit: 1 });
    expect(tushareService("NDX.US")).toBeNull();
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
    const refusal = readTusharePage({ code: 40203, msg, data: null }, tushareService(asked.symbol)!);
    expect(refusal).toEqual({ ok: false, code, detail: msg });
  });

  it("a table of another shape is refused", () => {
    const service = tushareService(asked.symbol)!;
    for (const json of [null, [], {}, { code: "0" }, { code: 0, data: { fields: "x", items: [] } }]) {
      expect(readTusharePage(json, service)).toMatchObject({ ok: false, code: "unexpected_answer" });
    }
    expect(readTusharePage({ code: 0, data: null }, service)).toEqual({ ok: true, rows: [], isLast: true });
    expect(readTusharePage(answer([], { has_more: true }), service)).toMatchObject({ isLast: false });
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
