import { indexAdjustment } from "@/lib/domain/adjustment";

/** How a relative return compares: dividends on both sides or on neither, or on the members' side alone. */
export type ReturnBasis = "like_for_like" | "mixed";

/** Adjustments that put dividends back into past prices. Source: numbers, Words (bar). */
const WITH_DIVIDENDS: ReadonlySet<string> = new Set(["forward", "backward", "total"]);

/**
 * `mixed` where any member's prices are adjusted for dividends and the benchmark's are not: the relative return is then
 * overstated by about the benchmark's dividend yield. Members without bars (`null`) say nothing. Source: numbers, Relative return.
 */
export function returnBasis(
  members: readonly (string | null)[],
  benchmark: string | null,
  benchmarkSymbol: string,
): ReturnBasis {
  const mode = indexAdjustment(benchmarkSymbol) ?? benchmark;
  const benchmarkHasDividends = mode !== null && WITH_DIVIDENDS.has(mode);
  const someMemberHas = members.some((adjustment) => adjustment !== null && WITH_DIVIDENDS.has(adjustment));
  return someMemberHas && !benchmarkHasDividends ? "mixed" : "like_for_like";
}
