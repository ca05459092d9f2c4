import { indexAdjustment } from "@/lib/domain/adjustment";

/**
 * The basis of a relative return: dividends on both sides or on neither (`like_for_like`), or on the members' side
 * alone (`mixed`).
 */
export type ReturnBasis = "like_for_like" | "mixed";

/** Adjustments that include dividends in past prices. Source: numbers, Words (bar). */
const WITH_DIVIDENDS: ReadonlySet<string> = new Set(["forward", "backward", "total"]);

/**
 * `mixed` where any member's prices are adjusted for dividends and the benchmark's aren't: the relative return is then
 * overstated by about the benchmark's dividend yield. Members without bars (`null`) are ignored. Source: numbers,
 * Relative return.
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
