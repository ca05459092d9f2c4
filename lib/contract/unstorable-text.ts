/**
 * Where a JSON value holds text that no database keeps as it came: with a NUL, or with half of a character (a lone
 * surrogate). The path of the first such place; null where there is none. Without recursion, however deep it is nested.
 */
export function unstorableText(json: unknown): string | null {
  const open: { path: string; value: unknown }[] = [{ path: "", value: json }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { path, value } = at;
    if (typeof value === "string") {
      if (value.includes("\u0000") || /\p{Surrogate}/u.test(value)) return path;
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === "string" || typeof inner === "object") {
          open.push({ path: path === "" ? key : `${path}.${key}`, value: inner });
        }
      }
    }
  }
  return null;
}
