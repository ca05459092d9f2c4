import type { TextSpan } from "@/lib/domain/report-text/types";

/** The span without the spaces at both ends; null: it holds nothing else. */
export function trimmed(text: string, { start, end }: TextSpan): TextSpan | null {
  const slice = text.slice(start, end);
  const words = slice.trim();
  if (words === "") return null;
  const from = start + slice.indexOf(words[0]!);
  return { start: from, end: from + words.length };
}

export const wordsOf = (text: string, { start, end }: TextSpan) => text.slice(start, end);

/** The lines of a span in order, each without its line break. */
export function linesOf(text: string, { start, end }: TextSpan): TextSpan[] {
  const lines: TextSpan[] = [];
  for (let from = start; from <= end;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 || newline > end ? end : newline;
    lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

/** The rest of a span without the `taken` ones, which may stand in any order but don't overlap. */
export function gapsBetween({ start, end }: TextSpan, taken: readonly TextSpan[]): TextSpan[] {
  const gaps: TextSpan[] = [];
  let from = start;
  for (const span of [...taken].sort((a, b) => a.start - b.start)) {
    if (span.start > from) gaps.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < end) gaps.push({ start: from, end });
  return gaps;
}
