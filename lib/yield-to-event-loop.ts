import { setImmediate } from "node:timers/promises";

/** Turns of the event loop between two pieces: a request takes several, and would wait for a piece at each. */
const TURNS = 4;

/** Between two pieces of long work: lets other requests be answered, and ends it where nobody waits for it any more. */
export async function yieldToEventLoop(signal?: AbortSignal): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await setImmediate();
  signal?.throwIfAborted();
}
