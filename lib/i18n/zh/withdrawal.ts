import type { withdrawal as en } from "@/lib/i18n/en/withdrawal";

export const withdrawal: typeof en = {
  withdraw: "撤下",
  withdrawHelp: "将此研报撤下看板：其推荐和论点不再计入；笔记和自选保留",
  withdrawn: "已撤下的研报",
  withdrawnSince: "自 {day} 起已撤下看板，其推荐和论点不计入。",
  withdrawnCount: "{count} 篇已撤下的研报",
  withdrawnSaid: "研报已撤下看板",
  restore: "恢复到看板",
  restoredSaid: "研报已恢复到看板",
  themeLeft: "自 {day} 起不在看板上",
  themeWithdrawn: "推荐本主题的研报<report></report>已于 {day} 撤下。",
  themeCorrected: "研报<report></report>曾推荐本主题，{day} 更正后的原文不再推荐。",
  themeStays: "没有其他研报推荐本主题，因此没有收益和状态。笔记和自选保留，更早日期的视图仍按当日显示。",
  toDayBefore: "查看 {day} 的视图",
};
