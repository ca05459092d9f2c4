/** Logs an unexpected error as one line of JSON. `facts` must hold nothing secret. */
export function logError(at: string, error: unknown, facts: Record<string, string> = {}): void {
  const stack = error instanceof Error ? error.stack : undefined;
  console.error(JSON.stringify({ level: "error", at, ...facts, error: String(error), stack }));
}
