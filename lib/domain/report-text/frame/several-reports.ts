import type { TextSpan } from "@/lib/domain/report-text/types";
import { headingForm } from "@/lib/domain/report-text/layout/free-headings";
import { knownHeadingAt } from "@/lib/domain/report-text/layout/headings";
import { linesOf } from "@/lib/domain/report-text/layout/spans";
import { mastheadsIn, type Masthead } from "./masthead";

const BODY = /[[［【](?:序号|page::)?\s?\d{1,3}[\]］】,，–-]|^[^\S\n]{0,20}[-•⚫■*]\s|\s-\s/mu;
const PROBE = 20_000;

/**
 * The parts of a text, one for each report, which join to the whole text. A report begins at a title with its house and
 * time, or at a `# title` with a rating or insights of its own, where the body of another report stands before it.
 * Words above the first title belong to the first part. Source: grammar page, "Several reports".
 */
export function partsOf(text: string, timeZone: string): TextSpan[] {
  const whole = { start: 0, end: text.length };
  const starts = [...new Set([...mastheadStarts(text, whole, timeZone), ...markdownStarts(text, whole)])]
    .sort((a, b) => a - b)
    .filter((start, i, all) => i === 0 || hasBody(text, all[i - 1]!, start));
  if (starts.length < 2) return [whole];
  return starts.map((start, i) => ({ start: i === 0 ? 0 : start, end: starts[i + 1] ?? text.length }));
}

/**
 * Where the mastheads say that reports begin: at their titles, or, where each stands below its report, behind the one
 * before.
 */
function mastheadStarts(text: string, whole: TextSpan, timeZone: string): number[] {
  const mastheads = mastheadsIn(text, whole, timeZone).filter(
    ({ time, title }) => time.rank === 3 || (time.rank === 2 && title),
  );
  if (mastheads.length < 2) return mastheads.map(startOf);
  const isBelow =
    hasBody(text, 0, startOf(mastheads[0]!)) && !hasBody(text, endOf(mastheads.at(-1)!), text.length);
  if (isBelow) return [0, ...mastheads.slice(0, -1).map(endOf)];
  return mastheads
    .filter((masthead, i) => {
      const next = mastheads[i + 1];
      return hasBody(text, endOf(masthead), next ? startOf(next) : text.length);
    })
    .map(startOf);
}

const startOf = ({ title, house, time }: Masthead) =>
  Math.min(title?.start ?? Infinity, house?.start ?? Infinity, time.start);
const endOf = ({ title, time }: Masthead) => Math.max(title?.end ?? 0, time.end);

/** The `# titles` under which a rating or insights stand before the next one. */
function markdownStarts(text: string, whole: TextSpan): number[] {
  const lines = linesOf(text, whole);
  const titles = lines.filter((line) => /^#\s/u.test(text.slice(line.start, line.start + 2)));
  const known = lines.filter((line) => {
    const heading = knownHeadingAt(text, line.start, line.end);
    return heading?.kind === "rating" || heading?.kind === "insights";
  });
  let at = 0;
  return titles.flatMap((title, i) => {
    while ((known[at]?.start ?? Infinity) <= title.start) at++;
    const end = titles[i + 1]?.start ?? text.length;
    const isKnownItself = knownHeadingAt(text, title.start, title.end) !== null;
    const isTitle =
      headingForm(text.slice(title.start + 2, title.end).trim()) !== null || title.end - title.start < 160;
    return !isKnownItself && isTitle && (known[at]?.start ?? Infinity) < end ? [title.start] : [];
  });
}

/** Whether statements stand between two offsets: a mark or a bullet. */
function hasBody(text: string, from: number, to: number): boolean {
  return BODY.test(text.slice(from, Math.min(to, from + PROBE)));
}
