import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import type { CheckedBar } from "@/lib/domain/price-check/adjustment-seam";
import { valueIn, WIDTH, type BarLog } from "@/lib/prices/imports/bar-log";

/** The number of bars compared at once: a few megabytes, however many tickers a file corrects. */
const MOST_BARS = 250_000;

/**
 * Yields the closes of these tickers (by index in the log), oldest first, several tickers at a time. Other requests run
 * between the chunks.
 */
export async function* closesOf(
  log: BarLog,
  tickers: readonly number[],
  signal?: AbortSignal,
): AsyncGenerator<{ ticker: number; bars: CheckedBar[] }> {
  for (const group of groupsOf(log, tickers)) {
    const found = new Map<number, CheckedBar[]>(group.map((ticker) => [ticker, []]));
    for (const chunk of log.chunks()) {
      for (let at = 0; at < chunk.length; at += WIDTH) {
        const day = log.days[chunk[at + 1]!]!;
        found.get(chunk[at]!)?.push({
          day,
          open: valueIn(chunk[at + 2]!),
          close: chunk[at + 5]!,
          adjClose: valueIn(chunk[at + 6]!),
        });
      }
      await yieldToEventLoop(signal);
    }
    for (const [ticker, bars] of found) {
      bars.sort((a, b) => (a.day < b.day ? -1 : 1));
      yield { ticker, bars };
    }
  }
}

export function groupsOf(log: BarLog, tickers: readonly number[]): number[][] {
  const groups: number[][] = [];
  let left = 0;
  for (const ticker of tickers) {
    if (left <= 0) {
      groups.push([]);
      left = MOST_BARS;
    }
    groups.at(-1)!.push(ticker);
    left -= log.counts[ticker]!;
  }
  return groups;
}
