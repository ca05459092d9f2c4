/**
 * The part of a sentence that is the same in two texts of a report: its letters and digits, whatever its spaces, width, case,
 * marks and punctuation. What stands beside a number stays, since it changes what is said: its point, sign, percent,
 * currency and comparison, and the `~`, `/` or `:` of a range, date or ratio.
 */
export function sentenceKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/[\u2212\u2010-\u2015]/g, "-")
    .replace(/[\u2264\u2266]/g, "≤")
    .replace(/[\u2265\u2267]/g, "≥")
    .replace(/[^\p{L}\p{N}.%+\-<>≤≥~/:$¥]/gu, "")
    .replace(/\.(?!\d)|(?<!\d)\.|[-+<>≤≥~](?![-+$¥]?\d)|[$¥](?!\d)|(?<!\d)[/:]|[/:](?!\d)|%(?<!\d%)/g, "");
}

/** Two lists of sentences, paired by their keys in order: for each new one the index of the old one, or null. */
export function pairSentences(fresh: readonly string[], old: readonly string[]): (number | null)[] {
  const places = new Map<string, { at: number[]; next: number }>();
  for (const [at, text] of old.entries()) {
    const key = sentenceKey(text);
    const same = places.get(key);
    if (same) same.at.push(at);
    else places.set(key, { at: [at], next: 0 });
  }
  return fresh.map((text) => {
    const same = places.get(sentenceKey(text));
    return same?.at[same.next++] ?? null;
  });
}
