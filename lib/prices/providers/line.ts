import PQueue from "p-queue";
import type { Pace } from "@/lib/domain/provider/sources";

/** The queue of requests to a provider, shared by the whole process so that the provider's rate limit holds. */
export class Line {
  readonly #queue: PQueue;
  #heldUntil = 0;

  constructor({ aSecond, atOnce }: Pace) {
    this.#queue = new PQueue({ concurrency: atOnce, interval: 1000, intervalCap: aSecond });
  }

  /** Runs `work` when its turn comes; rejects if the signal is aborted before. */
  turn<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return this.#queue.add(work, { signal });
  }

  /** Pauses the queue: a wait requested by a provider applies to all requests. */
  hold(milliseconds: number): void {
    const until = Date.now() + milliseconds;
    if (until <= this.#heldUntil) return;
    this.#heldUntil = until;
    this.#queue.pause();
    // Compares the hold's own marker instead of the time: a timer may fire slightly early, and the queue would never
    // resume.
    setTimeout(() => {
      if (this.#heldUntil === until) this.#queue.start();
    }, milliseconds);
  }
}
