/** The origin of a ticker's bars as of a day: `real` (a file or a provider), `sample` (generated), `null` (no bars). */
export type BarSource = "real" | "sample" | null;

/**
 * The bars that a theme uses: real ones if any member has real bars, and then members without real bars count as having
 * none; else generated ones if any member has them; `null` where no member has a bar. Source: numbers, Words (sample
 * bars).
 */
export const themeSource = (members: readonly BarSource[]): BarSource =>
  members.includes("real") ? "real" : members.includes("sample") ? "sample" : null;

/** Whether a ticker's bars count in a theme with bars of this origin: real and generated bars are never mixed. */
export const countsIn = (theme: BarSource, ticker: BarSource): boolean => ticker === theme;

/** The reason why a benchmark with bars can't be compared with a theme with bars. */
export type SourceMismatch = "sample_benchmark" | "sample_members";

/** `null` where both have bars of the same origin, or either has none. Source: numbers, Words (sample bars). */
export function sourceMismatch(theme: BarSource, benchmark: BarSource): SourceMismatch | null {
  if (theme === null || benchmark === null || theme === benchmark) return null;
  return benchmark === "sample" ? "sample_benchmark" : "sample_members";
}
