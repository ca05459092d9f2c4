/**
 * A markdown text with its code blanked out: fenced blocks (to the end where the fence is never closed), blocks indented
 * by four spaces after a blank line, and spans between equal runs of backticks. Everything else keeps its
 * position, so that positions in the result are valid in the original text. Source: CommonMark 0.31, sections 4.4, 4.5 and 6.1.
 */
export function withoutCode(markdown: string): string {
  return withoutSpans(withoutBlocks(markdown));
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");

function withoutBlocks(markdown: string): string {
  let fence: string | null = null;
  let afterBlank = true;
  let inList = false;
  const lines = markdown.split("\n").map((line) => {
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence) {
      if (marks?.[1]?.startsWith(fence) && marks[2]?.trim() === "") fence = null;
      return blank(line);
    }
    // A backtick fence can't have a backtick in its info string: that would be a code span.
    if (marks?.[1] && !(marks[1].startsWith("`") && marks[2]?.includes("`"))) {
      fence = marks[1];
      return blank(line);
    }
    const isBlank = line.trim() === "";
    const isIndented = /^(?: {4}|\t)/.test(line);
    const isCode = isIndented && afterBlank && !inList;
    if (!isBlank && !isIndented) inList = /^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(line);
    if (!isCode) afterBlank = isBlank;
    return isCode ? blank(line) : line;
  });
  return lines.join("\n");
}

/** A code span ends at the next run of the same length in its paragraph; a run without a partner is ordinary text. */
function withoutSpans(markdown: string): string {
  return markdown
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => withoutParagraphSpans(paragraph))
    .join("");
}

function withoutParagraphSpans(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)].map((match) => ({ at: match.index, length: match[0].length }));
  // Walking backwards, `nextOf` holds the nearest later run of each length: one pass, however many backticks there are.
  const nextOf = new Map<number, number>();
  const partner = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]!.length;
    const next = nextOf.get(length);
    if (next !== undefined) partner.set(i, next);
    nextOf.set(length, i);
  }
  let text = "";
  let from = 0;
  for (let i = 0; i < runs.length; i++) {
    const closing = partner.get(i);
    const opening = runs[i]!;
    if (closing === undefined || paragraph[opening.at - 1] === "\\") continue;
    const end = runs[closing]!.at + runs[closing]!.length;
    text += paragraph.slice(from, opening.at) + blank(paragraph.slice(opening.at, end));
    from = end;
    i = closing;
  }
  return text + paragraph.slice(from);
}
