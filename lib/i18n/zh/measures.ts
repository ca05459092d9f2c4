import type { measures as en } from "@/lib/i18n/en/measures";

export const measures: typeof en = {
  title: "指标",
  volatility: "波动率",
  volatilityDetail: "近 60 日，年化",
  volatilityHelp: "指数逐日波动的幅度：最近 60 个日收益率的标准差，乘以 √252 年化；至少需要 20 个日收益率。",
  maxDrawdown: "最大回撤",
  maxDrawdownDays: "{peak} 至 {trough}",
  maxDrawdownNone: "从未低于前高",
  maxDrawdownHelp: "推荐以来指数自高点的最深跌幅，附高点日与低点日。",
  coverage: "行情覆盖",
  coverageHelp:
    "最近一根 K 线距今不超过 10 个工作日的成分数，分市场列示各自的最新行情日；各市场假期不同，日期也可能不同。",
  market: "市场",
  lastBar: "最近行情",
  benchmark: "基准",
  benchmarkHelp:
    "主题的超额收益与状态以此为准：先取主题自设的基准，其次取板块、研报，最后取全局设置。板块的基准适用于其下未自设基准的主题。",
  benchmarkFrom: {
    theme: "本主题自设",
    sector: "取自板块",
    report: "取自研报",
    setting: "取自全局设置",
  },
  ownSector: "本板块自设",
  forThemes: "适用于其下未自设基准的主题。",
  change: "更改",
  changeBenchmark: "更改基准",
  contribution: "推荐以来的收益贡献",
  contributionHelp:
    "成分每天的收益按当日计入的成分数平分，乘以指数前一日点位，逐日累加，即为其对指数收益的贡献。",
  contributionCaption: "各成分对推荐以来指数收益的贡献，单位：百分点",
  ticker: "标的",
  points: "百分点",
  indexReturn: "指数",
  contributionSum: "各成分的贡献之和恰好等于指数收益，已移除的成分也计入。",
  contributionWithout: "尚无起点、因而没有贡献：{names}。",
  removedOn: "{day} 移除",
  contributionNone: "推荐以来没有任何成分有起点。",
  correlation: "日收益率相关系数",
  correlationHelp:
    "两只成分逐日同向的程度：+1 始终同向，0 无关，−1 始终反向。取双方都有交易的最近 {window} 日，至少需要 {minimum} 日。",
  correlationCaption: "成分两两之间的日收益率相关系数",
  correlationCell: "{a}与{b}：{value}，共同交易日 {days} 个",
  correlationUnknown: "{a}与{b}：{reason}（共同 {days} 个）",
  correlationSelf: "{a}与自身",
  correlationScale: "颜色与数字含义相同：",
  statusDays: "逐日状态",
  statusDaysHelp:
    "图下的色带显示每一天的状态，规则相同：取当日相对基准的超额收益，以及截至当日、按当日权重计算的笔记证据。",
  correlationDays: "最近 {window} 个共同交易日，截至 {day}",
};
