import type { status as en } from "@/lib/i18n/en/status";

export const status: typeof en = {
  title: "状态",
  on_track: "符合预期",
  mixed: "信号分歧",
  unproven: "有待验证",
  off_track: "不及预期",
  played_out: "已兑现",
  invalidated: "已证伪",
  sample: "示例",
  underweight: "研报给予本主题低配；状态反映主题自身的表现，不代表该判断是否正确。",
  distribution: "{count} 个主题{status}",
  market: "市场",
  evidence: "证据",
  ahead: "跑赢",
  in_line: "持平",
  behind: "跑输",
  unknown: "未知",
  supported: "得到支持",
  balanced: "中性",
  none: "无",
  challenged: "受到质疑",
};
