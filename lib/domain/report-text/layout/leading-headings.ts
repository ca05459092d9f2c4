import type { TextSpan } from "@/lib/domain/report-text/types";
import { isBulleted } from "./bullets";
import { knownHeadingAt, type Heading } from "./headings";
import { trimmed } from "./spans";

/** More headings of summaries than these in a row are no frame of a report. */
const MOST_LEADS = 4;

/** Known headings before their sentence: `Core Insights: B rises`, `投资评级 推荐`, `Report Summary 1. Rating None given.` */
export function leadingHeadings(text: string, part: TextSpan): Heading[] {
  const leads: Heading[] = [];
  let rest: TextSpan | null = isBulleted(text.slice(part.start, part.start + 8)) ? null : part;
  while (rest && leads.length < MOST_LEADS) {
    const known: Heading | null = knownHeadingAt(text, rest.start, rest.end);
    if (!known) break;
    leads.push(known);
    rest = known.kind === "summary" ? trimmed(text, { start: known.end, end: part.end }) : null;
  }
  return leads.slice(0, leads.findLastIndex((lead) => standsAlone(text, lead, part.end)) + 1);
}

/** Whether a known heading is set off from what follows, which begins like a sentence or another heading. */
function standsAlone(text: string, { start, end }: Heading, limit: number): boolean {
  const behind = text.slice(end, Math.min(limit, end + 16));
  const isSet = /[:：】*_]$/u.test(text.slice(start, end)) || behind.trim() === "";
  return isSet || /^\s{1,8}["“‘'（(《]?[\p{Lu}\p{Lo}]/u.test(behind);
}
