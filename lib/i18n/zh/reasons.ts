import type { reasons as en } from "@/lib/i18n/en/reasons";

export const reasons: typeof en = {
  unknown: "未知",
  before_start: "序列起点晚于该区间。",
  no_members: "没有自选股。",
  no_bars: "推荐以来没有行情。",
  no_prices: "截至该日没有行情。",
  no_index: "主题尚无指数，无从比较。",
  no_base: "没有起算价。",
  no_benchmark: "没有基准。",
  no_benchmark_bars: "基准还没有起算价。",
  benchmark_before_base: "该日基准尚无起算价。",
  too_few_returns: "收益率样本不足 20 个。",
  too_few_bars: "行情不足 50 个交易日。",
  too_few_members: "有起算价的成分股不足两只。",
  never_moved: "其中一只标的价格没有变动。",
  not_positive: "复权价小于或等于零，无法计算收益率。",
  stale: "最近行情距今超过 10 个工作日。",
  stale_benchmark: "基准最近行情距今超过 10 个工作日。",
  sample_benchmark: "基准只有示例行情，不与真实行情比较。",
  sample_members: "成分股只有示例行情，不与真实基准比较。",
  no_common_day: "该区间内没有双方都有行情的交易日。",
};
