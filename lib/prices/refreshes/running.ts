/** A round of this process that hasn't ended. */
export interface RunningRound {
  id: string;
  controller: AbortController;
  /** Symbols being asked for now. */
  current: Set<string>;
  ended: Promise<void>;
}

const kept = globalThis as typeof globalThis & { themeboardRefresh?: Promise<RunningRound | null> | null };

/** The round that is running; one that is about to begin is waited for. */
export async function runningRound(): Promise<RunningRound | null> {
  return (await kept.themeboardRefresh) ?? null;
}

/**
 * Begins a round unless one is running: `begin` is called at once, before anybody else's can be. Kept on globalThis, for
 * each of the server's routes holds its own copy of this module.
 */
export async function beginRound(
  begin: () => Promise<RunningRound | null>,
): Promise<{ begun: RunningRound | null } | { running: RunningRound }> {
  while (kept.themeboardRefresh) {
    const running = await kept.themeboardRefresh;
    if (running) return { running };
  }
  const beginning = begin();
  // Where it fails only the one who began it is told: for everybody else nothing runs.
  const mine = beginning.catch(() => null);
  kept.themeboardRefresh = mine;
  const release = () => {
    if (kept.themeboardRefresh === mine) kept.themeboardRefresh = null;
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
