import PQueue from "p-queue";

export interface Pace {
  /** Requests that may begin in a second, and that may be under way at once. */
  aSecond: number;
  atOnce: number;
}

/** The one line to a provider that everybody in this process shares: a turn for each request, at the provider's pace. */
export class Line {
  readonly #queue: PQueue;
  #heldUntil = 0;

  constructor({ aSecond, atOnce }: Pace) {
    this.#queue = new PQueue({ concurrency: atOnce, interval: 1000, intervalCap: aSecond });
  }

  /** Runs `work` when it is its turn; rejects if the signal is aborted before. */
  turn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#queue.add(work, { signal });
  }

  /** Lets nobody through for a while: a provider that asks one to wait means all. */
  hold(milliseconds: number): void {
    const until = Date.now() + milliseconds;
    if (until <= this.#heldUntil) return;
    this.#heldUntil = until;
    this.#queue.pause();
    // By the mark, not by the clock: a timer may fire a little early, and a line that nobody opens again stays shut.
    setTimeout(() => {
      if (this.#heldUntil === until) this.#queue.start();
    }, milliseconds);
  }
}
