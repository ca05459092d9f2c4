import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * NetEase's history: close, high, low, open; codes such as `'600000`; never adjusted, although the file
 * doesn't state it.
 */
export const NETEASE: PriceForm = {
  name: "netease",
  signature: ["日期", "股票代码", "收盘价", "前收盘"],
  volumeUnit: 1,
  likely: "none",
  columns: {
    前收盘: null,
    涨跌额: null,
    涨跌幅: null,
    换手率: null,
    成交金额: "amount",
    总市值: null,
    流通市值: null,
    成交笔数: null,
  },
};
