import { searchMatches } from "./search-text";

const EXCERPT_LENGTH = 140;
/** The number of characters read for each character of the excerpt: the rest are markdown signs, which are left out. */
const READ_PER_CHARACTER = 4;

/**
 * The beginning of a markdown text as one plain line: marks of headings, bullets, quotes, emphasis, links and code are
 * left out, numbers of lines stay, white space is folded, and a cut is marked by an ellipsis. Counts code points,
 * so no character is halved. Looks at the beginning only: its time is bounded, however long the text is.
 */
export function excerpt(markdown: string, length = EXCERPT_LENGTH): string {
  const whole = markdown.trimStart();
  const read = whole.slice(0, length * READ_PER_CHARACTER);
  const plain = read
    .replace(/^[^\S\n]*(?:(?:(?:#{1,6}|[-*+])[^\S\n]+|>[^\S\n]?){1,9}|```.*$)/gm, "")
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\n]{0,300}\)/g, "$1")
    .replace(/(\*\*|__|~~|`)(.{1,300}?)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  if (characters.length <= length && read.length === whole.length) return plain;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}

/**
 * An excerpt that shows the match of a search: it starts a little before the match where the beginning doesn't contain
 * it.
 */
export function excerptAround(markdown: string, search: string, length = EXCERPT_LENGTH): string {
  const beginning = excerpt(markdown, length);
  if (searchMatches(beginning, search).length > 0) return beginning;
  const at = searchMatches(markdown, search)[0]?.from;
  if (at === undefined) return beginning;
  const from = Math.max(0, at - Math.floor(length / 4));
  // Skips the rest of a Latin word, or half of a surrogate pair.
  const rest = /^(?:[a-z]{1,20}(?=[^a-z])|[\udc00-\udfff])/i.exec(markdown.slice(from, at));
  const isInside = from > 0 && /[a-z\ud800-\udbff]/i.test(markdown[from - 1] ?? "");
  const start = from + (isInside && rest ? rest[0].length : 0);
  return `…${excerpt(markdown.slice(start), length - 1)}`;
}
