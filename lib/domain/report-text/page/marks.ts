import type { TextSpan } from "@/lib/domain/report-text/types";

/** A piece of a page's text: [start, length] in it, and [left, top, width, height] in fractions of the page. */
export type TextRun = [
  start: number,
  length: number,
  left: number,
  top: number,
  width: number,
  height: number,
];

/** [left, top, width, height] in fractions of the page. */
export type Rectangle = [left: number, top: number, width: number, height: number];

/** A character as wide as it is high. */
const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60]/u;

/** The width of a text in halves of an em, roughly: where a mark begins within a run is an estimate. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}

/** The rectangles that mark spans of a page's text, one for each line that they reach over. */
export function marksOf(
  spans: readonly TextSpan[],
  { text, runs }: { text: string; runs: readonly TextRun[] },
): Rectangle[] {
  const marks: Rectangle[] = [];
  for (const span of spans)
    for (const run of runs) {
      const rectangle = within(run, span, text);
      if (!rectangle) continue;
      const last = marks.at(-1);
      if (last && isBeside(last, rectangle)) marks[marks.length - 1] = around(last, rectangle);
      else marks.push(rectangle);
    }
  return marks.map((mark) => mark.map(rounded) as Rectangle);
}

function within(
  [start, length, left, top, width, height]: TextRun,
  span: TextSpan,
  text: string,
): Rectangle | null {
  const from = Math.max(start, span.start);
  const to = Math.min(start + length, span.end);
  if (from >= to) return null;
  const whole = widthOf(text.slice(start, start + length));
  if (whole === 0) return null;
  const before = widthOf(text.slice(start, from)) / whole;
  return [left + before * width, top, (widthOf(text.slice(from, to)) / whole) * width, height];
}

/** Whether two rectangles stand in one line with less than a letter between them. */
const isBeside = (a: Rectangle, b: Rectangle): boolean =>
  Math.abs(a[1] + a[3] / 2 - b[1] - b[3] / 2) < Math.max(a[3], b[3]) / 2 &&
  b[0] - (a[0] + a[2]) < Math.max(a[3], b[3]) &&
  b[0] >= a[0];

function around(a: Rectangle, b: Rectangle): Rectangle {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
}

const rounded = (fraction: number) => Math.round(fraction * 1e4) / 1e4;
