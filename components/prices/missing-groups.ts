import type { FetchItem } from "@/lib/refreshes/schema";

export type MissingGroup = [FetchItem, ...FetchItem[]];

/** Tickers that didn't come for one reason, the most first. At what day a series parts from what came is each one's own. */
export function missingGroups(items: readonly FetchItem[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const item of items) {
    const { outcome, provider, detail } = item;
    const key = JSON.stringify([outcome, provider, hasOwnDetail(item) ? null : detail]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

/** What is said of it is of this ticker alone. */
export const hasOwnDetail = ({ outcome }: FetchItem): boolean =>
  outcome === "adjustment_seam" || outcome === "other_prices" || outcome === "no_overlap";
