import type { units as en } from "@/lib/i18n/en/units";

export const units: typeof en = {
  of: "{count}/{of}",
  today: "今天",
  yesterday: "昨天",
  tomorrow: "明天",
  daysAgo: "{count} 天前",
  inDays: "{count} 天后",
  tickers: "{count} 只标的",
  themes: "{count} 个主题",
  sectors: "{count} 个板块",
  subthemes: "{count} 个子主题",
  pages: "页",
  points: "百分点",
  period: {
    "1d": "1 日",
    "1w": "1 周",
    "1m": "1 个月",
    "3m": "3 个月",
    "6m": "6 个月",
    ytd: "年初至今",
    "1y": "1 年",
    sinceCall: "推荐以来",
  },
  /** What a report thinks of a theme. */
  stance: { overweight: "超配", neutral: "标配", underweight: "低配", none: "未给出评级" },
};
