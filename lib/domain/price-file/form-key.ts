import { columnKey } from "./column-name";

/**
 * A fingerprint of a header (FNV-1a, 64 bits, as hex): case, width and the delimiter don't matter, columns and their order
 * do. A mapping is remembered under it.
 */
export function formKeyOf(names: readonly string[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(names.map(columnKey).join("\u001f"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}

/** `Close`, `Close` → `Close`, `Close (2)`: so that each can be named in a mapping. A header's blank cells are numbered. */
export function distinctNames(printed: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return printed.map((name, at) => {
    const base = name.trim() === "" ? `#${at + 1}` : name.trim();
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${count})`;
  });
}
