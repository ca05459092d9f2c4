import { yieldToEventLoop } from "@/lib/yield-to-event-loop";
import { valueIn, WIDTH } from "@/lib/prices/imports/bar-log";
import { CORRECTED, DUPLICATE, type ImportPlan } from "@/lib/prices/imports/plan";
import type { TickerPlan } from "@/lib/prices/imports/ticker-plan";

/** The destination of an import's bars inside its transaction. */
export interface BarSink {
  add(
    tickerId: number,
    day: string,
    open: number | null,
    high: number | null,
    low: number | null,
    close: number,
    adjClose: number | null,
    volume: number | null,
    turnover: number | null,
  ): void;
  end(): void;
}

/** Stores the replaced values. */
export interface ChangeKeeper {
  keep(tickerId: number, day: string): void;
  clear(tickerId: number): void;
}

interface Into {
  sink: BarSink;
  changes: ChangeKeeper;
  /** Whether the import's transaction is still open. */
  isOpen(): boolean;
}

/** Whether the import writes any bars of a ticker. */
export const isWritten = ({ symbol, mode, verdict }: TickerPlan): boolean =>
  symbol !== null && mode !== "keep" && verdict.accepted + verdict.corrected > 0;

/** Writes a plan's bars; `ids` maps symbols to ticker ids. Other requests run between its chunks. */
export async function writePlan(
  { bars, tickers, verdicts }: ImportPlan,
  ids: ReadonlyMap<string, number>,
  { sink, changes, isOpen }: Into,
  signal?: AbortSignal,
): Promise<void> {
  const idAt = tickers.map((plan) => (isWritten(plan) ? ids.get(plan.symbol!)! : null));
  tickers.forEach((plan, place) => {
    if (plan.mode === "replace" && idAt[place] !== null) changes.clear(idAt[place]!);
  });
  let row = 0;
  const mustBeOpen = () => {
    if (!isOpen()) throw new Error("The import's transaction ended before all of it was written.");
  };
  for (const chunk of bars.chunks()) {
    mustBeOpen();
    for (let at = 0; at < chunk.length; at += WIDTH, row++) {
      const tickerId = idAt[chunk[at]!]!;
      if (tickerId === null) continue;
      const day = bars.days[chunk[at + 1]!]!;
      // A series to be replaced may have verdicts from the bar-by-bar comparison before its seam was found.
      if (tickers[chunk[at]!]!.mode === "merge") {
        if (verdicts[row] === DUPLICATE) continue;
        if (verdicts[row] === CORRECTED) changes.keep(tickerId, day);
      }
      sink.add(
        tickerId,
        day,
        valueIn(chunk[at + 2]!),
        valueIn(chunk[at + 3]!),
        valueIn(chunk[at + 4]!),
        chunk[at + 5]!,
        valueIn(chunk[at + 6]!),
        valueIn(chunk[at + 7]!),
        valueIn(chunk[at + 8]!),
      );
    }
    await yieldToEventLoop(signal);
  }
  mustBeOpen();
  sink.end();
}
