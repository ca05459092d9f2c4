import { isReplaceable, type FetchItem } from "@/lib/refreshes/schema";

/** Tickers that didn't come for one reason, in the order in which the reasons are first met; one that a person has to decide about stands alone. */
export function missingGroups(items: readonly FetchItem[]): [FetchItem, ...FetchItem[]][] {
  const groups = new Map<string, [FetchItem, ...FetchItem[]]>();
  for (const item of items) {
    const { symbol, outcome, provider, detail } = item;
    const key = JSON.stringify([outcome, provider, detail, isReplaceable(outcome) ? symbol : null]);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
