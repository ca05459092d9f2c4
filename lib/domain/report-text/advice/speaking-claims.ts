import { blankMarks } from "@/lib/domain/report-text/layout/marks";
import type { DraftClaim, DraftSection } from "@/lib/domain/report-text/types";
import { parentsOf } from "./outline";
import { isNews, voiceOf } from "./voice";
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
  /** Whether its part tells news or risks, in which other people's figures stand. */
  isNews: boolean;
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
        sentence: isChinese ? withFullWidthMarks(sentence) : sentence,
        voice: voiceOf(claim, sections[claim.section], parents[claim.section]),
        isChinese,
        isNews: isNews(claim, sections[claim.section], parents[claim.section]),
      },
    ];
  });
}

const FULL_WIDTH: Record<string, string> = { ",": "，", ";": "；", ":": "：", "!": "！", "?": "？" };

/** The marks of a Chinese sentence in full width, as the rules write them; those between digits (`1,204`, `9:30`) and in a code (`SH:600019`) stay. */
const withFullWidthMarks = (sentence: string) =>
  sentence.replace(/(?<!\d)(?!(?<=[A-Z]):\d)[,;:!?]|[,;:!?](?!\d)/gu, (mark) => FULL_WIDTH[mark] ?? mark);
