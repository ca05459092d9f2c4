import type { PriceForm } from "@/lib/domain/price-file/form";

/**
 * East Money's quote list, tab-separated text in a file named `.xls`: the latest price of many tickers,
 * without a day.
 */
export const EASTMONEY_LIST: PriceForm = {
  name: "eastmoney_list",
  method: "difference",
  signature: ["代码", "名称", "最新"],
  isSnapshot: true,
  volumeUnit: "lots",
  adjustment: "none",
  columns: {
    序: null,
    最新: "close",
    今开: "open",
    总手: "volume",
    总量: "volume",
    昨收: null,
    "涨幅%": null,
    涨跌: null,
    金额: null,
    现手: null,
    买入价: null,
    卖出价: null,
    "涨速%": null,
    "换手%": null,
    "振幅%": null,
    量比: null,
    市盈率: null,
    "市盈(动)": null,
    总市值: null,
    流通市值: null,
    所属行业: null,
  },
};
