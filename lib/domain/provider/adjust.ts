import type { Day } from "@/lib/domain/calendar/day";
import type { CorporateAction, ProviderBar } from "./types";

/**
 * Raw bars with their adjusted closes, computed by ratio from the splits and dividends: every close before an ex-date
 * is multiplied by (close before ÷ split − cash) ÷ close before, so that a return over the ex-date is the holder's. The
 * newest close stays as traded. Bars and actions are ascending; cash is per share held after the split. Null if a
 * dividend is at least as large as the close before it. Source: numbers, "Words", bar.
 */
export function adjustByActions(
  bars: readonly ProviderBar[],
  actions: readonly CorporateAction[],
): ProviderBar[] | null {
  const adjusted: ProviderBar[] = [];
  let factor = 1;
  let next = actions.length - 1;
  for (let i = bars.length - 1; i >= 0; i--) {
    const bar = bars[i]!;
    while (next >= 0 && actions[next]!.day > bar.day) {
      const { day } = actions[next]!;
      let [split, cash] = [1, 0];
      for (; next >= 0 && actions[next]!.day === day; next--) {
        const { kind, value } = actions[next]!;
        if (kind === "split") split *= value;
        else if (kind === "dividend") cash += value;
      }
      // An action after the newest bar isn't in any close yet.
      if (i < bars.length - 1) factor *= (bar.close / split - cash) / bar.close;
    }
    if (!(factor > 0)) return null;
    adjusted.push({ ...bar, adjClose: bar.close * factor });
  }
  return adjusted.reverse();
}

/**
 * Raw bars with their adjusted closes, close × factor ÷ newest factor, and the days on which the factor changes.
 * `factors`: by day, larger on later days. A bar without a factor isn't among them and is returned apart.
 */
export function adjustByFactors(
  bars: readonly ProviderBar[],
  factors: ReadonlyMap<Day, number>,
): { bars: ProviderBar[]; without: Day[]; actions: CorporateAction[] } {
  const known = bars.filter(({ day }) => factors.has(day));
  const newest = factors.get(known.at(-1)?.day ?? "") ?? 1;
  const actions = known.flatMap(({ day }, i): CorporateAction[] => {
    const [before, after] = [factors.get(known[i - 1]?.day ?? day)!, factors.get(day)!];
    return before === after ? [] : [{ day, kind: "factor", value: after / before }];
  });
  return {
    // The ratio comes first, so that a close at the newest factor stays as it is, bit by bit.
    bars: known.map((bar) => ({ ...bar, adjClose: bar.close * (factors.get(bar.day)! / newest) })),
    without: bars.filter(({ day }) => !factors.has(day)).map(({ day }) => day),
    actions,
  };
}
