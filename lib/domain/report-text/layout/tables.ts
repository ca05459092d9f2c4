import type { TextSpan } from "@/lib/domain/report-text/types";
import { linesOf, trimmed, wordsOf } from "./spans";

const OPENING = /<table\b/giu;
const CLOSING = "</table>";
const IS_ROW = /^\|.*\||^[^|\n]{1,80}\|[^|\n]{0,80}\|/u;
const IS_RULE = /^\|?[\s:|-]*-{3}[\s:|-]*$/u;
const LONGEST_ROW = 2_000;
const LONGEST_CELL = 1_000;
const ONLY_MARK = /^(?:[[［【]\s?(?:序号|page::)?[\d,，、–-]{1,20}\s?[\]］】]){1,8}$/u;

/**
 * The tables of a stretch, each one piece: `<table>…</table>`, or two lines or more of `| … |`. A mark alone on the
 * line below belongs to its table. Source: grammar page, "Marks" and "Other texts".
 */
export function tablesIn(text: string, stretch: TextSpan): TextSpan[] {
  const tagged = taggedTables(text, stretch);
  const piped = pipedTables(text, stretch).filter((table) => !tagged.some((each) => overlap(each, table)));
  return [...tagged, ...piped].sort((a, b) => a.start - b.start);
}

function taggedTables(text: string, { start, end }: TextSpan): TextSpan[] {
  const tables: TextSpan[] = [];
  for (const { index } of text.slice(start, end).matchAll(OPENING)) {
    const from = start + index;
    if (from < (tables.at(-1)?.end ?? 0)) continue;
    const closing = text.indexOf(CLOSING, from);
    if (closing < 0 || closing + CLOSING.length > end) break;
    tables.push({ start: from, end: closing + CLOSING.length });
  }
  return tables;
}

function pipedTables(text: string, stretch: TextSpan): TextSpan[] {
  const tables: (TextSpan & { rows: number })[] = [];
  let isOpen = false;
  for (const line of linesOf(text, stretch)) {
    const span = trimmed(text, line);
    const words = span ? wordsOf(text, span).slice(0, LONGEST_ROW) : "";
    const last: (TextSpan & { rows: number }) | undefined = isOpen ? tables.at(-1) : undefined;
    const isRow: boolean = IS_ROW.test(words) || (last !== undefined && IS_RULE.test(words));
    if (span && last && (isRow || ONLY_MARK.test(words)))
      Object.assign(last, { end: span.end, rows: last.rows + 1 });
    else if (span && isRow) tables.push({ ...span, rows: 1 });
    isOpen = isRow;
  }
  return tables.filter(({ rows }) => rows > 1).map(({ start, end }) => ({ start, end }));
}

const overlap = (a: TextSpan, b: TextSpan) => a.start < b.end && b.start < a.end;

/**
 * The cells of a table, row by row, each with its place; null: an empty one. Tags, bold marks and spaces around a cell are
 * left out.
 */
export function rowsOf(text: string, table: TextSpan): (TextSpan | null)[][] {
  const isTagged = /^<table/iu.test(text.slice(table.start, table.start + 6));
  const rows = isTagged ? splitAt(text, table, /<\/tr>/giu) : linesOf(text, table);
  return rows
    .map((row) => splitAt(text, row, isTagged ? /<\/t[dh]>/giu : /\|/gu))
    .map((cells) => cells.map((cell) => wordsInCell(text, cell)))
    .filter((cells) => cells.some((cell) => cell !== null && !/^[:-]+$/u.test(wordsOf(text, cell))));
}

function splitAt(text: string, { start, end }: TextSpan, separator: RegExp): TextSpan[] {
  const parts: TextSpan[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    parts.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...parts, { start: from, end }];
}

function wordsInCell(text: string, cell: TextSpan): TextSpan | null {
  const words = text.slice(cell.start, Math.min(cell.end, cell.start + LONGEST_CELL));
  const lead = /^(?:\s|\*|<[^<>]{0,80}>)*/u.exec(words)?.[0].length ?? 0;
  let span = trimmed(text, { start: cell.start + lead, end: cell.start + words.length });
  for (let tag = closingTag(text, span); span && tag > 0; tag = closingTag(text, span))
    span = trimmed(text, { start: span.start, end: span.end - tag });
  if (!span) return null;
  while (span.end > span.start && text[span.end - 1] === "*") span.end--;
  return span.end > span.start ? span : null;
}

/** The length of the tag with which a cell's words end; 0: none. */
const closingTag = (text: string, span: TextSpan | null): number =>
  span
    ? (/<\/?[a-z][^<>]{0,80}>$/iu.exec(text.slice(Math.max(span.start, span.end - 90), span.end))?.[0]
        .length ?? 0)
    : 0;
