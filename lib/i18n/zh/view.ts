import type { view as en } from "@/lib/i18n/en/view";

export const view: typeof en = {
  label: "视图",
  period: "区间",
  over: "区间",
  sinceCallOf: "推荐以来（{day}）",
  versus: "相对",
  benchmark: "基准",
  own: "各主题自身基准",
  ownNamed: "{name}（默认）",
  unpricedBenchmark: "{name}（无行情）",
  staleBenchmark: "{name}（行情停在 {day}）",
  base: "起算价",
  baseRule: "起算价规则",
  baseHelp: "两种起算价规则的含义",
  first_close: "推荐后首个收盘价",
  last_close: "推荐前收盘价",
  first_close_help: "收益从推荐日当日或之后的首个收盘价算起：看到推荐的人最早能成交的价格。",
  last_close_help:
    "收益从推荐日之前的最后一个收盘价算起：新闻标题常用的口径。缺失或过期时改用推荐后首个收盘价。",
  baseStatus: "主题状态始终按推荐后首个收盘价和主题自身基准判定。",
  asOf: "截至",
  backToToday: "回到今天",
  unknownChoice: "链接中的{name}“{value}”无法识别，现按{shown}显示。",
  dropUnknown: "从链接中去掉",
  cantShow: "无法按此链接显示",
  showWithout: "{count, plural, =1 {去掉该条件后显示} other {去掉这些条件后显示}}",
};
