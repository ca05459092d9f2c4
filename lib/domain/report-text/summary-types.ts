import type { Day } from "@/lib/domain/calendar/day";

/**
 * The draft read from a report's text, before an editor accepts it. All offsets are UTF-16 positions in the
 * original text; `text.slice(start, end)` is always the exact wording. Source: formats, "Report texts: the
 * summary grammar".
 */
export interface ReportDraft {
  /** The original title; null if the text has none. */
  title: string | null;
  /** The time of publication as printed, `2025-02-04 03:06`; null if the text has none. */
  publishedAt: string | null;
  callDay: Day | null;
  sections: DraftSection[];
  claims: DraftClaim[];
  recommendations: DraftRecommendation[];
  /** The whole text in order: the joined pieces equal the text. */
  pieces: DraftPiece[];
  warnings: DraftWarning[];
}

export interface DraftSection {
  /** The heading as printed: `Core Insights`, `Section 1: DeepSeek's Algorithm Revolution`. */
  heading: string;
  /** The heading without its number: `DeepSeek's Algorithm Revolution`. */
  title: string;
  kind: SectionKind;
  /** The printed number of the heading; null if there is none. */
  ordinal: number | null;
  /** The offset of the heading; the section ends with its last statement. */
  start: number;
  end: number;
}

export type SectionKind = "rating" | "insights" | "summary" | "section";

export interface DraftClaim {
  /**
   * The sentence without its bullet and its citation brackets, otherwise verbatim, including a final full
   * stop.
   */
  text: string;
  /** The exact slice of the text, including bullet and citations. */
  verbatim: string;
  start: number;
  end: number;
  /** The cited pages in the order printed, each once; empty if the sentence cites none. */
  pages: number[];
  kind: "rating" | "insight" | "statement";
  /** The index of the claim's section in `sections`. */
  section: number;
}

export interface DraftRecommendation {
  /** The sector's name in the report: `electronic`. */
  sectorEn: string;
  subthemes: string[];
  pages: number[];
  /** The index in `claims` of the sentence that recommends the sector. */
  claim: number;
}

export interface DraftPiece {
  kind: "heading" | "statement" | "title" | "time" | "unplaced" | "space";
  text: string;
  start: number;
  end: number;
  sectionIndex: number | null;
  claimIndex: number | null;
}

export interface DraftWarning {
  code: "no_pages" | "unplaced_text" | "no_title" | "no_time" | "no_recommendation";
  start: number;
  end: number;
}

/** A half-open range of offsets in the text. */
export interface TextSpan {
  start: number;
  end: number;
}
