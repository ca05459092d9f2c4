import type { TextSpan } from "./types";

/** A minus sign between words, where a bullet was. */
const GLUED_BULLET = /\p{L}\s?−\s?\p{L}|^−\p{L}/u;
/** An amount eaten between two dollar signs: `at $ $per ton`. */
const EATEN_AMOUNT = /\$\s?\$/u;
/** Words that ran together: no English word has thirty letters. */
const RUN_TOGETHER = /[A-Za-z]{30,}/u;
/** Characters that no writer types. */
const BROKEN = /\uFFFD|[\u0001-\u0008\u000B\u000E-\u001F]/u;
const LONGEST_READ = 20_000;

/**
 * Whether the words of a piece are damaged: a bullet glued between words, an amount eaten, words run together, broken
 * characters. Nothing is repaired. Source: grammar page, "Boundaries in a one-line text".
 */
export function isDamaged(text: string, { start, end }: TextSpan): boolean {
  const words = text.slice(start, Math.min(end, start + LONGEST_READ));
  return [GLUED_BULLET, EATEN_AMOUNT, RUN_TOGETHER, BROKEN].some((form) => form.test(words));
}
