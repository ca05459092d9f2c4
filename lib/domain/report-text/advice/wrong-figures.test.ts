import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";

const ENGLISH = (sentence: string, part = "Company View") =>
  `Investment Rating - The report keeps an "Overweight" rating on the metals industry [1]. Core Insights - We recommend Ping An (601318.SH), Fenghe Mining (605981.SH) and Lanting Gold (982 HK) [2]. ${part} - ${sentence} [3].\nMetals Weekly\nLinchuan Securities·2026-11-25 08:50`;
const CHINESE = (sentence: string) =>
  `投资评级\n- 维持金融行业“推荐”评级 [1]\n核心观点\n- 建议关注中国平安（601318.SH）、岱华股份（605961.SH） [2]\n公司点评\n- ${sentence} [3]\n金融行业周报\n澜川证券·2026-11-26 07:55\n`;

/** The companies with a label or a target price, and whether the analyst is asked about a sentence. */
function figuresOf(text: string) {
  const read = readReports(text);
  if (!read.ok) throw new Error(read.code);
  const { companies, warnings } = read.drafts[0]!;
  const figured = companies.filter(({ rating, target }) => rating.text !== null || target !== null);
  return {
    figures: figured.map(({ name, rating, target, currency }) => [name, rating.text, target, currency]),
    isAsked: warnings.some(({ code }) => code === "open_figures"),
  };
}

describe("a sentence on a company that the report names before", () => {
  it.each([
    [
      ENGLISH('Fenghe Mining is cut to "Hold", and the target price to CNY 9'),
      ["Fenghe Mining", "Hold", 9, "CNY"],
    ],
    [ENGLISH("Lanting Gold: stop-loss at HK$8, target HK$12"), ["Lanting Gold", null, 12, "HKD"]],
    [CHINESE("岱华股份目标价对应2026年20倍PE，为48.5元"), ["岱华股份", null, 48.5, "CNY"]],
    [CHINESE("岱华股份评级由“买入”下调至“中性”，目标价由50元下调20%至40元"), ["岱华股份", "中性", 40, "CNY"]],
  ])("gives it its figures: %#", (text, company) => {
    expect(figuresOf(text)).toEqual({ figures: [company], isAsked: false });
  });

  it.each([
    "Fenghe Mining keeps its emission reduction target of 30% by 2030",
    "Fenghe Mining sets a production target of 50 million tons",
    "Fenghe Mining (605981.SH) sets a target of 300 million tons",
    "Fenghe Mining has a target price 20% above the current price of CNY 9",
    "Fenghe Mining: target price CNY 40-50",
    'Ping An beat estimates; Tencent is rated "Sell" with a target price of HK$20',
    'Ping An (601318.SH) beat estimates, while Tencent is rated "Sell" with a target price of HK$20',
  ])("gives it no figure of something else: %s", (sentence) => {
    expect(figuresOf(ENGLISH(sentence)).figures).toEqual([]);
  });

  it.each([
    "岱华股份2030年减排目标30%",
    "岱华股份产能目标50万吨",
    "岱华股份目标价45-50元",
    "岱华股份目标价上调5元",
    "中国平安业绩超预期，腾讯控股评级“卖出”，目标价20港元",
  ])("gives it no figure of something else: %s", (sentence) => {
    expect(figuresOf(CHINESE(sentence)).figures).toEqual([]);
  });

  it.each([
    ENGLISH('Ping An Healthcare is cut to "Sell" with a target price of HK$20'),
    ENGLISH(`Ping An's healthcare unit is rated "Sell" with a target price of HK$20`),
    ENGLISH('New Ping An is rated "Sell"'),
    CHINESE("中国平安好医生评级“卖出”，目标价20港元"),
    CHINESE("中国平安旗下好医生评级“卖出”，目标价20港元"),
    CHINESE("中国平安H股目标价60港元"),
  ])("with a longer name gives it none, and the analyst is asked: %#", (text) => {
    expect(figuresOf(text)).toEqual({ figures: [], isAsked: true });
  });

  it.each([
    ENGLISH("Tencent is preferred over Ping An, with a target price of HK$500"),
    ENGLISH('Ping An beat estimates; Tencent is rated "Sell" with a target price of HK$20'),
    ENGLISH('Fenghe Mining (605981.SH) is no longer rated "Buy"'),
    ENGLISH('Fenghe Mining would be a "Buy" below a target price of CNY 7'),
    ENGLISH('Fenghe Mining was rated "Buy" until May'),
    ENGLISH('Fenghe Mining is downgraded from "Buy"'),
    CHINESE("由岱华股份换仓至中国平安，目标价60元"),
    ENGLISH(`Fenghe Mining's credit rating is AA, and Moody's has a "Positive" outlook`),
    ENGLISH('Goldman Sachs raises Fenghe Mining (605981.SH) to "Buy" with a target price of CNY 9'),
    CHINESE("优于中国平安，目标价500港元"),
    CHINESE("不给予岱华股份“买入”评级"),
    CHINESE("岱华股份此前评级为“买入”"),
    CHINESE("岱华股份获大股东“增持”"),
    CHINESE("岱华股份被机构“买入”1.2亿元"),
    CHINESE("岱华股份信用评级AA，展望“中性”"),
    CHINESE("岱华股份乐观情形目标价60元，悲观情形30元"),
  ])(
    "that compares, denies, supposes, recalls or quotes gives it none, and the analyst is asked: %#",
    (text) => {
      expect(figuresOf(text)).toEqual({ figures: [], isAsked: true });
    },
  );

  it("with the code of its other share gives that one the price", () => {
    expect(figuresOf(CHINESE("中国平安（02318.HK）目标价60港元")).figures).toEqual([
      ["中国平安", null, 60, "HKD"],
    ]);
    const read = readReports(CHINESE("中国平安（02318.HK）目标价60港元"));
    expect(read.ok && read.drafts[0]!.companies.map(({ symbol, target }) => [symbol, target])).toEqual([
      ["601318.SH", null],
      ["605961.SH", null],
      ["02318.HK", 60],
    ]);
  });

  it("in a part of news gives it none", () => {
    const news = ENGLISH(
      'Fenghe Mining (605981.SH) is raised to "Buy" with a target price of CNY 9',
      "Industry News",
    );
    expect(figuresOf(news).figures).toEqual([]);
  });
});
