/** Control characters but the tab and the line end, and the characters that reorder what a person reads. */
const UNSEEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFEFF\u202A-\u202E\u2066-\u2069]/g;
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * A text as it can be stored and shown: one kind of line end, without control characters and marks that reorder it. A
 * lone surrogate becomes U+FFFD.
 * @param {string} text
 */
export const cleanText = (text) =>
  text
    .replace(LINE_ENDS, "\n")
    .replace(UNSEEN, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
