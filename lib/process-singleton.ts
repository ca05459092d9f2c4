const shared = globalThis as typeof globalThis & { themeboardOnce?: Map<string, object> };

/**
 * The one instance `name` of this process. The server's pages and its routes each load their own copy of a module, so a
 * module variable would be computed and stored twice. In development each new copy of a module starts fresh, because
 * the old instance may come from old code.
 */
export function processSingleton<T extends object>(name: string, make: () => T): T {
  if (process.env.NODE_ENV !== "production") return make();
  const kept = (shared.themeboardOnce ??= new Map<string, object>());
  const made = (kept.get(name) as T | undefined) ?? make();
  kept.set(name, made);
  return made;
}
