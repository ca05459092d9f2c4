import type { prices as en } from "@/lib/i18n/en/prices";

export const prices: typeof en = {
  title: "行情",
  import: "导入行情",
  removeSamples: "移除示例行情",
  lastBar: "最近行情",
  stale: "过期",
  empty: "还没有行情。",
  sampleBanner: "示例行情",
  sampleShown: "当前 {count} 只标的显示的是示例行情，并非市场数据。",
  removeSamplesTitle: "移除全部示例行情？",
  removeSamplesBody:
    "{count} 只标的的示例行情将被删除，且不可恢复。导入行情之前，各主题不显示收益。笔记、自选、研报与已导入的行情不受影响。",
  samplesRemoved: "已移除 {count} 只标的的示例行情",
};
