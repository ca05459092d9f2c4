import { stanceOf } from "@/lib/domain/report-text/stance";
import { startsUnstated } from "@/lib/domain/report-text/unstated";

const LONGEST = 60;

/**
 * Whether words behind a rating heading in its own line are its rating: 强于大市（维持） of 行业评级：强于大市（维持）. They are
 * a statement then, though they end with no stop and have no mark. Source: grammar page, R3.
 */
export function isRatingWords(words: string): boolean {
  const label = words.trim().replace(/^["“「『*_]{1,3}/u, "");
  if (label === "" || label.length > LONGEST) return false;
  return startsUnstated(label) || stanceOf(label) !== null;
}
