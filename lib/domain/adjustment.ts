import { describeSymbol } from "@/lib/domain/symbol/symbol-description";

/**
 * How a price series treats splits and dividends: as traded (`none`), forward from today (`forward` = qfq), from the first
 * day on (`backward` = hfq), for splits only (`split`), for everything (`total`), or not stated. Ratios are taken inside
 * one mode only. Source: numbers, "Words", bar.
 */
export const ADJUSTMENTS = ["none", "forward", "backward", "split", "total", "unknown"] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];

/** Codes of CSI's total-return indices: H00300, H20269. Others with an H are price indices: H30269, H11052. */
const TOTAL_RETURN_INDEX = /^H[02]0\d{3}\.CSI$/;

/**
 * How an index's series is adjusted, whatever columns a vendor adds: an index is computed, so it is `none`, or `total` where its
 * code is of a total-return index. `null` for a ticker that is no index: its source says. Takes a canonical symbol.
 * Source: formats, "Price files".
 */
export function indexAdjustment(symbol: string): Extract<Adjustment, "none" | "total"> | null {
  if (describeSymbol(symbol).kind !== "index") return null;
  return TOTAL_RETURN_INDEX.test(symbol) ? "total" : "none";
}
