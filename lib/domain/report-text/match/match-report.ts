import { nameKey } from "@/lib/domain/glossary/name-key";
import type { Day } from "@/lib/domain/calendar/day";
import { sentenceKey } from "./sentence-key";

/** The parts of a report that are compared: its heading, and its sentences as `sentenceKey` gives them. */
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
 * the two and has the same title or call day, or that has the same title, house, call day and language; of several the
 * one that shares most. Null: a report of its own. Sentences alone say nothing: a weekly repeats those of the week
 * before.
 */
export function earlierText<T extends ComparedReport>(draft: ComparedReport, stored: readonly T[]): T | null {
  const compared = stored.map((report) => ({ report, shared: sharedBy(draft, report) }));
  const related = compared.filter(({ report, shared }) => {
    const longer = Math.max(draft.sentences.size, report.sentences.size);
    const sharesHalf = longer > 0 && shared * 2 >= longer;
    const [isDay, isTitle] = [hasSameDay(draft, report), hasSameTitle(draft, report)];
    const isSameSource = hasSameHouse(draft, report) && isChinese(draft) === isChinese(report);
    return (sharesHalf && (isDay || isTitle)) || (isDay && isTitle && isSameSource);
  });
  return related.sort((a, b) => b.shared - a.shared)[0]?.report ?? null;
}

function sharedBy({ sentences: one }: ComparedReport, { sentences: other }: ComparedReport): number {
  let shared = 0;
  for (const sentence of one) if (other.has(sentence)) shared++;
  return shared;
}

const hasSameDay = (one: ComparedReport, other: ComparedReport): boolean =>
  one.callDay !== null && one.callDay === other.callDay;

const hasSameTitle = (one: ComparedReport, other: ComparedReport): boolean =>
  !!one.title && !!other.title && nameKey(one.title) === nameKey(other.title);

const hasSameHouse = (one: ComparedReport, other: ComparedReport): boolean =>
  nameKey(one.house ?? "") === nameKey(other.house ?? "");

/** Whether most sentences have Chinese characters: a summary in one language isn't the correction of the other's. */
const isChinese = ({ sentences }: ComparedReport): boolean =>
  [...sentences].filter((sentence) => /\p{Script=Han}/u.test(sentence)).length * 2 > sentences.size;
