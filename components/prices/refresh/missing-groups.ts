import type { FetchItem, Outcome } from "@/lib/prices/refreshes/schema";

export type MissingGroup = [FetchItem, ...FetchItem[]];

/** Failures for which a provider isn't asked for the rest. */
const CAUSES: readonly Outcome[] = [
  "no_token",
  "bad_token",
  "rate_limited",
  "daily_limit",
  "unreachable",
  "timeout",
  "provider_error",
];

/** Not asked for, because of what came of others. */
const isLeft = (outcome: Outcome): boolean => outcome === "not_asked" || outcome === "no_answer_before";

/** Tickers that didn't come for one reason: first why others weren't asked for, then the most, those last. At what day a series parts from what came is each one's own. */
export function missingGroups(items: readonly FetchItem[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const item of items) {
    const { outcome, provider, detail } = item;
    const key = JSON.stringify([outcome, provider, hasOwnDetail(item) ? null : detail]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const left = new Set(items.flatMap(({ outcome, provider }) => (isLeft(outcome) ? [provider] : [])));
  const rank = ([{ outcome, provider }]: MissingGroup) =>
    isLeft(outcome) ? 2 : CAUSES.includes(outcome) && left.has(provider) ? 0 : 1;
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
}

/** What is said of it is of this ticker alone. */
export const hasOwnDetail = ({ outcome }: FetchItem): boolean =>
  outcome === "adjustment_seam" || outcome === "other_prices" || outcome === "no_overlap";
