import type { watchlist as en } from "@/lib/i18n/en/watchlist";

export const watchlist: typeof en = {
  title: "自选",
  theme: "主题",
  reason: "入选理由",
  source: "来源",
  addedOn: "加入日",
  sinceAdded: "加入以来",
  empty: "还没有自选股。",
  emptyHint: "打开一个主题，在其自选中输入标的代码或名称。",
  toThemes: "前往主题",
  report: "研报",
  analyst: "分析师",
  starter: "初始名单",
  starterHelp:
    "“初始名单”的标的选于 2025 年 7 月，晚于推荐日：研报没有点名公司，因此其推荐以来的收益带有后见之明。",
  search: "标的、主题或入选理由",
  themeOrSector: "主题或板块",
  allThemes: "全部主题",
  tickerIn: "{theme}中的{ticker}",
  noMatch: "没有符合条件的自选股。",
  watches: "显示 {share}",
  controls: "日期、筛选与列",
  asOf: "截至 {day}",
  priceDay: "行情至 {day}",
};
