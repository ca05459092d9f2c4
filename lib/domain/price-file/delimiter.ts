import { columnOf } from "./header";

const DELIMITERS = [",", "\t", ";"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter by which most of the first line's cells are known headers; a comma where none is. */
export function delimiterOf(text: string): Delimiter {
  const firstLine = text.trimStart().split(/\r\n|\n|\r/, 1)[0] ?? "";
  const known = (delimiter: string) =>
    firstLine.split(delimiter).filter((cell) => columnOf(cell) !== null).length;
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
}
