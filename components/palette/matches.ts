/** Whether every typed word occurs in one of the texts, ignoring case; an empty search matches everything. */
export function matches(typed: string, texts: readonly (string | null)[]): boolean {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join(" ").toLowerCase();
  return words.every((word) => all.includes(word));
}
