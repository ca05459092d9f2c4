/** What may stand between cells; `spaces` is any run of them. In order of preference where several fit. */
export const DELIMITERS = [",", "\t", ";", "|", "spaces"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A no-break space within a number: behind one to three digits that are no day's. */
const IN_NUMBER = String.raw`(?<=(?<![\d/.:-])\d{1,3})[\u00A0\u202F](?=\d)`;
const GAP = new RegExp(`(?:(?!${IN_NUMBER})\\s)+`);

/**
 * The cells of a line that any run of white space parts; none of them is empty but an empty line's only one. Between plain spaces a
 * no-break space may group a number's thousands: there it parts nothing.
 */
export function splitBySpaces(line: string): string[] {
  const text = line.trim();
  return text.split(/[ \t]/.test(text) && /[\u00A0\u202F]/.test(text) ? GAP : /\s+/);
}
