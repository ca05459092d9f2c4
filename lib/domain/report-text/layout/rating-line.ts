import { stanceOf } from "@/lib/domain/report-text/stance";

const LONGEST = 60;
const NOT_STATED =
  /^(?:not\s(?:stated|rated|given|provided|mentioned)|未(?:提及|给出|评级|提供)|无评级|暂无)/iu;

/**
 * Whether words behind a rating heading in its own line are its rating: 强于大市（维持） of 行业评级：强于大市（维持）. They are
 * a statement then, though they end with no stop and have no mark. Source: grammar page, R3.
 */
export function isRatingWords(words: string): boolean {
  const label = words.trim().replace(/^["“「『*_]{1,3}/u, "");
  if (label === "" || label.length > LONGEST) return false;
  return NOT_STATED.test(label) || stanceOf(label) !== null;
}
