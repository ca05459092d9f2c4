import { describe, expect, it } from "vitest";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";
import { openApi } from "@/lib/openapi/openapi";

/** Words that screens, help and the API's descriptions used before, each replaced by one word of the trade. */
const GONE = {
  en: [
    /\bdoubt/i, // price issue
    /\bsuspicion|suspected moves?\b/i, // abnormal move
    /\breckon/i, // calculation
    /\bstruck\b|\bstrike\b/i, // deleted, delete
    /\btakes? (?:\S+ )?back\b|\btaken back\b/i, // undo, restore, revert
    /\bnobody is\b|\bwhom you\b/i, // none
    /\bhow it did\b/i, // performance
    /\bneeds? a look\b/i, // needs attention
    /\bbears? on\b/i, // relates to
    /50-day mean\b/i, // 50-day MA
    /market can.t say/i, // not enough prices to judge
    /^standing$/i, // current
    /\bput away\b/i, // clear
    /\bgenerated bars?\b/i, // sample prices
    /\bbalance of evidence\b/i, // evidence balance
    /\bcounts? a third\b/i, // one third
    /\bcall day\b/i, // call date
    /\bprices to \{/i, // prices through
    /\b(?:no bar|bars?) since\b/i, // last price
    /\bown theme\b/i, // custom theme
    /\d pts\b/, // pp
    /\bContrib\b/,
    /\btime printed\b|^none (?:given|printed)$/i, // published; blank
    /\blast close before$|^first close$/i, // … call
    /\bsaved as you choose\b/i,
    /\bplain table\b/i, // generic table
  ],
  zh: [
    /(?<!推荐后|之后的|从其|第一个)首个收盘价/, // 推荐后首个收盘价
    /(?<!序列|区间)起点/, // 起算价
    /广度/, // 站上 50 日线占比
    /成分(?!股)/, // 成分股
    /K 线数|根 K 线/, // 交易日数
    /作废|误建/, // 删除
    /信号不一/, // 信号分歧
    /偏离预期/, // 不及预期
    /净得分/, // 证据净分
    /渠道调研/, // 调研纪要
    /需要关注/, // 待处理
    /\d+ 个工作日没有行情|\} 个工作日没有行情/, // 行情停在
    /普通表格/, // 通用表格
    /移出列表/, // 清除
    /属实/, // 确认无误
    /存疑之处|疑点|可疑/, // 数据存疑, 异常涨跌
    /单日上限/, // 异动阈值
    /自选标的/, // 自选股
    /没有分组的标的/,
    /全部不导入/,
    /颜色与数字/, // 色阶
    /前往或执行/,
    /本列表/,
    /跳到消息/, // 跳到提示
    /大致均衡/, // 中性
    /无法给出结论/, // 无法判断
  ],
};

type Tree = { [key: string]: unknown };

function texts(tree: Tree, has: (key: string) => boolean = () => true, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return has(key) ? [[path + key, value]] : [];
    return value && typeof value === "object" ? texts(value as Tree, has, `${path}${key}.`) : [];
  });
}

const goneWordsOf = (found: [string, string][], language: keyof typeof GONE) =>
  found.filter(([, text]) => GONE[language].some((word) => word.test(text)));

describe("words that are gone", () => {
  it("stand in no English message", () => expect(goneWordsOf(texts(en), "en")).toEqual([]));

  it("stand in no Chinese message", () => expect(goneWordsOf(texts(zh), "zh")).toEqual([]));

  it("stand in no description of the API", () => {
    const described = texts(openApi(), (key) => key === "description" || key === "summary");
    expect(described.length).toBeGreaterThan(200);
    expect(goneWordsOf(described, "en")).toEqual([]);
  });

  it.each([
    ["en", "What to doubt"],
    ["en", "Struck themes"],
    ["en", "Take it back"],
    ["en", "above their 50-day mean"],
    ["zh", "站上 50 日均线的成分"],
    ["zh", "按首个收盘价判定"],
    ["zh", "已 {count} 个工作日没有行情"],
  ] as const)("are found where they are planted: %s, %s", (language, planted) =>
    expect(goneWordsOf(texts({ area: { key: planted } }), language)).toEqual([["area.key", planted]]),
  );
});
