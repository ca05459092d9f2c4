import { diffArrays, diffLines } from "diff";

export interface TextPiece {
  text: string;
  kind: "same" | "added" | "removed";
}

/** The time limits for comparing by words and by lines; a comparison that takes longer would be unreadable anyway. */
const WORDS_MS = 150;
const LINES_MS = 50;
/** The limit on pieces: more are unreadable and slow to render. */
const MOST_PIECES = 2_000;

/** The segmenter's time grows faster than a run of Chinese is long, so that long runs are cut. */
const RUNS = /\p{Script=Han}{1,1000}|[\p{L}\p{M}\p{N}_]+|[^]/gu;
const HAN = /^\p{Script=Han}{2}/u;

/**
 * Splits a text into words, punctuation marks and spaces. Only Chinese text uses the segmenter, which is slow on long
 * texts.
 */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return (text.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run],
  );
}

/** Counts the lines that two texts have in common at the beginning or, reversed, at the end. */
function commonLines(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count++;
  return count;
}

/**
 * Returns the word-level difference of two texts as pieces: those without `added` join to `before`, those without
 * `removed` join to `after`. Equal lines at both ends are skipped; texts too different for bounded time are compared by
 * lines, or else as a whole.
 */
export function textDifference(before: string, after: string): TextPiece[] {
  // Each line includes its line break, so that joined lines reproduce the text.
  const [old, fresh] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  const start = commonLines(old, fresh);
  const [oldRest, freshRest] = [old.slice(start), fresh.slice(start)];
  const end = commonLines(oldRest.toReversed(), freshRest.toReversed());
  const inner = (lines: string[]) => lines.slice(0, lines.length - end).join("");
  const same = (lines: string[]): TextPiece[] =>
    lines.length > 0 ? [{ text: lines.join(""), kind: "same" }] : [];
  return joined([
    ...same(old.slice(0, start)),
    ...changes(inner(oldRest), inner(freshRest)),
    ...same(oldRest.slice(oldRest.length - end)),
  ]);
}

function changes(before: string, after: string): TextPiece[] {
  const words = diffArrays(wordsOf(before), wordsOf(after), { timeout: WORDS_MS });
  if (words && words.length <= MOST_PIECES) {
    return words.map(({ value, added, removed }) => pieceOf(value.join(""), added, removed));
  }
  const lines = diffLines(before, after, { timeout: LINES_MS });
  if (lines && lines.length <= MOST_PIECES) {
    return lines.map(({ value, added, removed }) => pieceOf(value, added, removed));
  }
  return [
    { text: before, kind: "removed" },
    { text: after, kind: "added" },
  ];
}

function pieceOf(text: string, added: boolean, removed: boolean): TextPiece {
  return { text, kind: added ? "added" : removed ? "removed" : "same" };
}

/** Joins adjacent pieces of one kind and drops empty ones. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== "") result.push({ ...piece });
  }
  return result;
}
