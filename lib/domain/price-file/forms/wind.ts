import type { PriceForm } from "@/lib/domain/price-file/form";

/** The exports of Wind and similar terminals, whose headers state the units. */
export const WIND: PriceForm = {
  name: "wind",
  signature: ["代码", "简称", "日期", "开盘价", "收盘价"],
  volumeUnit: 1,
  columns: {
    前收盘价: null,
    成交金额: "amount",
    涨跌: null,
    涨跌幅: null,
    "涨跌幅(%)": null,
    均价: null,
    换手率: null,
    A股流通市值: null,
    总市值: null,
    市盈率: null,
    市净率: null,
  },
};
