import { blankMarks } from "@/lib/domain/report-text/layout/marks";
import type { DraftClaim, DraftSection } from "@/lib/domain/report-text/types";
import { parentsOf } from "./outline";
import { voiceOf } from "./voice";
import type { Voice } from "./named";

/** A claim as the rules of advice read it: one line of the same length as its stretch, without marks. */
export interface SpeakingClaim {
  /** The index in the draft's claims. */
  index: number;
  start: number;
  /** Marks, bold signs and line breaks are spaces, so that an offset here plus `start` is one in the text. */
  sentence: string;
  voice: Voice;
  isChinese: boolean;
}

/** A longer claim has grown over a boundary: its names are left to the analyst, and reading stays linear. */
export const LONGEST_READ = 3_000;

export function speakingClaims(
  text: string,
  claims: readonly DraftClaim[],
  sections: readonly DraftSection[],
): SpeakingClaim[] {
  const parents = parentsOf(text, sections);
  return claims.flatMap((claim, index) => {
    if (claim.end - claim.start > LONGEST_READ) return [];
    const sentence = blankMarks(text.slice(claim.start, claim.end)).replace(/\*\*|__|[\r\n\t]/gu, (sign) =>
      " ".repeat(sign.length),
    );
    const han = sentence.match(/\p{Script=Han}/gu)?.length ?? 0;
    const isChinese = han * 4 > sentence.trim().length;
    return [
      {
        index,
        start: claim.start,
        sentence,
        voice: voiceOf(claim, sections[claim.section], parents[claim.section]),
        isChinese,
      },
    ];
  });
}
