import { earliestDay } from "@/lib/domain/calendar/day";
import { type IndexInput, indexReturns } from "./index-returns";
import { isMember, joinDayOf, membersBy } from "./membership";
import { type ReasonedReturn, returnSince } from "./returns";
import { ROUNDING } from "./thresholds";
import type { UnknownReason } from "./unknown-reason";

/** Whether a theme's return since the call rests on few of its members. */
export interface Concentration {
  /** `of`: the number of members whose return is known. */
  medianMember: ReasonedReturn & { of: number };
  /** `largest`: the member left out, with its contribution (a fraction); `null` where the theme's return is unknown. */
  withoutLargest: ReasonedReturn & { largest: { symbol: string; contribution: number } | null };
}

/**
 * The median of the members' returns since the call, and the return since the call of the same index over the others
 * than its largest contributor. Both are fractions, `null` where unknown, with the reason. A closed theme's end on its
 * closing day, like its own return. Source: numbers, Measures.
 */
export const concentration = (input: IndexInput): Concentration => ({
  medianMember: medianMember(input),
  withoutLargest: withoutLargest(input),
});

/** Of the members of the day, each from its own base; with an even number of them the mean of the two in the middle. */
function medianMember({ callDay, base, ...view }: IndexInput): Concentration["medianMember"] {
  const asOf = earliestDay(view.asOf, view.closedOn)!;
  const priceDay = earliestDay(view.priceDay, asOf)!;
  const returns = membersBy(view.members, asOf)
    .filter(({ spans }) => isMember(spans, asOf))
    .map((member) => returnSince(member.history, joinDayOf(member, callDay), base, { asOf, priceDay }));
  const known = returns.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  const middle = known.slice(Math.floor((known.length - 1) / 2), Math.floor(known.length / 2) + 1);
  if (middle.length === 0) return { value: null, reason: reasonOfNone(returns), of: 0 };
  return { value: (middle[0]! + middle.at(-1)!) / 2, reason: null, of: known.length };
}

/** Why no member has a return: the reason of the member that is nearest to having one. */
function reasonOfNone(returns: readonly ReasonedReturn[]): UnknownReason {
  const reasons = new Set(returns.map(({ reason }) => reason));
  const nearest = (["stale", "not_positive", "no_base", "no_bars"] as const).find((each) =>
    reasons.has(each),
  );
  return nearest ?? "no_members";
}

/** Removed members count here as they do in the index. */
function withoutLargest(input: IndexInput): Concentration["withoutLargest"] {
  const { index, reasons } = indexReturns(input);
  if (reasons.sinceCall !== null) return { value: null, reason: reasons.sinceCall, largest: null };
  const largest = largestContributor(index.contributions);
  if (index.contributions.size < 2) return { value: null, reason: "too_few_members", largest };
  const others = input.members.filter(({ symbol }) => symbol !== largest.symbol);
  const rest = indexReturns({ ...input, members: others });
  return { value: rest.returns.sinceCall, reason: rest.reasons.sinceCall, largest };
}

/**
 * The contribution furthest from zero, up or down, so that one member's crash is seen as one member's rise is; of equal
 * ones the first symbol's.
 */
function largestContributor(contributions: ReadonlyMap<string, number>) {
  const [first, ...rest] = [...contributions]
    .map(([symbol, contribution]) => ({ symbol, contribution }))
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
  return rest.reduce(
    (largest, each) =>
      Math.abs(each.contribution) > Math.abs(largest.contribution) + ROUNDING ? each : largest,
    first!,
  );
}
