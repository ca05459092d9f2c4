/** A letter with its combining marks, which may be one character or several. */
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;
const FORMAT_CHARACTERS = /\p{Cf}/gu;

/**
 * The form in which searches compare texts: wide and other compatibility forms normalised (Unicode NFKC), invisible
 * format characters (Cf) left out, in lower case. Both the text and the search are compared in this form.
 */
export function foldForSearch(text: string): string {
  return text.normalize("NFKC").replace(FORMAT_CHARACTERS, "").toLowerCase();
}

/** The places of all matches in the original text (`text.slice(from, to)`), in order and without overlap. */
export function searchMatches(text: string, search: string): { from: number; to: number }[] {
  const wanted = foldForSearch(search).trim();
  if (wanted === "" || !foldForSearch(text).includes(wanted)) return [];
  let folded = "";
  // For each character of the folded text, its letter in the original.
  const letters: { from: number; to: number }[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const plain = foldForSearch(letter);
    folded += plain;
    for (let at = 0; at < plain.length; at++) letters.push({ from: index, to: index + letter.length });
  }
  const matches: { from: number; to: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const { from } = letters[at]!;
    const { to } = letters[at + wanted.length - 1]!;
    // Two matches may share a letter that folds into several characters.
    if (from >= (matches.at(-1)?.to ?? 0)) matches.push({ from, to });
  }
  return matches;
}
