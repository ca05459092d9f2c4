/** A name's key without plurals and spaces: `optical modules` → `opticalmodule`. */
const stem = (key: string): string =>
  key
    .split(" ")
    .map((word) => word.replace(/(?<=[a-z]{2})ies$/, "y").replace(/(?<=[a-z]{3}[^s])s$/, ""))
    .join("");

/**
 * Whether two names, as `nameKey` gives them, are spelled nearly alike: the same but for plurals and spaces, or one
 * letter apart from five letters on, two from twelve on.
 */
export function isNearKey(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 12 ? 2 : shorter >= 5 ? 1 : 0;
  return Math.abs(a.length - b.length) <= most && distanceWithin(a, b, most);
}

/** Whether Levenshtein's distance is at most `most`; gives up as soon as it can't be. */
function distanceWithin(a: string, b: string, most: number): boolean {
  if (most === 0) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return row[b.length]! <= most;
}
