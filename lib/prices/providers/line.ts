import PQueue from "p-queue";
import type { Pace } from "@/lib/domain/provider/sources";

/** The queue of requests to a provider, shared by the whole process so that the provider's rate limit holds. */
export class Line {
  readonly #queue: PQueue;
  #heldUntil = 0;

  readonly #quota: Pace["quota"];
  /** The instants of the requests that count against the quota. */
  #taken: number[] = [];

  constructor({ aSecond, atOnce, quota }: Pace) {
    const pace =
      aSecond < 1
        ? { interval: 1000 / aSecond, intervalCap: 1 }
        : { interval: 1000, intervalCap: Math.floor(aSecond) };
    this.#queue = new PQueue({ concurrency: atOnce, ...pace });
    this.#quota = quota;
  }

  /** Takes one request of the quota; returns 0, or the milliseconds until one is free. */
  take(): number {
    if (!this.#quota) return 0;
    const { requests, per } = this.#quota;
    const now = Date.now();
    this.#taken = this.#taken.filter((at) => now - at < per);
    if (this.#taken.length >= requests) return this.#taken[0]! + per - now;
    this.#taken.push(now);
    return 0;
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

/** The part of a queue that a request needs. */
export type Turns = Pick<Line, "take" | "turn" | "hold">;
