import type { Adjustment } from "@/lib/domain/adjustment";
import type { PriceForm } from "@/lib/domain/price-file/form";

export const BAOSTOCK: PriceForm = {
  name: "baostock",
  method: "ratio",
  signature: ["date", "code", "close", "adjustflag"],
  volumeUnit: 1,
  columns: {
    adjustflag: "adjustFlag",
    tradestatus: "tradeStatus",
    preclose: null,
    amount: "amount",
    turn: null,
    pctChg: null,
    isST: null,
    peTTM: null,
    pbMRQ: null,
    psTTM: null,
    pcfNcfTTM: null,
  },
};

/** The adjustment for each value of `adjustflag`. */
export const ADJUST_FLAGS: ReadonlyMap<string, Adjustment> = new Map([
  ["1", "backward"],
  ["2", "forward"],
  ["3", "none"],
]);
