import type { themes as en } from "@/lib/i18n/en/themes";

export const themes: typeof en = {
  title: "总览",
  sector: "板块",
  theme: "主题",
  subtheme: "子主题",
  callDay: "推荐日",
  since: "推荐以来",
  versusBenchmark: "相对基准",
  breadth: "广度",
  evidence: "证据",
  coverage: "行情覆盖",
  latestNote: "最新笔记",
  map: "主题地图",
  empty: "还没有主题。",
  whyStatus: "状态的由来",
  newTheme: "新建主题",
};
