import { diffArrays, diffLines } from "diff";

export interface TextPiece {
  text: string;
  kind: "same" | "added" | "removed";
}

const PATIENCE_MS = 300;

const RUNS = /\p{Script=Han}+|[\p{L}\p{M}\p{N}_]+|[^]/gu;
const HAN = /^\p{Script=Han}{2}/u;

/** Words, and each mark and white space by itself. Only Chinese needs the segmenter, which is slow on long texts. */
function wordsOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
  return (text.match(RUNS) ?? []).flatMap((run) =>
    HAN.test(run) ? Array.from(segmenter.segment(run), ({ segment }) => segment) : [run],
  );
}

/**
 * What was taken out and put in between two texts, word by word, nothing left out: the pieces that aren't `added` give
 * `before` back, those that aren't `removed` give `after`. Texts too different for that are compared by lines.
 */
export function textDifference(before: string, after: string): TextPiece[] {
  const timeout = { timeout: PATIENCE_MS };
  const changes =
    diffArrays(wordsOf(before), wordsOf(after), timeout)?.map((change) => ({
      ...change,
      value: change.value.join(""),
    })) ?? diffLines(before, after, timeout);
  if (!changes) {
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}
