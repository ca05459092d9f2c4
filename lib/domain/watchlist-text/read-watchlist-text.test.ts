import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSymbol } from "@/lib/domain/symbol";
import { readWatchlistText, WATCHLIST_TEXT_ENTRIES } from "./read-watchlist-text";
import { tradingViewList, tradingViewSymbol } from "./tradingview-list";

function read(text: string) {
  const result = readWatchlistText(text, { symbolsNamed: (name) => KNOWN[name] ?? [] });
  if (!result.ok) throw new Error(result.code);
  return result;
}
const KNOWN: Readonly<Record<string, string[]>> = {
  中际旭创: ["300308.SZ"],
  "Zhongji Innolight": ["300308.SZ"],
};
/** Code, name and reason of each. */
const told = (text: string) =>
  read(text).entries.map((entry) => [entry.text, entry.nameZh ?? entry.nameEn, entry.reason]);
const codes = (text: string) => read(text).entries.map((entry) => entry.text);

describe("a list of codes", () => {
  it.each([
    ["a line each", "600941\n300308.SZ\r\nNVDA\r00941.HK", ["600941", "300308.SZ", "NVDA", "00941.HK"]],
    [
      "commas of any width",
      "600941,300308，NVDA、AAPL；AMD;MSFT",
      ["600941", "300308", "NVDA", "AAPL", "AMD", "MSFT"],
    ],
    ["spaces and tabs", "600941 300308\u3000SZ300502\tNVDA", ["600941", "300308", "SZ300502", "NVDA"]],
    ["a byte order mark", "\uFEFF600941,300308", ["600941", "300308"]],
    ["blank lines and commas", "\n\n600941,,\n , \n300308,\n", ["600941", "300308"]],
    [
      "bullets and numbers",
      "- 600941\n* 300308\n3. NVDA\n（4）00700.HK\n1.600941",
      ["600941", "300308", "NVDA", "00700.HK", "1.600941"],
    ],
    ["a name beside the code", "300308 中际旭创\n中国移动 600941.SH", ["300308", "600941.SH"]],
    ["names beside several codes", "300308 中际旭创 600941 中国移动", ["300308", "600941"]],
    ["a word that is none among codes", "000300 725 zzz", ["000300", "725", "zzz"]],
    ["a code between words", "中际旭创 725 zzz", ["中际旭创", "725", "zzz"]],
    [
      "words after the last of many codes",
      "600941 300308 China Mobile",
      ["600941", "300308", "China Mobile"],
    ],
    ["names", "中际旭创\nZhongji Innolight", ["中际旭创", "Zhongji Innolight"]],
    ["full-width digits", "６００９４１，３００３０８", ["６００９４１", "３００３０８"]],
    [
      "quotes and spreadsheet texts",
      `"600941","300308"\n="002281"\n= "000063"\n'600050`,
      ["600941", "300308", "002281", "000063", "600050"],
    ],
    [
      "terminal codes",
      "NVDA US\n700 HK Equity\n600519 CH 300308 CS, AAPL US Equity",
      ["NVDA US", "700 HK", "600519 CH", "300308 CS", "AAPL US"],
    ],
    ["a terminal code with its name", "NVDA US Nvidia\n腾讯控股 700 HK", ["NVDA US", "700 HK"]],
    ["indices and cashtags", "^HSI $NVDA", ["^HSI", "$NVDA"]],
  ])("with %s", (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
    expect(read(text)).toMatchObject({ form: "codes", sections: [] });
  });

  it.each([
    ["300308 中际旭创", ["300308", "中际旭创", null]],
    ["300308 中际旭创 optics leader", ["300308", "中际旭创", "optics leader"]],
    ["SZSE:300308\t中际旭创\t800G，1.6T", ["SZSE:300308", "中际旭创", "800G，1.6T"]],
    ["中际旭创 300308", ["300308", "中际旭创", null]],
    ["600584 封测龙头", ["600584", null, "封测龙头"]],
    ["600584 长电科技 2025 扩产", ["600584", null, "长电科技 2025 扩产"]],
    ["688012,中微公司", ["688012", null, "中微公司"]],
    ["600584 Buy on dips", ["600584", null, "Buy on dips"]],
    ["600584 - 长电科技 - 封测", ["600584", null, "长电科技 - 封测"]],
    ["China Mobile 600941.SH", ["600941.SH", null, "China Mobile"]],
  ])("takes what stands beside a code as its known name and the reason: %j", (text, expected) =>
    expect(told(text)).toEqual([expected]),
  );

  it.each([
    ["600584 300750 NVDA.US", ["600584", "300750", "NVDA.US"]],
    ["NVDA,META", ["NVDA", "META"]],
    ["600584 AI", ["600584", "AI"]],
    ["SSE:600036, 中际旭创", ["SSE:600036", "中际旭创"]],
    ["600584 中际旭创", ["600584", "中际旭创"]],
    ["600584, 长电科技, 中际旭创", ["600584", "长电科技", "中际旭创"]],
    ["600584,=1+1", ["600584", "=1+1"]],
  ])("takes several for several: %j", (text, expected) =>
    expect(told(text)).toEqual(expected.map((code) => [code, null, null])),
  );

  it("knows how long a known name is", () =>
    expect(told("300308 Zhongji Innolight Leader")).toEqual([["300308", "Zhongji Innolight", "Leader"]]));

  it("passes over no word", () => {
    expect(told("300308 中际旭创 600941 China Mobile")).toEqual([
      ["300308", "中际旭创", null],
      ["600941", null, "China Mobile"],
    ]);
    expect(told("00700 腾讯控股, 9988 阿里巴巴; 3690 美团")).toEqual([
      ["00700", null, "腾讯控股"],
      ["9988", null, "阿里巴巴"],
      ["3690", null, "美团"],
    ]);
    const word = fc.constantFrom("600941", "300308.SZ", "725", "zzz", "中际旭创", "北方华创", "Innolight");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const all = told(words.join(" ")).flat().join(" ").split(" ").filter(Boolean);
        expect(all.sort()).toEqual([...words].sort());
      }),
    );
  });

  it("says the line of each, and keeps what is named twice", () =>
    expect(read("600941\n\n300308, 600941").entries.map(({ key, line, text }) => [key, line, text])).toEqual([
      ["1", 1, "600941"],
      ["2", 3, "300308"],
      ["3", 3, "600941"],
    ]));

  it("takes no formula for a code", () => {
    const { entries } = read(`=HYPERLINK("http://x")\n+1\n-2\n@SUM(A1)\n=1+1`);
    expect(entries.map(({ text, problem }) => [text, problem])).toEqual([
      [`=HYPERLINK("http://x")`, "formula"],
      ["+1", "formula"],
      ["-2", "formula"],
      ["@SUM(A1)", "formula"],
      ["=1+1", "formula"],
    ]);
    expect(read("x".repeat(81)).entries[0]!.problem).toBe("too_long");
  });

  it.each([
    ["", "empty"],
    ["\uFEFF \n ,，\n", "empty"],
    ["###Only a heading", "empty"],
    ["600941\n".repeat(WATCHLIST_TEXT_ENTRIES + 1), "too_many_lines"],
  ])("%j is refused: %s", (text, code) => expect(readWatchlistText(text)).toEqual({ ok: false, code }));

  it("takes a thousand", () => expect(codes("600941\n".repeat(1000))).toHaveLength(1000));
});

describe("a TradingView list", () => {
  it("puts each ticker under its section", () => {
    const { form, sections, entries } = read(
      "AAPL,###Optical modules,SZSE:300308,SZSE:300502,###运营商,SSE:600941,HKEX:941\n###,NVDA",
    );
    expect([form, sections]).toEqual(["tradingview", ["Optical modules", "运营商"]]);
    expect(entries.map(({ text, section }) => [text, section])).toEqual([
      ["AAPL", null],
      ["SZSE:300308", "Optical modules"],
      ["SZSE:300502", "Optical modules"],
      ["SSE:600941", "运营商"],
      ["HKEX:941", "运营商"],
      ["NVDA", null], // a heading without a name ends the section
    ]);
  });

  it.each([
    ["600941.SH", "SSE:600941"],
    ["300308.SZ", "SZSE:300308"],
    ["00941.HK", "HKEX:941"],
    ["HSTECH.HK", "HKEX:HSTECH"],
    ["NVDA.US", "NVDA"],
    ["BRK.B.US", "BRK.B"],
    ["430047.BJ", "BJ:430047"],
    ["H30184.CSI", "H30184.CSI"],
    ["801080.SI", "801080.SI"],
    ["000300.SH", "SSE:000300"],
    ["NDX.US", "NDX"],
  ])("writes %s as %s, and reads it back", (symbol, written) => {
    expect(tradingViewSymbol(symbol)).toBe(written);
    expect(parseSymbol(written)).toEqual({ ok: true, symbol });
  });

  it("written and read back is the same list; a comma in a theme's name isn't one between tickers", () => {
    const lists = [
      { name: "Optical modules, 800G", symbols: ["300308.SZ", "300502.SZ"] },
      { name: "Nothing in it", symbols: [] },
      { name: "运营商", symbols: ["600941.SH", "00941.HK", "NVDA.US"] },
    ];
    const text = tradingViewList(lists);
    expect(text).toBe("###Optical modules 800G,SZSE:300308,SZSE:300502,###运营商,SSE:600941,HKEX:941,NVDA");
    expect(read(text).entries.map(({ text: code, section }) => [section, parseSymbol(code)])).toEqual([
      ["Optical modules 800G", { ok: true, symbol: "300308.SZ" }],
      ["Optical modules 800G", { ok: true, symbol: "300502.SZ" }],
      ["运营商", { ok: true, symbol: "600941.SH" }],
      ["运营商", { ok: true, symbol: "00941.HK" }],
      ["运营商", { ok: true, symbol: "NVDA.US" }],
    ]);
  });
});

describe("a table", () => {
  it.each([
    ["English", "symbol,reason,addedOn,theme\n300308,Largest in 800G,2025-03-10,Optical modules"],
    ["Chinese", "证券代码\t入选理由\t加入日期\t主题\n300308\tLargest in 800G\t2025/3/10\tOptical modules"],
    [
      "any order, others between",
      "Theme;name;Added On;Code;Reason\nOptical modules;x;20250310;300308;Largest in 800G",
    ],
    [
      "quotes",
      '"Symbol","Reason","Added on","Theme"\n"300308","Largest in 800G","2025.03.10","Optical modules"',
    ],
  ])("finds its columns by name: %s", (_, text) =>
    expect(read(text)).toMatchObject({
      form: "table",
      sections: ["Optical modules"],
      entries: [
        {
          line: 2,
          text: "300308",
          section: "Optical modules",
          reason: "Largest in 800G",
          addedOn: "2025-03-10",
          problem: null,
        },
      ],
    }),
  );

  it.each([
    ["代码\t名称\t理由\n600036.SH\t招商银行\t零售龙头", { nameZh: "招商银行", nameEn: null }],
    ["symbol,company\n600036,China Merchants Bank", { nameEn: "China Merchants Bank", nameZh: null }],
    ["symbol,nameEn,nameZh\n600036,CMB,招商银行", { nameEn: "CMB", nameZh: "招商银行" }],
    ["代码,证券简称\n600036,=1+1", { nameEn: null, nameZh: null }],
  ])("has names: %j", (text, names) => expect(read(text).entries).toMatchObject([names]));

  it("keeps commas, line ends and formulas of a reason", () => {
    const { entries } = read(`symbol,reason\n300308,"two\nlines, and ""quotes"""\n600941,'=1+1\n=cmd,x`);
    expect(entries.map(({ line, text, reason, problem }) => [line, text, reason, problem])).toEqual([
      [2, "300308", 'two\nlines, and "quotes"', null],
      [4, "600941", "=1+1", null],
      [5, "=cmd", "x", "formula"],
    ]);
  });

  it("says which day is none, and which ticker was removed", () => {
    const { entries } = read(
      "symbol,addedOn,removedOn\nA,2025-02-30,\nB,3/4/2025,\nC,,2025-05-01\nD,1989-01-01,\nE,,",
    );
    expect(entries.map(({ problem }) => problem)).toEqual(["bad_day", "bad_day", "removed", "bad_day", null]);
  });

  it("with a header but no column for the code is refused; one word alone is no header", () => {
    expect(readWatchlistText("reason,theme\nx,y")).toEqual({ ok: false, code: "no_code_column" });
    expect(codes("Date\n600941")).toEqual(["Date", "600941"]);
    expect(read("symbol\n600941\n300308")).toMatchObject({ form: "table", entries: [{}, {}] });
  });
});
