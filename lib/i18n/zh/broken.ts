import type { broken as en } from "@/lib/i18n/en/broken";

export const broken: Record<keyof typeof en, string> = {
  product: "Themeboard",
  retry: "重试",
  brokenTitle: "这部分未能加载",
  brokenBody: "已保存的内容不会丢失。请重试；若仍出现，请刷新页面。",
};
