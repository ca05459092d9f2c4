import type { reasons as en } from "@/lib/i18n/en/reasons";

export const reasons: typeof en = {
  unknown: "未知",
  before_start: "序列起点晚于该区间。",
  after_end: "区间尚未结束。",
  no_members: "没有自选标的。",
  no_bars: "推荐以来没有行情。",
  no_base: "没有可作起点的行情。",
  no_benchmark: "没有可用的基准行情。",
  benchmark_before_base: "该日基准尚无起点。",
  too_few_returns: "收益率样本不足 20 个。",
  too_few_bars: "行情不足 50 个交易日。",
  stale: "最近一次行情距今超过 10 个工作日。",
  low_coverage: "不足一半的成分有最新行情。",
  mixed_adjustment: "行情的复权方式不一致。",
  no_evidence: "尚无证据。",
  no_notes: "尚无笔记。",
  no_volume: "文件中没有成交量。",
  not_yet: "日期未到。",
};
