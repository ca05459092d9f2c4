import type { prices as en } from "@/lib/i18n/en/prices";

export const prices: typeof en = {
  title: "行情",
  import: "导入行情",
  removeSamples: "移除示例行情",
  lastBar: "最近行情",
  stale: "过期",
  empty: "还没有行情。",
};
