import { setImmediate } from "node:timers/promises";

/**
 * Event loop iterations between two pieces of work: a request takes several, and would otherwise wait for a piece at
 * each.
 */
const TURNS = 4;

/** Called between two pieces of long work: lets other requests run, and throws once `signal` is aborted. */
export async function yieldToEventLoop(signal?: AbortSignal): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await setImmediate();
  signal?.throwIfAborted();
}
