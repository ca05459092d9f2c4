import { AsyncLocalStorage } from "node:async_hooks";

const holding = new AsyncLocalStorage<true>();

/** Runs what a holder does in its turn, so that a second turn asked for inside it is an error and not a deadlock. */
export function holdingTurn<T>(work: () => Promise<T>): Promise<T> {
  return holding.run(true, work);
}

/** Throws where who asks holds a turn already: what it waits for would wait for it. */
export function assertNoTurnHeld(): void {
  if (holding.getStore()) throw new Error("Inside a transaction write through tx, never through db.");
}

/** Lets one holder at a time through, in the order they asked. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn, to a function that ends the turn; ending it twice is ending it once. */
  async take(): Promise<() => void> {
    assertNoTurnHeld();
    const before = this.#last;
    let end!: () => void;
    this.#last = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}
