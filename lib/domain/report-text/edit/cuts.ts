import type { TextSpan } from "@/lib/domain/report-text/types";

const WORD_STARTS = /(?<=\s)\S|(?<=[\p{Script=Han}，。；、：！？】］）])[\p{L}\p{N}【［（“-]/gu;

/** The offsets at which a claim can be cut: where a word begins, except the first. */
export function cutsIn(text: string, { start, end }: TextSpan): number[] {
  const words = text.slice(start, end);
  const first = words.search(/[\p{L}\p{N}]/u);
  return [...words.matchAll(WORD_STARTS)].flatMap(({ index }) => (index > first ? start + index : []));
}

/** Whether an offset follows the end of a sentence: a stop, a citation, or a bullet's dash. */
export const isAfterSentence = (text: string, at: number): boolean =>
  /(?:[.!?;。！？；\]］】]["”’)）]?|\s[-–—•·])\s*$/u.test(text.slice(Math.max(0, at - 12), at));

/** The cut after a sentence that is nearest to the middle; of a single sentence, the middle one. */
export function nearestSentence(text: string, cuts: readonly number[]): number | undefined {
  const after = cuts.filter((at) => isAfterSentence(text, at));
  const of = after.length > 0 ? after : cuts;
  const middle = ((cuts[0] ?? 0) + (cuts.at(-1) ?? 0)) / 2;
  return of.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether a new report can begin at an offset within one: words of it stand before and after that. */
export const canBegin = (text: string, { start, end }: TextSpan, at: number): boolean =>
  start < at && at < end && WORD.test(text.slice(start, at)) && WORD.test(text.slice(at, end));
