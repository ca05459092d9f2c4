import { describeSymbol } from "@/lib/domain/symbol/symbol-description";

/**
 * The treatment of splits and dividends in a price series: as traded (`none`), adjusted back from today (`forward` =
 * qfq), adjusted on from the first day (`backward` = hfq), either of them by ratio or by difference (the cash paid is
 * subtracted or added, so that returns over an ex-date are wrong), for splits only (`split`), for splits and dividends
 * (`total`), or not stated. Ratios are only taken within one mode. Source: numbers, "Words", bar.
 */
export const ADJUSTMENTS = [
  "none",
  "forward",
  "backward",
  "forward_difference",
  "backward_difference",
  "split",
  "total",
  "unknown",
] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];

export const FORWARD: ReadonlySet<Adjustment> = new Set(["forward", "forward_difference"]);
export const BACKWARD: ReadonlySet<Adjustment> = new Set(["backward", "backward_difference"]);
export const BY_DIFFERENCE: ReadonlySet<Adjustment> = new Set(["forward_difference", "backward_difference"]);

/** Whether two adjustments are the same but for their method, which few rows can't prove. */
export const differByMethod = (a: Adjustment, b: Adjustment): boolean =>
  a === b || [FORWARD, BACKWARD].some((modes) => modes.has(a) && modes.has(b));

/**
 * Codes of CSI's total-return indices, such as H00300 and H20269. Other codes with an H are price indices: H30269,
 * H11052.
 */
const TOTAL_RETURN_INDEX = /^H[02]0\d{3}\.CSI$/;

/**
 * The adjustment of an index's series, whatever columns a vendor adds: an index is computed, so it is `none`, or
 * `total` where its code is that of a total-return index. `null` for a ticker that isn't an index, whose adjustment its
 * source states. Takes a canonical symbol. Source: formats, "Price files".
 */
export function indexAdjustment(symbol: string): Extract<Adjustment, "none" | "total"> | null {
  if (describeSymbol(symbol).kind !== "index") return null;
  return TOTAL_RETURN_INDEX.test(symbol) ? "total" : "none";
}
