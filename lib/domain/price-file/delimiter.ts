/** What may stand between cells; `spaces` is any run of them. In order of preference where several fit. */
export const DELIMITERS = [",", "\t", ";", "|", "spaces"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The cells of a line that any run of white space parts; none of them is empty but an empty line's only one. */
export const splitBySpaces = (line: string): string[] => line.trim().split(/\s+/);
