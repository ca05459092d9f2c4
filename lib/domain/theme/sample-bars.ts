/** Where a ticker's bars come from, as far as a day knows of them: a file or a provider, or generated; `null`: it has none. */
export type BarSource = "real" | "sample" | null;

/**
 * What a theme rests on: real bars where any member has one, its members without count as having none then; else generated
 * ones where any member has these; `null` where no member has a bar. Source: numbers, Words (sample bars).
 */
export const themeSource = (members: readonly BarSource[]): BarSource =>
  members.includes("real") ? "real" : members.includes("sample") ? "sample" : null;

/** Whether a ticker's bars count in a theme that rests on `theme`: real and generated ones are never mixed. */
export const countsIn = (theme: BarSource, ticker: BarSource): boolean => ticker === theme;

/** Why a benchmark with bars can't be set against a theme with bars. */
export type SourceMismatch = "sample_benchmark" | "sample_members";

/** `null` where both rest on the same kind of bars, or either has none. Source: numbers, Words (sample bars). */
export function sourceMismatch(theme: BarSource, benchmark: BarSource): SourceMismatch | null {
  if (theme === null || benchmark === null || theme === benchmark) return null;
  return benchmark === "sample" ? "sample_benchmark" : "sample_members";
}
