import type { PriceForm } from "@/lib/domain/price-file/form";

/** 同花顺's export. Its column of lots (总手) holds shares in some versions. */
export const THS: PriceForm = {
  name: "ths",
  method: "ratio",
  signature: ["时间", "开盘", "最高", "最低", "收盘", "总手"],
  volumeUnit: "by_amount",
  columns: {
    时间: "date",
    总手: "volume",
    金额: "amount",
    涨幅: null,
    振幅: null,
    "换手%": null,
    成交次数: null,
  },
};
