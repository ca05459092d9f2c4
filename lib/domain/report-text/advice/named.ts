import type { Stance, StanceOrigin, TextSpan, ThemeDoubt } from "@/lib/domain/report-text/types";

/**
 * How a sentence speaks: in the rating, in a part of advice, in the insights, elsewhere in the body, or in a part of
 * data (market, news, valuation, risks), which recommends nothing unless the report speaks itself.
 */
export type Voice = "rating" | "advice" | "insight" | "body" | "data";

/** A sector or subtheme that a sentence names. Places are offsets in the sentence. */
export interface NamedTheme {
  place: TextSpan;
  stance: Stance | null;
  stanceOrigin: StanceOrigin;
  doubts: ThemeDoubt[];
  /** `sector`: named with `industry`, or in a list of sectors; `segment`: a part of the rated sector where there is one. */
  level: "sector" | "segment";
  subthemes: NamedTheme[];
}

/** A company that a sentence names. */
export interface NamedCompany {
  place: TextSpan;
  degree: "recommended" | "beneficiary";
  stance: Stance | null;
  isDoubtful: boolean;
}

export interface NamedThings {
  themes: NamedTheme[];
  companies: NamedCompany[];
}

export const NOTHING: NamedThings = { themes: [], companies: [] };

export function namedTheme(
  place: TextSpan,
  stance: Stance | null,
  stanceOrigin: StanceOrigin,
  level: NamedTheme["level"] = "segment",
  doubts: ThemeDoubt[] = [],
): NamedTheme {
  return {
    place,
    stance,
    stanceOrigin: stance === null ? "none" : stanceOrigin,
    doubts,
    level,
    subthemes: [],
  };
}
