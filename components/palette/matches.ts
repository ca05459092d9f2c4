/** Whether every typed word is somewhere in the texts, whatever its case; nothing typed matches everything. */
export function matches(typed: string, texts: readonly (string | null)[]): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}
