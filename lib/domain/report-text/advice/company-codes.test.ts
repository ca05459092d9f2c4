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
    ["We recommend Hang Seng Bank (15 HK cents per share)", []],
    ["Zhanjiang Base (600000 tons per year)", []],
    ["Zhanjiang Base (600000 Tons per year)", []],
    ["湛江基地（600000 吨产能）", []],
    [
      "Fenghe Life (967 HK Buy), Lanting Life (605968.SH, Hold)",
      [
        ["Fenghe Life", "967 HK"],
        ["Lanting Life", "605968.SH"],
      ],
    ],
    [
      "建议关注岱华股份(SH:605961)、穰华股份（SZ：300962）",
      [
        ["岱华股份", "SH:605961"],
        ["穰华股份", "SZ：300962"],
      ],
    ],
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
    ["SH:605961", { symbol: "605961.SH", candidates: [], doubts: [] }],
    ["SZ：300962", { symbol: "300962.SZ", candidates: [], doubts: [] }],
    ["605971", { symbol: null, candidates: ["605971.SH"], doubts: ["code_without_exchange"] }],
    ["04861", { symbol: null, candidates: ["04861.HK"], doubts: ["code_without_exchange"] }],
    ["004861.HK", { symbol: null, candidates: ["04861.HK"], doubts: ["malformed_code"] }],
  ])("%s decides its symbol only with an exchange and in the right form", (code, symbol) =>
    expect(symbolOfCode(code)).toEqual(symbol),
  );
});
