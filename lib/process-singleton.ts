const shared = globalThis as typeof globalThis & { themeboardOnce?: Map<string, object> };

/**
 * The one `name` of this process. The server's pages and its routes each hold their own copy of a module: what either
 * keeps in a variable of it is worked out twice and fills memory twice. While the code is being changed, each new copy
 * of a module begins with nothing, for what was kept may rest on the code as it was.
 */
export function processSingleton<T extends object>(name: string, make: () => T): T {
  if (process.env.NODE_ENV !== "production") return make();
  const kept = (shared.themeboardOnce ??= new Map<string, object>());
  const made = (kept.get(name) as T | undefined) ?? make();
  kept.set(name, made);
  return made;
}
