import type { watchlist as en } from "@/lib/i18n/en/watchlist";

export const watchlist: typeof en = {
  title: "自选",
  ticker: "标的",
  reason: "理由",
  source: "来源",
  addedOn: "加入日",
  removedOn: "移除日",
  add: "加入自选",
  empty: "还没有自选标的。",
  report: "研报",
  analyst: "分析师",
  starter: "初始名单",
};
