import type { nav as en } from "@/lib/i18n/en/nav";

export const nav: typeof en = {
  label: "主导航",
  overview: "总览",
  reports: "研报",
  notes: "笔记",
  watchlist: "自选",
  prices: "行情",
  settings: "设置",
  theme: "外观、设置与帮助",
  themeLight: "浅色",
  themeDark: "深色",
  themeSystem: "跟随系统",
  language: "语言",
  switchLanguage: "Switch to English",
  switchLanguageShort: "EN",
};
