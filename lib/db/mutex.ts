import { AsyncLocalStorage } from "node:async_hooks";
import PQueue from "p-queue";

const holding = new AsyncLocalStorage<true>();

/** Runs what a holder does in its turn, so that a second turn asked for inside it is an error and not a deadlock. */
export function holdingTurn<T>(work: () => Promise<T>): Promise<T> {
  return holding.run(true, work);
}

/** Throws where the caller holds a turn already: what it waits for would wait for it. */
export function assertNoTurnHeld(): void {
  if (holding.getStore()) throw new Error("Inside a transaction write through tx, never through db.");
}

/** Lets one holder at a time through, in the order they came. */
export class Mutex {
  readonly #queue = new PQueue({ concurrency: 1 });

  /** Resolves when it is the caller's turn, to a function that ends the turn; ending it twice is ending it once. */
  take(): Promise<() => void> {
    assertNoTurnHeld();
    return new Promise((acquired) => void this.#queue.add(() => new Promise<void>((end) => acquired(end))));
  }
}
