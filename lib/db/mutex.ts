import { AsyncLocalStorage } from "node:async_hooks";
import PQueue from "p-queue";

const holding = new AsyncLocalStorage<true>();

/** Marks `work` as a holder of a mutex, so that taking one inside it is an error and not a deadlock. */
export function withMutexHeld<T>(work: () => Promise<T>): Promise<T> {
  return holding.run(true, work);
}

/** Throws where the caller already holds a mutex: waiting for another one would be a deadlock. */
export function assertNoMutexHeld(): void {
  if (holding.getStore()) throw new Error("Inside a transaction write through tx, never through db.");
}

/** A first-in, first-out mutex. */
export class Mutex {
  readonly #queue = new PQueue({ concurrency: 1 });

  /** Resolves when the caller has the mutex, to a function that releases it; a second release does nothing. */
  take(): Promise<() => void> {
    assertNoMutexHeld();
    return new Promise((acquired) => void this.#queue.add(() => new Promise<void>((end) => acquired(end))));
  }
}
