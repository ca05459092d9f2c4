import type { palette as en } from "@/lib/i18n/en/palette";

export const palette: typeof en = {
  title: "搜索与命令",
  open: "搜索与命令",
  placeholder: "主题、标的、研报、笔记或命令",
  empty: "没有找到。",
  themes: "主题",
  tickers: "标的",
  formerly: "· 曾用 {label}",
  reports: "研报",
  notes: "笔记",
  goTo: "前往",
  recent: "最近打开",
  commands: "命令",
  priceIssues: "数据存疑",
  compareThemes: "对比主题…",
  newNote: "新建笔记",
  bringInReport: "导入研报",
  refreshPrices: "更新行情",
  toggleTheme: "切换深浅色",
  switchLanguage: "切换语言",
  hint: "↑ ↓ 移动，Enter 打开，Esc 关闭",
};
