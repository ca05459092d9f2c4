const EXCERPT_LENGTH = 140;

/**
 * The beginning of a markdown text as one plain line: marks of headings, lists, quotes, emphasis, links and code are
 * left out, white space is folded, and what is cut off shows as an ellipsis. Counts code points, so no character is
 * halved.
 */
export function excerpt(markdown: string, length = EXCERPT_LENGTH): string {
  const plain = markdown
    .replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+\.\s+|```.*$)/gm, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|~~|`)(.+?)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= length
    ? plain
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
