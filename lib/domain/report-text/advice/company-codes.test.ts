import { describe, expect, it } from "vitest";
import { codedCompaniesIn, symbolOfCode } from "./company-codes";

describe("a company with its code", () => {
  it.each<[sentence: string, companies: [name: string, code: string][]]>([
    ["Changwan Insurance (4861 HK): buy", [["Changwan Insurance", "4861 HK"]]],
    [
      "推荐标的：瑱和医药（605998.SH）、樟屿生物（301998.SZ）",
      [
        ["瑱和医药", "605998.SH"],
        ["樟屿生物", "301998.SZ"],
      ],
    ],
    ["including Qiwo Nutrition (605971), and others", [["Qiwo Nutrition", "605971"]]],
    ["Ruoxi Food（若溪食品, 301993.SZ）", [["Ruoxi Food", "301993.SZ"]]],
    ["growth (2025) of the sector (HK)", []],
  ])("%s", (sentence, companies) => {
    const found = codedCompaniesIn(sentence);
    expect(found.map(({ name, code }) => [sentence.slice(name.start, name.end), code])).toEqual(companies);
  });

  it.each([
    ["605998.SH", { symbol: "605998.SH", candidates: [], doubts: [] }],
    ["4861 HK", { symbol: "04861.HK", candidates: [], doubts: [] }],
    ["605971 CH", { symbol: "605971.SH", candidates: [], doubts: [] }],
    ["002971 CH", { symbol: "002971.SZ", candidates: [], doubts: [] }],
    ["605971 SH", { symbol: "605971.SH", candidates: [], doubts: [] }],
    ["971 HK", { symbol: "00971.HK", candidates: [], doubts: [] }],
    ["605971", { symbol: null, candidates: ["605971.SH"], doubts: ["code_without_exchange"] }],
    ["04861", { symbol: null, candidates: ["04861.HK"], doubts: ["code_without_exchange"] }],
    ["004861.HK", { symbol: null, candidates: ["04861.HK"], doubts: ["malformed_code"] }],
  ])("%s decides its symbol only with an exchange and in the right form", (code, symbol) =>
    expect(symbolOfCode(code)).toEqual(symbol),
  );
});
