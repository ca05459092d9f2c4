import type { themeMap as en } from "@/lib/i18n/en/theme-map";

export const themeMap: typeof en = {
  title: "个股热力图",
  label: "按主题分组的个股热力图，颜色为超额收益，{period}",
  legend: "每格一只标的；颜色为相对基准的超额收益 · {period}",
  behind: "{value} 及以下",
  ahead: "{value} 及以上",
  summary: "共 {count} 只标的；超额收益，{period}：{themes}。",
  tile: "{ticker}，{theme}：超额收益 {excess}，收益 {change}",
  ticker: "标的",
  theme: "主题",
  return: "收益",
  excess: "超额收益",
  excessHelp: "标的收益减去基准收益（百分点），两者都算到最近的共同交易日。",
  from: "起算日",
  days: "交易日数",
  daysHelp: "起算日之后该标的的交易日数。",
  span: "{from} 至 {to}，{days} 个交易日",
  empty: "没有自选股，无图可画。请到主题页添加。",
};
