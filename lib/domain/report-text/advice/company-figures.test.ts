import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { codedCompaniesIn } from "./company-codes";
import { figuresOf } from "./company-figures";

const read = (sentence: string) => {
  const { figures, isOpen } = figuresOf(sentence, codedCompaniesIn(sentence));
  return {
    figures: figures.map(({ label, target, currency }) => [label?.text ?? null, target, currency]),
    isOpen,
  };
};

describe("the figures of several companies in a sentence", () => {
  it.each<[sentence: string, figures: unknown[]]>([
    [
      "首推岱山银行（600931.SH）、穰城银行（002981），目标价分别为8.5元、12元",
      [
        [null, 8.5, "CNY"],
        [null, 12, "CNY"],
      ],
    ],
    [
      "岱山银行（600931.SH）、穰城银行（601982.SH）评级分别为“买入”、“中性”，目标价分别为8.5、12元",
      [
        ["买入", 8.5, "CNY"],
        ["中性", 12, "CNY"],
      ],
    ],
    [
      "Fenghe Steel (600941.SH) and Lanting Steel (1942 HK), with target prices of HK$4.5 and 6.2, respectively",
      [
        [null, 4.5, "HKD"],
        [null, 6.2, "HKD"],
      ],
    ],
    [
      "Top picks: Fenghe Cement (600951.SH, Buy, TP RMB 15.80), Lanting Cement (952 HK, Hold, TP HK$21.5)",
      [
        ["Buy", 15.8, "CNY"],
        ["Hold", 21.5, "HKD"],
      ],
    ],
    [
      "岱华股份（605961.SH，买入，目标价9.6元）、穰华股份（605962.SH，中性）",
      [
        ["买入", 9.6, "CNY"],
        ["中性", null, null],
      ],
    ],
    [
      "Buy ratings are given to Fenghe Tools (605963.SH) with a target price of RMB 520 and Lanting Tools (605964.SH)",
      [
        ["Buy", 520, "CNY"],
        ["Buy", null, null],
      ],
    ],
    [
      "维持岱华股份（605961.SH）、穰华股份（605962.SH）“增持”评级",
      [
        ["增持", null, null],
        ["增持", null, null],
      ],
    ],
    [
      `"Buy" on Fenghe Power (605966.SH; 966 HK) with a target price of 9.8 yuan; "Hold" on Lanting Power (968 HK) at the target price of 31.2 yuan`,
      [
        ["Buy", 9.8, "CNY"],
        ["Hold", 31.2, "CNY"],
      ],
    ],
    [
      "We like Fenghe Life (967 HK), Lanting Life (968 HK) and Jinyu Life (969 HK); we reiterate Buy on all three",
      [
        ["Buy", null, null],
        ["Buy", null, null],
        ["Buy", null, null],
      ],
    ],
    [
      "Fenghe Inns (605976.SH) and Lanting Inns (977 HK) are our preferred names. We rate both Buy, with targets of CNY 38 and HK$11.5",
      [
        ["Buy", 38, "CNY"],
        ["Buy", 11.5, "HKD"],
      ],
    ],
    [
      "Fenghe Bank (978 HK) with a target price of 7.7 HKD, and Lanting Bank (605979.SH) at 22.9 CNY",
      [
        [null, 7.7, "HKD"],
        [null, 22.9, "CNY"],
      ],
    ],
    [
      "Fenghe Land (981 HK) stays our only Buy, TP HK$34; we cut Lanting Land (982 HK) to Hold from Buy, TP HK$9.8, and Jinyu Land (983 HK) to Sell",
      [
        ["Buy", 34, "HKD"],
        ["Hold", 9.8, "HKD"],
        ["Sell", null, null],
      ],
    ],
    [
      "Target prices: Fenghe Life (967 HK) HK$72; Lanting Life (968 HK) HK$29",
      [
        [null, 72, "HKD"],
        [null, 29, "HKD"],
      ],
    ],
    [
      "1）电池：推荐岱华股份（605967.SH），目标价18.6元；3）逆变器：看好穰华电气（605968.SH）与澜华电气（605969.SH）",
      [
        [null, 18.6, "CNY"],
        [null, null, null],
        [null, null, null],
      ],
    ],
    [
      "Fenghe Wind (605965.SH) is cut to Hold, and the target price goes from RMB 9 to RMB 7.5",
      [["Hold", 7.5, "CNY"]],
    ],
    [
      'Fenghe Wind (605965.SH) gains from it, and the sector keeps its "Overweight" rating',
      [[null, null, null]],
    ],
    [
      "Fenghe Bank (978 HK) and Lanting Bank (605979.SH) are rated Buy and Hold, with target prices of HK$7.7 and CNY 22.9",
      [
        ["Buy", 7.7, "HKD"],
        ["Hold", 22.9, "CNY"],
      ],
    ],
    [
      'Fenghe Bank (978 HK) and Lanting Bank (605979.SH) are rated "Buy" and "Hold"',
      [
        ["Buy", null, null],
        ["Hold", null, null],
      ],
    ],
    [
      "岱华股份（605961.SH）、穰华股份（605962.SH）评级为“买入”和“增持”",
      [
        ["买入", null, null],
        ["增持", null, null],
      ],
    ],
  ])("%s", (sentence, figures) => expect(read(sentence)).toEqual({ figures, isOpen: false }));

  it.each([
    "首推岱山银行（600931.SH）、穰城银行（002981）、澜城银行（601983.SH），目标价分别为8.5元、12元",
    "首推岱山银行（600931.SH）、穰城银行（002981），目标价12元",
    "Fenghe Steel (600941.SH) and Lanting Steel (1942 HK) with a target price of HK$4.5",
  ])("%s: no price is anyone's, and the analyst is asked", (sentence) => {
    const { figures, isOpen } = read(sentence);
    expect(figures.every((each) => Array.isArray(each) && each[1] === null)).toBe(true);
    expect(isOpen).toBe(true);
  });
});

describe("the figures of a report's companies", () => {
  const companiesOf = (text: string) => {
    const read = readReports(text);
    return read.ok
      ? read.drafts[0]!.companies.map(({ name, symbol, rating, target, degree }) => [
          name,
          symbol,
          rating.text,
          target,
          degree,
        ])
      : [];
  };

  it("come from the valuation too, and from a second mention that has the exchange", () => {
    const text = `Investment Rating - The report keeps an "Outperform" rating on the metals industry [1]. Core Insights - Fees fell, with companies such as Fenghe Mining (605981) and Lanting Gold (982 HK) as beneficiaries [2]. Valuation - Fenghe Mining (605981.SH) is rated "Buy" with a target price of 38.5 yuan, Lanting Gold "Hold" with a target price of HK$ 16.2 [3].\nMetals Weekly\nLinchuan Securities·2026-11-25 08:50`;
    expect(companiesOf(text)).toEqual([
      ["Fenghe Mining", "605981.SH", "Buy", 38.5, "beneficiary"],
      ["Lanting Gold", "00982.HK", "Hold", 16.2, "beneficiary"],
    ]);
  });

  it("of a company's own report are the report's", () => {
    const text = `岱华科技（605983.SH）三季报点评：毛利率改善\n澜川证券·2026-11-26 07:55\n公司评级：增持（上调）\n核心观点\n- 毛利率31.5% [2]\n估值\n- 目标价由42元上调至55.5元 [3]\n`;
    expect(companiesOf(text)).toEqual([["岱华科技", "605983.SH", "增持（上调）", 55.5, "recommended"]]);
  });

  it("keep a code with a colon in a Chinese sentence", () => {
    const text = `投资评级\n- 维持钢铁行业“推荐”评级 [1]\n核心观点\n- 建议关注岱华股份(SH:605961)、穰华股份(SZ:300962) [2]\n钢铁行业周报\n澜川证券·2026-11-26 07:55\n`;
    expect(companiesOf(text).map(([name, symbol]) => [name, symbol])).toEqual([
      ["岱华股份", "605961.SH"],
      ["穰华股份", "300962.SZ"],
    ]);
  });
});
