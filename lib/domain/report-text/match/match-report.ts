import { nameKey } from "@/lib/domain/glossary/name-key";
import type { Day } from "@/lib/domain/calendar/day";
import { sentenceKey } from "./sentence-key";

/** What is compared of a report: its heading, and its sentences as `sentenceKey` gives them. */
export interface ComparedReport {
  title: string | null;
  house: string | null;
  callDay: Day | null;
  sentences: ReadonlySet<string>;
}

export const keysOfSentences = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.map(sentenceKey));

/**
 * The stored report whose corrected text a draft is: one that shares at least half of the sentences of the longer of
 * the two, or has the same title, house and call day; of several the one that shares most. Null: a report of its own.
 */
export function earlierText<T extends ComparedReport>(draft: ComparedReport, stored: readonly T[]): T | null {
  const compared = stored.map((report) => ({ report, shared: sharedBy(draft, report) }));
  const related = compared.filter(({ report, shared }) => {
    const longer = Math.max(draft.sentences.size, report.sentences.size);
    return (longer > 0 && shared * 2 >= longer) || hasSameHeading(draft, report);
  });
  return related.sort((a, b) => b.shared - a.shared)[0]?.report ?? null;
}

function sharedBy({ sentences: one }: ComparedReport, { sentences: other }: ComparedReport): number {
  let shared = 0;
  for (const sentence of one) if (other.has(sentence)) shared++;
  return shared;
}

/** A report that states neither title nor day has the heading of no other. */
function hasSameHeading(one: ComparedReport, other: ComparedReport): boolean {
  if (!one.title || !other.title || one.callDay === null || one.callDay !== other.callDay) return false;
  return (
    nameKey(one.title) === nameKey(other.title) && nameKey(one.house ?? "") === nameKey(other.house ?? "")
  );
}
