import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorTime } from "@/scripts/steps/testing/processor-time.mjs";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { readWatchlistText } from "./read-watchlist-text";
import { tradingViewList, tradingViewSymbol } from "./tradingview-list";
import { WATCHLIST_TEXT_ENTRIES } from "./types";

function read(text: string) {
  const result = readWatchlistText(text, { symbolsNamed: (name) => KNOWN[name] ?? [] });
  if (!result.ok) throw new Error(result.code);
  return result;
}
const KNOWN: Readonly<Record<string, string[]>> = {
  中际旭创: ["300308.SZ"],
  "Zhongji Innolight": ["300308.SZ"],
};
/** The code, name and reason of each entry. */
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
  ])("is read with %s", (_, text, expected) => {
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
  ])("has a known name and a reason beside a code: %j", (text, expected) =>
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
  ])("has an entry for each ticker of a line: %j", (text, expected) =>
    expect(told(text)).toEqual(expected.map((code) => [code, null, null])),
  );

  it("has a known name of several words", () =>
    expect(told("300308 Zhongji Innolight Leader")).toEqual([["300308", "Zhongji Innolight", "Leader"]]));

  it("keeps every word", () => {
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

  it("states the line of each entry, and keeps repeated entries", () =>
    expect(read("600941\n\n300308, 600941").entries.map(({ key, line, text }) => [key, line, text])).toEqual([
      ["1", 1, "600941"],
      ["2", 3, "300308"],
      ["3", 3, "600941"],
    ]));

  it("flags a formula rather than reading it as a code", () => {
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

  it.each([
    ["separators", "300308 x" + " ,".repeat(150_000) + "y"],
    ["brackets", "（".repeat(300_000)],
    ["cells", "中\t".repeat(150_000)],
    ["lines", "1 x\n".repeat(90_000)],
  ])("with a long run of %s is read within bounded time", (_, text) => {
    expect(processorTime(() => readWatchlistText(text))).toBeLessThan(5_000);
  });

  it("may have a thousand entries", () => expect(codes("600941\n".repeat(1000))).toHaveLength(1000));
});

describe("a list in the wording of reports and chats", () => {
  it.each([
    [
      "names with codes in brackets of any width",
      "建议关注：中际旭创（300308.SZ）、新易盛（300502.SZ）、天孚通信(300394)",
      [
        ["300308.SZ", "中际旭创", null],
        ["300502.SZ", "新易盛", null],
        ["300394", "天孚通信", null],
      ],
    ],
    [
      "words between and behind",
      "建议关注中际旭创（300308.SZ）和新易盛（300502.SZ）等。",
      [
        ["300308.SZ", "中际旭创", null],
        ["300502.SZ", "新易盛", null],
      ],
    ],
    [
      "codes with names in brackets",
      "300308(中际旭创)、600519（贵州茅台）\n300502 (optics)",
      [
        ["300308", "中际旭创", null],
        ["600519", "贵州茅台", null],
        ["300502", null, "optics"],
      ],
    ],
    [
      "English names",
      "NVIDIA Corp. (NASDAQ: NVDA), Alphabet, Inc. (GOOGL), Kweichow Moutai (600519 CH)",
      [
        ["NASDAQ: NVDA", "NVIDIA Corp.", null],
        ["GOOGL", "Alphabet, Inc.", null],
        ["600519 CH", "Kweichow Moutai", null],
      ],
    ],
    [
      "two listings in one bracket",
      "阿里巴巴（BABA.US/9988.HK）",
      [
        ["BABA.US", "阿里巴巴", null],
        ["9988.HK", "阿里巴巴", null],
      ],
    ],
    [
      "slashes and spaces between",
      "看好：中际旭创(300308.SZ)/新易盛(300502.SZ) 天孚通信【300394】",
      [
        ["300308.SZ", "中际旭创", null],
        ["300502.SZ", "新易盛", null],
        ["300394", "天孚通信", null],
      ],
    ],
    [
      "codes in brackets before their names",
      "(300308) 中际旭创\n（600519）贵州茅台、（300502）新易盛",
      [
        ["300308", "中际旭创", null],
        ["600519", "贵州茅台", null],
        ["300502", "新易盛", null],
      ],
    ],
    [
      "雪球's way",
      "$中际旭创(SZ300308)$ 今天大涨 $新易盛(SZ300502)$",
      [
        ["SZ300308", "中际旭创", "今天大涨"],
        ["SZ300502", "新易盛", null],
      ],
    ],
    [
      "Chinese numbers",
      "一、中际旭创（300308）\n（二）新易盛（300502）\n三、600519",
      [
        ["300308", "中际旭创", null],
        ["300502", "新易盛", null],
        ["600519", null, null],
      ],
    ],
    [
      "lines that begin with their number and a space",
      "1 002281 光迅科技\n2 000988\n\n3 NVDA",
      [
        ["002281", null, "光迅科技"],
        ["000988", null, null],
        ["NVDA", null, null],
      ],
    ],
    [
      "names before codes, in cells",
      "中际旭创\t300308\n中际旭创,300308\n贵州茅台,600519",
      [
        ["300308", "中际旭创", null],
        ["300308", "中际旭创", null],
        ["贵州茅台", null, null],
        ["600519", null, null],
      ],
    ],
    [
      "prefixes that are no labels",
      "NYSEARCA:SMH\nEURONEXT:ASML\nEuronext: ASML",
      [
        ["NYSEARCA:SMH", null, null],
        ["EURONEXT:ASML", null, null],
        ["Euronext: ASML", null, null],
      ],
    ],
    [
      "a label in the bracket, and the exchange as a word",
      "中际旭创（股票代码：300308）；中国移动（600941 SH）",
      [
        ["300308", "中际旭创", null],
        ["SH:600941", "中国移动", null],
      ],
    ],
    [
      "reasons behind each",
      "中际旭创（300308.SZ）：800G龙头，受益AI；新易盛（300502.SZ）：1.6T",
      [
        ["300308.SZ", "中际旭创", "800G龙头，受益AI"],
        ["300502.SZ", "新易盛", "1.6T"],
      ],
    ],
    [
      "one without a code among them",
      "新易盛（300502.SZ）、中际旭创",
      [
        ["300502.SZ", "新易盛", null],
        ["中际旭创", null, null],
      ],
    ],
    [
      "a remark in brackets",
      "600584 长电科技（封测）\nNVDA (core)\nAMD (AI)\n宁德时代（2025）",
      [
        ["600584", null, "长电科技（封测）"],
        ["NVDA", null, "core"],
        ["AMD", null, "AI"],
        ["宁德时代（2025）", null, null],
      ],
    ],
    [
      "codes in brackets alone",
      "[300308]\n（SZ:300308）\n【600519】",
      [
        ["300308", null, null],
        ["SZ:300308", null, null],
        ["600519", null, null],
      ],
    ],
    [
      "numbered lines",
      "1、002281 光迅科技\n2、000988\n3）600519\n④600941\n5. 300308",
      [
        ["002281", null, "光迅科技"],
        ["000988", null, null],
        ["600519", null, null],
        ["600941", null, null],
        ["300308", null, null],
      ],
    ],
    [
      "numbers that count on without a space",
      "1.002281 光迅科技\n2.000988",
      [
        ["002281", null, "光迅科技"],
        ["000988", null, null],
      ],
    ],
    [
      "East Money's codes, which don't count on",
      "1.600519\n0.300308\n1.000300",
      [
        ["1.600519", null, null],
        ["0.300308", null, null],
        ["1.000300", null, null],
      ],
    ],
    [
      "short codes, none of which is a number of its line",
      "700、9988\n12、16",
      [
        ["700", null, null],
        ["9988", null, null],
        ["12", null, null],
        ["16", null, null],
      ],
    ],
    [
      "labels before codes, and a name that isn't one",
      "光模块：300308、300502\n中际旭创：300502",
      [
        ["300308", null, null],
        ["300502", null, null],
        ["中际旭创：300502", null, null],
      ],
    ],
    [
      "names and codes side by side",
      "中际旭创300308、300502新易盛",
      [
        ["300308", "中际旭创", null],
        ["300502", null, "新易盛"],
      ],
    ],
    [
      "indices by their names",
      "S&P 500\nNasdaq 100、沪深300",
      [
        ["S&P 500", null, null],
        ["Nasdaq 100", null, null],
        ["沪深300", null, null],
      ],
    ],
    [
      "headings and sources, which are no tickers",
      "代码\n600519\n数据来源：东方财富",
      [["600519", null, null]],
    ],
  ])("is read with %s", (_, text, expected) => expect(told(text)).toEqual(expected));

  it("is read with invisible characters", () => {
    expect(codes("600519\u200B\n\u202A000858\u202C\nNVDA\u200B\n")).toEqual(["600519", "000858", "NVDA"]);
    expect(codes("\u00A0600519\u00A0\u2060,\u3000NVDA")).toEqual(["600519", "NVDA"]);
    expect(read("代码\u200B,名称\n\u200E600519,\u200B贵州茅台\u00A0").entries).toMatchObject([
      { text: "600519", nameZh: "贵州茅台" },
    ]);
  });

  it("keeps a joined pictograph in a reason", () =>
    expect(told("300308 optics 👨‍🔧")).toEqual([["300308", null, "optics 👨‍🔧"]]));

  it.each([
    ["000932,SSE", "000932.SH"],
    ["000932 SSE", "000932.SH"],
    ["000932\t上海", "000932.SH"],
    ["000932,中证消费,上海", "000932.SH"],
    ["700 HKEX", "00700.HK"],
    ["NVDA NASDAQ", "NVDA.US"],
    ["600519 SH", "600519.SH"],
    ["SSE 000932", "000932.SH"],
    ["HK 00700", "00700.HK"],
    ["HKEX 700", "00700.HK"],
    ["上证 000016", "000016.SH"],
    ["沪000932", "000932.SH"],
    ["深圳000001", "000001.SZ"],
    ["000932(SH)", "000932.SH"],
    ["000932 [SSE]", "000932.SH"],
    ["000932（上证）", "000932.SH"],
    ["000932,上证A股", "000932.SH"],
    ["中证消费（000932，上海）", "000932.SH"],
    ["中证消费（沪000932）", "000932.SH"],
    ["中证消费（上证：000932）", "000932.SH"],
    ["中证消费 000932 SSE", "000932.SH"],
    ["中证消费 SSE:000932", "000932.SH"],
    ["上证 180", "000010.SH"], // the name of an index
  ])("may state the exchange in a word beside a code: %j", (text, symbol) => {
    const [only, ...more] = codes(text);
    expect([parseSymbol(only!), more]).toEqual([{ ok: true, symbol }, []]);
  });

  it.each([
    ["SSE 000932, SZSE 000001", ["000932.SH", "000001.SZ"]],
    ["SZ 000001 SH 600519", ["000001.SZ", "600519.SH"]],
    ["000001 SZ 600519 SH", ["000001.SZ", "600519.SH"]],
    ["上交所：000932、600519", ["000932.SH", "600519.SH"]],
    ["深市: 000001 300308", ["000001.SZ", "300308.SZ"]],
    ["SSE: 000932, 600519", ["000932.SH", "600519.SH"]],
    ["港交所：700、9988", ["00700.HK", "09988.HK"]],
    ["NYSEARCA:SMH, 300308", ["SMH.US", "300308.SZ"]],
  ])("may state the exchange before each code or before all codes: %j", (text, symbols) =>
    expect(codes(text).map((code) => parseSymbol(code))).toEqual(
      symbols.map((symbol) => ({ ok: true, symbol })),
    ),
  );

  it.each([
    ["688981 科创板", ["688981", null, "科创板"]],
    ["600519（上海）", ["600519", null, "上海"]],
    ["300308（上海）", ["300308", null, "上海"]], // the word is the company's location
    ["上海机场 600009", ["600009", null, "上海机场"]],
    ["港股 2025", ["2025", null, "港股"]],
    ["600519 香港 上市计划", ["600519", null, "香港 上市计划"]],
  ])("keeps an exchange's name that is a reason: %j", (text, expected) =>
    expect(told(text)).toEqual([expected]),
  );

  it.each(["600519,深圳", "SZSE 600519", "600519(SZ)", "深交所：600519"])(
    "leaves a code ambiguous if another exchange is stated beside the code: %s",
    (text) =>
      expect(parseSymbol(codes(text)[0]!)).toEqual({
        ok: false,
        code: "ambiguous_symbol",
        candidates: ["600519.SH"],
      }),
  );

  it("of arbitrary text never throws, and every entry has the number of a line", () => {
    const piece = fc.constantFrom(
      "中际旭创",
      "（300308.SZ）",
      "(",
      "）",
      "、",
      "，",
      "：",
      "\n",
      "1、",
      "代码",
      "SSE",
      "000932",
      "AI",
      " ",
      "###a,",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const result = readWatchlistText(text);
        const lines = text.split(/\r\n|\n|\r/).length;
        if (result.ok)
          for (const entry of result.entries) expect(entry.line >= 1 && entry.line <= lines).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a 通达信 list", () => {
  const tdx = (text: string, fileName?: string) => {
    const result = readWatchlistText(text, { fileName });
    if (!result.ok) throw new Error(result.code);
    return [result.form, ...result.entries.map(({ text: code }) => code)];
  };
  it("has the exchange of each code in the first digit of its line", () => {
    expect(tdx("1600519\r\n0300308\r\n0000858\r\n\r\n2920819\r\n")).toEqual([
      "tdx",
      "600519.SH",
      "300308.SZ",
      "000858.SZ",
      "920819.BJ",
    ]);
    expect(tdx("1000300\n1999999\n0399006\n0430047\n31#00700\n74#NVDA").slice(1)).toEqual([
      "000300.SH",
      "000001.SH",
      "399006.SZ",
      "430047.BJ",
      "HK:00700",
      "US:NVDA",
    ]);
  });
  it("is recognised by its file name despite lines of another shape, which become entries", () => {
    expect(tdx("1600519\nfoo", "自选股.EBK")).toEqual(["tdx", "600519.SH", "foo"]);
    expect(tdx("1600519\nfoo", "list.txt")).toEqual(["codes", "1600519", "foo"]);
    expect(tdx("600519\n300308", "blocks.ebk")).toEqual(["codes", "600519", "300308"]);
  });
});

describe("a TradingView list", () => {
  it("assigns each ticker to its section", () => {
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
    ["920047.BJ", "BJ:920047"],
    ["H30184.CSI", "H30184.CSI"],
    ["801080.SI", "801080.SI"],
    ["000300.SH", "SSE:000300"],
    ["NDX.US", "NDX"],
  ])("writes %s as %s and reads it back", (symbol, written) => {
    expect(tradingViewSymbol(symbol)).toBe(written);
    expect(parseSymbol(written)).toEqual({ ok: true, symbol });
  });

  it("is unchanged after writing and reading; a comma in a theme's name doesn't separate tickers", () => {
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
  ])("has its columns found by name: %s", (_, text) =>
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
  ])("has names as well as codes: %j", (text, names) => expect(read(text).entries).toMatchObject([names]));

  it("keeps commas, line breaks and formulas in a reason", () => {
    const { entries } = read(`symbol,reason\n300308,"two\nlines, and ""quotes"""\n600941,'=1+1\n=cmd,x`);
    expect(entries.map(({ line, text, reason, problem }) => [line, text, reason, problem])).toEqual([
      [2, "300308", 'two\nlines, and "quotes"', null],
      [4, "600941", "=1+1", null],
      [5, "=cmd", "x", "formula"],
    ]);
  });

  it("flags an invalid day and a removed ticker", () => {
    const { entries } = read(
      "symbol,addedOn,removedOn\nA,2025-02-30,\nB,3/4/2025,\nC,,2025-05-01\nD,1989-01-01,\nE,,",
    );
    expect(entries.map(({ problem }) => problem)).toEqual(["bad_day", "bad_day", "removed", "bad_day", null]);
  });

  it.each([
    [
      "a title above",
      "我的自选股\t导出时间：2026-11-13\n代码\t名称\t最新价\n600519\t贵州茅台\t1460.00\n数据来源：东方财富",
      3,
    ],
    ["sep= above", "sep=,\nSymbol,Name,Note\n600519,贵州茅台,白酒", 3],
    ["a quoted sep=; above", '"sep=;"\r\nSymbol;Name\r\n600519;贵州茅台', 3],
    ["Traditional headings", "證券代碼,證券名稱,備註\n600519,贵州茅台,觀察", 2],
    ["spaces between", "代码 名称 最新价 涨跌幅\n600519 贵州茅台 1460.00 +0.52%", 2],
    ["bars between", "| 代码 | 名称 |\n|---|:--:|\n| 600519 | 贵州茅台 |", 3],
    [
      "sums, sources and its header again below",
      "代码,名称,市值\n600519,贵州茅台,18000\n合计,,18000\n代码,名称,市值\n共 1 条",
      2,
    ],
    ["codes and names in one column", "代码/名称,最新价\n600519 贵州茅台,1460", 2],
    ["names beside codes in one column", "股票,最新价\n贵州茅台（600519）,1460", 2],
    ["blank lines", "\n\n代码,名称\n\n600519,贵州茅台\n,\n", 5],
  ])("is found with %s", (_, text, line) => {
    const { form, entries } = read(text);
    expect([form, entries.length]).toEqual(["table", 1]);
    expect(entries[0]).toMatchObject({
      line,
      text: "600519",
      nameZh: "贵州茅台",
      addedOn: null,
      problem: null,
    });
  });

  it("has no ticker in its headings, even if a heading looks like a code", () => {
    const text =
      "My portfolio\nSYMBOL,LAST,CHG,VOL\nNVDA,186.6,3.4,1\nLOW,200,1,2\nTOTAL,,,3\nQuotes delayed by 15 minutes";
    expect(codes(text)).toEqual(["NVDA", "LOW"]);
  });

  it("keeps the codes above its title", () =>
    expect(codes("600941\n下表：\n代码,名称\n600519,贵州茅台")).toEqual(["600941", "600519"]));

  it.each([
    ["Symbol,Current Price,Date,Comment\nNVDA,186.6,2026/11/13,core", null],
    ["代码,日期,现价,备注\nNVDA,2026-11-13,186.6,core", null],
    ["代码,日期,现价,加入日期,备注\nNVDA,2026-11-13,186.6,2025-03-10,core", "2025-03-10"],
    ["Symbol,Date,Comment\nNVDA,2025-03-10,core", "2025-03-10"],
    ["Symbol,Date,Comment\nNVDA,２０２５－０３－１０\u200B,core", "2025-03-10"],
  ])("has the day of adding in its date column, unless it has quotes: %j", (text, addedOn) =>
    expect(read(text).entries).toMatchObject([{ reason: "core", addedOn, problem: null }]),
  );

  it.each([
    ["Symbol,Description,Exchange\n000932,CSI Consumer Staples,SSE", "SH"],
    ["代码,市场,名称\n000932,上海,中证主要消费", "SH"],
    ["代码,交易所\n000932,XSHG", "SH"],
    ["代碼,上市地\n700,香港", "HK"],
    ["Symbol,Exchange\n000932,Shanghai Stock Exchange", "SH"],
    ["成份券代码Constituent Code,交易所Exchange\n000932,上海证券交易所", "SH"],
    ["Symbol,Where,Name\n000932,上交所,x\n000932,SZSE,y", "SH"],
    ["代码,所属市场\n000932,上交所主板", "SH"],
    ["Symbol,ExchangeCD\nNVDA,XNAS", "US"],
    ["代码,市场\n000001,1", "SH"],
    ["代码,市場\n000001,0", "SZ"],
    ["setcode\tcode\tname\n2\t430047\tx", "BJ"],
    ["代码  市场  名称\n000001  1  上证指数", "SH"],
    ["代码,市场\n600519,0", "SZ"], // contradicts the code's exchange
    ["代码,市场\n000001,3", null],
    ["代码,市场\nNVDA,1", null],
    ["代码,档\n000001,1", null],
    ["代码,地区\n600941,北京", null],
    ["Symbol,Market\nNVDA,Large caps", null],
  ])("may have an exchange column, found by its name or its words: %j", (text, exchange) =>
    expect(read(text).entries[0]).toMatchObject({ exchange, problem: null }),
  );

  it("distinguishes an index from the share of the same code by the market's number", () =>
    expect(
      read("市场,代码,名称\n1,000001,上证指数\n0,000001,平安银行\n0,920819,颖泰生物").entries,
    ).toMatchObject([
      { text: "000001", exchange: "SH" },
      { text: "000001", exchange: "SZ" },
      { text: "920819", exchange: "BJ" },
    ]));

  it("of an index's members lists the members rather than the index", () => {
    const header = "日期Date,指数代码Index Code,成份券代码Constituent Code,成份券名称Constituent Name";
    expect(read(`${header}\n20261113,000300,600519,贵州茅台`).entries).toMatchObject([
      { text: "600519", nameZh: "贵州茅台" },
    ]);
  });

  it("doesn't read another country's code as a US ticker", () =>
    expect(read("Symbol,Exchange\nSHOP,TSX\nNVDA,NasdaqGS").entries).toMatchObject([
      { problem: "unknown_exchange" },
      { exchange: "US", problem: null },
    ]));

  it("is refused if its header has no code column; a single word is no header", () => {
    expect(readWatchlistText("reason,theme\nx,y")).toEqual({ ok: false, code: "no_code_column" });
    expect(codes("Date\n600941")).toEqual(["Date", "600941"]);
    expect(read("symbol\n600941\n300308")).toMatchObject({ form: "table", entries: [{}, {}] });
  });
});
