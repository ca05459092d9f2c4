import type { seriesProof as en } from "@/lib/i18n/en/series-proof";

export const seriesProof: typeof en = {
  byTurnover: "以 {days} 个交易日的成交额检验：按减法分 {difference} 段，按等比分 {ratio} 段。",
  byRaw: "以 {days} 个交易日的成交额检验：与所列价格相符。",
  byNotPositive: "有收盘价为零或负数，只有减去分红才会如此。",
  byRawSeries: "与不复权行情在 {days} 个交易日上比对。",
  silent: {
    no_turnover: "数据中没有成交额。",
    too_few_days: "有成交额的交易日仅 {days} 个，不足以证明。",
    untested_days: "有连续多日没有成交额或数字过于粗略，复权方式可能与其余各日不同。",
    undecided:
      "以 {days} 个交易日的成交额检验：按减法分 {difference} 段，按等比分 {ratio} 段，分辨不出复权方法。",
    misfit: "以 {days} 个交易日的成交额检验：与各种复权方法都不符。",
  },
};
