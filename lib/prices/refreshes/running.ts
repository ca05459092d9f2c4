/** A refresh of this process that hasn't ended. */
export interface RunningRound {
  id: string;
  controller: AbortController;
  /** The symbols being fetched now. */
  current: Set<string>;
  ended: Promise<void>;
}

const shared = globalThis as typeof globalThis & { themeboardRefresh?: Promise<RunningRound | null> | null };

/** Returns the running refresh, after waiting for one that is starting. */
export async function runningRound(): Promise<RunningRound | null> {
  return (await shared.themeboardRefresh) ?? null;
}

/**
 * Starts a refresh unless one is running: `begin` is called synchronously, so no other can start first. The state is on
 * globalThis, because each of the server's routes has its own copy of this module.
 */
export async function beginRound(
  begin: () => Promise<RunningRound | null>,
): Promise<{ begun: RunningRound | null } | { running: RunningRound }> {
  while (shared.themeboardRefresh) {
    const running = await shared.themeboardRefresh;
    if (running) return { running };
  }
  const beginning = begin();
  // Only the caller receives the failure; for everybody else nothing is running.
  const mine = beginning.catch(() => null);
  shared.themeboardRefresh = mine;
  const release = () => {
    if (shared.themeboardRefresh === mine) shared.themeboardRefresh = null;
  };
  try {
    const begun = await beginning;
    if (begun) void begun.ended.finally(release);
    else release();
    return { begun };
  } catch (error) {
    release();
    throw error;
  }
}
