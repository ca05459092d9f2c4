import type { tickers as en } from "@/lib/i18n/en/tickers";

export const tickers: typeof en = {
  title: "标的",
  symbol: "代码",
  name: "名称",
  themes: "所属主题",
  notes: "笔记",
  prices: "行情",
};
