import { describe, expect, it } from "vitest";
import type { Adjustment } from "@/lib/domain/adjustment";
import { readPriceFile } from "./read-price-file";
import type { PriceFileOptions } from "./options";

type Bar = [
  symbol: string | null,
  day: string,
  open: number | null,
  high: number | null,
  low: number | null,
  close: number,
  adjClose: number | null,
  volume: number | null,
];

function read(text: string, options: Partial<PriceFileOptions> = {}) {
  const verdict = readPriceFile(text, { today: "2025-06-30", ...options });
  if (!verdict.ok) throw new Error(`${verdict.code} ${verdict.detail ?? ""}`);
  return verdict;
}

interface Sample {
  fileName?: string;
  lines: string[];
  form: string;
  adjustment: Adjustment | null;
  bars: Bar[];
}

const samples: Record<string, Sample> = {
  "Yahoo's download": {
    fileName: "MSFT.csv",
    lines: ["Date,Open,High,Low,Close,Adj Close,Volume", "2025-02-05,10,12,9,11,10.5,500"],
    form: "yahoo",
    adjustment: "total",
    bars: [["MSFT.US", "2025-02-05", 10, 12, 9, 11, 10.5, 500]],
  },
  "Yahoo's page in Chinese, newest first": {
    fileName: "0700.HK.csv",
    lines: [
      "日期,開市,最高,最低,關閉 收市價已按拆股調整。,調整後的收市價 收市價因拆股和股息及/或資本盈利分派而經過調整。,成交量",
      "2025年2月5日,10,12,9,11,10.5,500",
      "2025年1月27日,10,12,9,11,10.4,-",
    ],
    form: "yahoo",
    adjustment: "total",
    bars: [
      ["00700.HK", "2025-01-27", 10, 12, 9, 11, 10.4, null],
      ["00700.HK", "2025-02-05", 10, 12, 9, 11, 10.5, 500],
    ],
  },
  "Yahoo's page in English": {
    fileName: "NVDA.csv",
    lines: [
      "Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.\tVolume",
      'Feb 5, 2025\t10\t12\t9\t11\t10.5\t"1,500"',
    ],
    form: "yahoo",
    adjustment: "total",
    bars: [["NVDA.US", "2025-02-05", 10, 12, 9, 11, 10.5, 1500]],
  },
  "yfinance, three header lines": {
    lines: [
      "Price,Close,High,Low,Open,Volume",
      "Ticker,300308.SZ,300308.SZ,300308.SZ,300308.SZ,300308.SZ",
      "Date,,,,,",
      "2025-02-05,11,12,9,10,500",
    ],
    form: "yfinance",
    adjustment: null,
    bars: [["300308.SZ", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "yfinance, a flat header over a line of codes": {
    lines: [
      "Ticker,Date,Open,High,Low,Close,Volume",
      ",,688111.SS,688111.SS,688111.SS,688111.SS,688111.SS",
      "688111,2025-02-05,10,12,9,11,500",
    ],
    form: "yfinance",
    adjustment: null,
    bars: [["688111.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "yfinance, flat": {
    fileName: "1810.HK.csv",
    lines: ["Date,Close,High,Low,Open,Volume", "2025-02-05,11,12,9,10,500"],
    form: "yfinance",
    adjustment: null,
    bars: [["01810.HK", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "yfinance, many tickers under a price": {
    lines: [
      "Price,Adj Close,Adj Close,Close,Close,Volume,Volume",
      "Ticker,AAPL,0700.HK,AAPL,0700.HK,AAPL,0700.HK",
      "Date,,,,,,",
      "2025-02-04,20.5,,21,,700,",
      "2025-02-05,20,10,20,11,600,500",
    ],
    form: "yfinance",
    adjustment: "total",
    bars: [
      ["00700.HK", "2025-02-05", null, null, null, 11, 10, 500],
      ["AAPL.US", "2025-02-04", null, null, null, 21, 20.5, 700],
      ["AAPL.US", "2025-02-05", null, null, null, 20, 20, 600],
    ],
  },
  "yfinance, prices under many tickers": {
    lines: [
      "Ticker,AAPL,AAPL,NVDA,NVDA",
      "Price,Open,Close,Open,Close",
      "Date,,,,",
      "2025-02-05,10,11,20,21",
    ],
    form: "yfinance",
    adjustment: null,
    bars: [
      ["AAPL.US", "2025-02-05", 10, null, null, 11, null, null],
      ["NVDA.US", "2025-02-05", 20, null, null, 21, null, null],
    ],
  },
  "Stooq's single download": {
    fileName: "aapl_us_d.csv",
    lines: ["Date,Open,High,Low,Close,Volume", "2025-02-05,10,12,9,11,500"],
    form: "stooq",
    adjustment: null,
    bars: [["AAPL.US", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "Stooq's bulk text": {
    lines: [
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\r",
      "700.HK,D,20250205,000000,10,12,9,11,500,0\r",
      "MSFT.US,D,20250205,000000,20,22,19,21,600,0\r",
    ],
    form: "stooq",
    adjustment: null,
    bars: [
      ["00700.HK", "2025-02-05", 10, 12, 9, 11, null, 500],
      ["MSFT.US", "2025-02-05", 20, 22, 19, 21, null, 600],
    ],
  },
  "AKShare without its code": {
    fileName: "600941.csv",
    lines: [
      "\uFEFF日期,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率",
      "2025-02-05,10,11,12,9,5,5500,1,1,1,1",
    ],
    form: "akshare",
    adjustment: null,
    bars: [["600941.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "AKShare of Hong Kong, where volumes are shares": {
    lines: [
      "日期,股票代码,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率",
      "2025-02-05,00941,10,11,12,9,500,5500,1,1,1,1",
    ],
    form: "akshare",
    adjustment: null,
    bars: [["00941.HK", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "Tushare, newest first": {
    lines: [
      "ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount",
      "600941.SH,20250205,10,12,9,11,10,1,10,5.01,5.5",
      "600941.SH,20250127,10,12,9,10,10,0,0,5,5",
    ],
    form: "tushare",
    adjustment: null,
    bars: [
      ["600941.SH", "2025-01-27", 10, 12, 9, 10, null, 500],
      ["600941.SH", "2025-02-05", 10, 12, 9, 11, null, 501],
    ],
  },
  Baostock: {
    lines: [
      "date,code,open,high,low,close,preclose,volume,amount,adjustflag,turn,tradestatus,pctChg,isST",
      "2025-02-05,sh.600000,10,12,9,11,10,500,5500,1,0.1,1,10,0",
    ],
    form: "baostock",
    adjustment: "backward",
    bars: [["600000.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "通达信 with tabs": {
    lines: [
      "600056 中国医药 日线 前复权",
      "      日期\t    开盘\t    最高\t    最低\t    收盘\t    成交量\t    成交额",
      "2025/02/05\t10.00\t12.00\t9.00\t11.00\t500\t5500.00",
      "#数据来源:通达信",
    ],
    form: "tdx",
    adjustment: "forward",
    bars: [["600056.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "通达信 with commas under spaced headers": {
    fileName: "31#01093.txt",
    lines: [
      "01093 石药集团 日线 不复权",
      "",
      "日期  开盘  最高  最低  收盘  成交量  成交额",
      "2025/02/05,6.04,6.54,6.03,6.43,1314816,836828352.00",
      "数据来源:通达信",
    ],
    form: "tdx",
    adjustment: "none",
    // 836,828,352 ÷ (1,314,816 × 6.43) = 99: the volume column is in hundreds of shares
    bars: [["01093.HK", "2025-02-05", 6.04, 6.54, 6.03, 6.43, null, 131_481_600]],
  },
  "通达信 with spaces": {
    lines: [
      "600056 中国医药 日线 后复权",
      "日期 开盘 最高 最低 收盘 成交量 成交额",
      "20250205 10 12 9 11 500 5500",
    ],
    form: "tdx",
    adjustment: "backward",
    bars: [["600056.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  同花顺: {
    fileName: "002027.xls",
    lines: [
      "时间\t开盘\t最高\t最低\t收盘\t涨幅\t振幅\t总手\t金额\t换手%\t成交次数",
      "2025-02-05,三\t16.11\t17.51\t15.53\t17.08\t44.99%\t16.81%\t15358\t25017429\t87.27\t2867",
    ],
    form: "ths",
    adjustment: null,
    // 25,017,429 ÷ (15,358 × 17.08) = 95: the volume column is in lots
    bars: [["002027.SZ", "2025-02-05", 16.11, 17.51, 15.53, 17.08, null, 1_535_800]],
  },
  "East Money's list": {
    fileName: "Table20250205.xls",
    lines: [
      "序\t代码\t名称\t最新\t涨幅%\t总手\t金额\t最高\t最低\t今开\t昨收",
      '1\t= "002281"\t光迅科技\t52.10\t1.01\t20.3万\t20.3亿\t53.00\t51.00\t51.50\t51.58',
      '2\t= "300308"\t中际旭创\t—\t—\t—\t—\t—\t—\t—\t110.00',
    ],
    form: "eastmoney_list",
    adjustment: "none",
    bars: [["002281.SZ", "2025-02-05", 51.5, 53, 51, 52.1, null, 20_300_000]],
  },
  "Wind, units in the headers": {
    lines: [
      "代码,简称,日期,前收盘价(元),开盘价(元),最高价(元),最低价(元),收盘价(元),成交量(万股),成交金额(元)",
      "600941.SH,中国移动,2025-02-05,10,10,12,9,11,0.05,5500",
      "",
      "数据来源：Wind",
    ],
    form: "wind",
    adjustment: null,
    bars: [["600941.SH", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "Investing.com in Chinese": {
    fileName: "600941历史数据.csv",
    lines: [
      '\uFEFF"日期","收盘","开盘","高","低","交易量","涨跌幅"',
      '"2025-2-5","4,385.20","4,310.00","4,400.00","4,300.10","3.21M","1.00%"',
      '"2025-1-27","4,300.00","4,310.00","4,400.00","4,300.00","","0.00%"',
    ],
    form: "investing",
    adjustment: null,
    bars: [
      ["600941.SH", "2025-01-27", 4310, 4400, 4300, 4300, null, null],
      ["600941.SH", "2025-02-05", 4310, 4400, 4300.1, 4385.2, null, 3_210_000],
    ],
  },
  "Investing.com in English": {
    fileName: "AAPL.csv",
    lines: [
      '"Date","Price","Open","High","Low","Vol.","Change %"',
      '"02/13/2025","11","10","12","9","1.2B","1%"',
      '"02/05/2025","11","10","12","9","450K","1%"',
    ],
    form: "investing",
    adjustment: null,
    bars: [
      ["AAPL.US", "2025-02-05", 10, 12, 9, 11, null, 450_000],
      ["AAPL.US", "2025-02-13", 10, 12, 9, 11, null, 1_200_000_000],
    ],
  },
  NetEase: {
    lines: [
      "日期,股票代码,名称,收盘价,最高价,最低价,开盘价,前收盘,涨跌额,涨跌幅,换手率,成交量,成交金额,总市值,流通市值",
      "2025-02-05,'600000,浦发银行,11,12,9,10,10,1,10,0.1,500,5500,1,1",
      "2025-01-27,'600000,浦发银行,10,0,0,0,10,None,None,0,0,0,1,1",
    ],
    form: "netease",
    adjustment: null,
    bars: [
      ["600000.SH", "2025-01-27", null, null, null, 10, null, 0],
      ["600000.SH", "2025-02-05", 10, 12, 9, 11, null, 500],
    ],
  },
  "TradingView in seconds": {
    fileName: "NASDAQ_AAPL, 1D.csv",
    // 1738765800 = 2025-02-05 14:30 UTC, the opening of the New York exchange
    lines: ["time,open,high,low,close,Volume", "1738765800,10,12,9,11,500"],
    form: "tradingview",
    adjustment: null,
    bars: [["AAPL.US", "2025-02-05", 10, 12, 9, 11, null, 500]],
  },
  "TradingView in ISO": {
    fileName: "SSE_DLY_600941, 1D_4f1.csv",
    lines: ["time,open,high,low,close", "2025-02-05,10,12,9,11"],
    form: "tradingview",
    adjustment: null,
    bars: [["600941.SH", "2025-02-05", 10, 12, 9, 11, null, null]],
  },
  "China Securities Index": {
    lines: [
      "日期Date,指数代码Index Code,指数中文简称Index Chinese Name,开盘Open,最高High,最低Low,收盘Close,涨跌Change,涨跌幅(%)Change(%),成交量（万手）Volume(M Shares),成交金额（亿元）Turnover,样本数量ConsNumber",
      "20050104,000300,沪深300,,,,982.79,,,,,300",
      "20250205,000300,沪深300,3800,3810,3790,3795.08,1,1,151.2,2500,300",
    ],
    form: "csindex",
    adjustment: "none",
    bars: [
      ["000300.SH", "2005-01-04", null, null, null, 982.79, null, null],
      ["000300.SH", "2025-02-05", 3800, 3810, 3790, 3795.08, null, 151_200_000],
    ],
  },
  "an index as scripts keep it": {
    fileName: "930713.csv",
    lines: ["date,open,high,low,close,amount_yi,pe", "2025-02-05,10,12,9,11,154.61,"],
    form: "csindex",
    adjustment: "none",
    bars: [["930713.CSI", "2025-02-05", 10, 12, 9, 11, null, null]],
  },
  "NASDAQ.com": {
    fileName: "NVDA.csv",
    lines: [
      "Date,Close/Last,Volume,Open,High,Low",
      "02/05/2025,$186.60,218423900,$182.31,$188.10,$181.05",
      "02/04/2025,$183.16,150300100,$184.00,$185.22,$180.90",
    ],
    form: "nasdaq",
    adjustment: null,
    bars: [
      ["NVDA.US", "2025-02-04", 184, 185.22, 180.9, 183.16, null, 150_300_100],
      ["NVDA.US", "2025-02-05", 182.31, 188.1, 181.05, 186.6, null, 218_423_900],
    ],
  },
  "nobody's, with lots": {
    fileName: "300308.csv",
    lines: ["date,open,close,high,low,volume", "2025-02-05,10,11,12,9,5.25", "2025-02-06,10,11,12,9,5"],
    form: "plain",
    adjustment: null,
    bars: [
      ["300308.SZ", "2025-02-05", 10, 12, 9, 11, null, 525],
      ["300308.SZ", "2025-02-06", 10, 12, 9, 11, null, 500],
    ],
  },
  "nobody's, in Chinese, with semicolons and decimal commas": {
    lines: ["交易日期;证券代码;收盘价(前复权);成交量(手)", "2025/2/5;sz.300308;1.011,25;5"],
    form: "plain",
    adjustment: "forward",
    bars: [["300308.SZ", "2025-02-05", null, null, null, 1011.25, null, 500]],
  },
};

describe("a file in the form of", () => {
  it.each(Object.entries(samples))("%s is read", (_, { fileName, lines, form, adjustment, bars }) => {
    const verdict = read(lines.join("\n"), { fileName });
    expect(verdict.form).toBe(form);
    expect(verdict.adjustment).toBe(adjustment);
    expect(
      verdict.rows.map((row): Bar => {
        const { symbol, day, open, high, low, close, adjClose, volume } = row;
        return [symbol, day, open, high, low, close, adjClose, volume];
      }),
    ).toEqual(bars);
    expect(verdict.questions.map((question) => question.about)).toEqual(
      adjustment === null ? ["adjustment"] : [],
    );
  });

  it.each([
    "Yahoo's download",
    "Stooq's bulk text",
    "AKShare without its code",
    "Tushare, newest first",
    "Baostock",
    "同花顺",
    "NetEase",
    "nobody's, with lots",
  ])("%s has the same bars with its columns in reverse order", (name) => {
    const { fileName, lines } = samples[name]!;
    const separator = lines[0]!.includes("\t") ? "\t" : ",";
    const turned = lines.map((line) =>
      line
        .replace(/^\uFEFF|\r$/g, "")
        .split(separator)
        .reverse()
        .join(separator),
    );
    expect(turned[0]).not.toBe(lines[0]);
    expect(read(turned.join("\n"), { fileName }).rows).toEqual(read(lines.join("\n"), { fileName }).rows);
  });

  it("plain has a turnover only beside a turnover rate, because alone it may be the rate", () => {
    const rowsOf = (header: string, row: string) =>
      read(`${header}\n${row}`, { fileName: "300308.csv" }).rows;
    const [beside] = rowsOf("date,close,volume,turnover,turnover_rate", "2025-02-05,11,500,5500,0.0123");
    expect(beside).toMatchObject({ volume: 500, turnover: 5_500 });
    const [alone] = rowsOf("date,close,volume,turnover", "2025-02-05,11,500,0.0123");
    expect(alone!.turnover).toBeNull();
    const [traditional] = rowsOf("日期,收市價,成交量,成交額", "2025-02-05,11,500,5500");
    expect(traditional!.turnover).toBe(5_500);
  });
});
