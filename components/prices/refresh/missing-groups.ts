import type { FetchItem, Outcome } from "@/lib/prices/refreshes/schema";

export type MissingGroup = [FetchItem, ...FetchItem[]];

/** Failures after which a provider's remaining tickers are skipped. */
const CAUSES: readonly Outcome[] = [
  "no_token",
  "bad_token",
  "rate_limited",
  "daily_limit",
  "unreachable",
  "timeout",
  "provider_error",
];

/** Whether a ticker was skipped because of another ticker's failure. */
const isLeft = (outcome: Outcome): boolean => outcome === "not_asked" || outcome === "no_answer_before";

/**
 * Groups failed tickers by reason: failures that caused skips first, then by size, skipped tickers last. The day of a
 * seam differs by ticker and is not part of the reason.
 */
export function missingGroups(items: readonly FetchItem[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const item of items) {
    const { outcome, provider, detail, note } = item;
    const key = JSON.stringify([outcome, provider, hasOwnDetail(item) ? null : detail, note]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const left = new Set(items.flatMap(({ outcome, provider }) => (isLeft(outcome) ? [provider] : [])));
  const rank = ([{ outcome, provider }]: MissingGroup) =>
    isLeft(outcome) ? 2 : CAUSES.includes(outcome) && left.has(provider) ? 0 : 1;
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
}

/** Whether the failure's details concern only this ticker. */
export const hasOwnDetail = ({ outcome }: FetchItem): boolean =>
  outcome === "adjustment_seam" || outcome === "other_prices" || outcome === "no_overlap";
