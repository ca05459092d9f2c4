/**
 * The path of the first text in a JSON value that no database stores unchanged: one with a NUL or with a lone
 * surrogate. Null without any. Iterative, so that deep nesting can't overflow the stack.
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
