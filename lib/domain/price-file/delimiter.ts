/**
 * The possible delimiters between cells, in order of preference where several fit; `spaces` is any run of
 * white space.
 */
export const DELIMITERS = [",", "\t", ";", "|", "spaces"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A no-break space that groups the thousands of a number; the digits before it aren't part of a date. */
const IN_NUMBER = String.raw`(?<=(?<![\d/.:-])\d{1,3})[\u00A0\u202F](?=\d)`;
const GAP = new RegExp(`(?:(?!${IN_NUMBER})\\s)+`);

/**
 * Splits a line at every run of white space; only an empty line gives an empty cell. In a line delimited by
 * plain spaces, a no-break space that groups a number's thousands doesn't split.
 */
export function splitBySpaces(line: string): string[] {
  const text = line.trim();
  return text.split(/[ \t]/.test(text) && /[\u00A0\u202F]/.test(text) ? GAP : /\s+/);
}
