import type { attention as en } from "@/lib/i18n/en/attention";

export const attention: typeof en = {
  title: "待处理",
  counts: "{count} 项：{kinds}",
  status: "状态",
  evidence: "证据",
  prices: "行情",
  notes: "笔记",
  more: "{kind}：其余 {count} 项",
  nothing: "暂无：各主题近期都有笔记，行情齐全，没有不及预期。",
  snooze: "稍后提醒",
  snoozeOf: "稍后提醒：{name}",
  forWeek: "1 周后（{day}）",
  forMonth: "1 个月后（{day}）",
  untilWorse: "情况变差时",
  until: "{day} 提醒",
  saidUntil: "{name}：{day} 或情况变差时再提醒",
  saidUntilWorse: "{name}：情况变差时再提醒",
  snoozed: "已推迟 {count} 项",
  bringBack: "移回",
  bringBackOf: "移回待处理：{name}",
};
