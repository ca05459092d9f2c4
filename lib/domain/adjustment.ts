/**
 * How a price series treats splits and dividends: as traded (`none`), forward from today (`forward` = qfq), from the first
 * day on (`backward` = hfq), for splits only (`split`), for everything (`total`), or not stated. Ratios are taken inside
 * one mode only. Source: numbers, "Words", bar.
 */
export const ADJUSTMENTS = ["none", "forward", "backward", "split", "total", "unknown"] as const;

export type Adjustment = (typeof ADJUSTMENTS)[number];
