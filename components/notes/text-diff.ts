import { diffArrays, diffLines } from "diff";

export interface TextPiece {
  text: string;
  kind: "same" | "added" | "removed";
}

/** How long words, and then lines, may take; what goes on longer is too different to be read as a difference anyway. */
const WORDS_MS = 150;
const LINES_MS = 50;
/** More pieces than these nobody reads, and a browser takes long to draw. */
const MOST_PIECES = 2_000;

const RUNS = /\p{Script=Han}+|[\p{L}\p{M}\p{N}_]+|[^]/gu;
const HAN = /^\p{Script=Han}{2}/u;

/** Words, and each mark and white space by itself. Only Chinese needs the segmenter, which is slow on long texts. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return (text.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run],
  );
}

/** How many lines two texts have in common at their beginning or, reversed, at their end. */
function commonLines(before: readonly string[], after: readonly string[]): number {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && before[count] === after[count]) count++;
  return count;
}

/**
 * What was taken out and put in between two texts, word by word, nothing left out: the pieces that aren't `added` give
 * `before` back, those that aren't `removed` give `after`. Lines that are the same at both ends aren't looked into; texts
 * too different to be compared in bounded time are compared by lines, and then not at all.
 */
export function textDifference(before: string, after: string): TextPiece[] {
  // A line keeps its end, so that joined lines give the text back.
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

/** Neighbours of one kind as one piece, and no empty ones. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) last.text += piece.text;
    else if (piece.text !== "") result.push({ ...piece });
  }
  return result;
}
