import { setImmediate } from "node:timers/promises";

/** Between two pieces of long work: lets other requests be answered, and ends it where nobody waits for it any more. */
export async function breathe(signal?: AbortSignal): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}
