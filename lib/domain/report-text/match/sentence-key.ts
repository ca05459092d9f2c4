/**
 * What makes a sentence the same in two texts of a report: its letters and digits, whatever its spaces, width, case,
 * marks and punctuation. The point, sign and percent of a number stay, since they change what is said.
 */
export function sentenceKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/\.(?!\d)|(?<!\d)\.|[-+](?!\d)|%(?<!\d%)/g, "")
    .replace(/[^\p{L}\p{N}.%+-]/gu, "");
}

/** Two lists of sentences, paired by their keys in order: for each new one the index of the old one, or null. */
export function pairSentences(fresh: readonly string[], old: readonly string[]): (number | null)[] {
  const places = new Map<string, number[]>();
  for (const [at, text] of old.entries()) {
    const key = sentenceKey(text);
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  return fresh.map((text) => places.get(sentenceKey(text))?.shift() ?? null);
}
