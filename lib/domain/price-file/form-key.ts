import { columnKey } from "./column-name";

/**
 * The fingerprint of a header (FNV-1a, 64 bits, hex), under which its column mapping is stored. It depends on
 * the columns and their order, but not on case, width or delimiter.
 */
export function formKeyOf(names: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(names.map(columnKey).join("\u001f"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/**
 * Makes column names unique, so that a mapping can refer to each: `Close`, `Close` → `Close`, `Close (2)`.
 * Blank header cells get numbers.
 */
export function distinctNames(printed: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return printed.map((name, at) => {
    const base = name.trim() === "" ? `#${at + 1}` : name.trim();
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${count})`;
  });
}
