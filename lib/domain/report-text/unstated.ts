/** Words by which a report says that it states no rating. */
export const UNSTATED = String.raw`(?:[Nn]ot\s(?:[Ee]xplicitly\s)?(?:[Ss]tated|[Pp]rovided|[Mm]entioned|[Gg]iven|[Ss]pecified|[Dd]isclosed|[Aa]vailable|[Rr]ated)|未(?:提及|给出|提供|涉及|明确|披露|评级)|没有(?:给出|提及)|无评级|暂无评级)`;
/** Words that mean it only where nothing else stands: 无, but not 无锡. */
const ALONE = String.raw`(?:无|暂无|不适用|[Nn]one|N\/A|n\/a|NR)`;
const WHOLE = new RegExp(String.raw`^\s*["“]?(?:${UNSTATED}|${ALONE})["”]?\s*[.。]?\s*$`, "u");
const HEAD = new RegExp(`^${UNSTATED}`, "u");

/** Whether words are nothing but those of a rating that isn't stated: 未提及, `Not rated`, 无, `N/A`. */
export const isUnstated = (words: string): boolean => WHOLE.test(words);

/** Whether words begin with, or are, those of a rating that isn't stated: 未给出具体评级. */
export const startsUnstated = (words: string): boolean => HEAD.test(words) || isUnstated(words);
