import type { Day } from "@/lib/domain/calendar/day";

/**
 * What a report's text was read into, before an editor accepts it. All offsets are UTF-16 positions in the text as given;
 * `text.slice(start, end)` is always the exact wording. Source: formats, "Report texts: the summary grammar".
 */
export interface ReportDraft {
  /** The original title, or null where the text has none. */
  title: string | null;
  /** As printed, `2025-02-04 03:06`. */
  publishedAt: string | null;
  callDay: Day | null;
  sections: DraftSection[];
  claims: DraftClaim[];
  recommendations: DraftRecommendation[];
  /** The whole text in order: the pieces, joined, give it back. */
  pieces: DraftPiece[];
  warnings: DraftWarning[];
}

export interface DraftSection {
  /** As printed: `Core Insights`, `Section 1: DeepSeek's Algorithm Revolution`. */
  heading: string;
  /** Without its number: `DeepSeek's Algorithm Revolution`. */
  title: string;
  kind: SectionKind;
  /** The printed number, null where there is none. */
  ordinal: number | null;
  /** From its heading to the end of its last statement. */
  start: number;
  end: number;
}

export type SectionKind = "rating" | "insights" | "summary" | "section";

export interface DraftClaim {
  /** The sentence without its bullet and its citation brackets; else verbatim, its full stop included where it has one. */
  text: string;
  /** The exact slice of the text, with bullet and citations. */
  verbatim: string;
  start: number;
  end: number;
  /** The cited pages in the order printed, each once; empty where the sentence cites none. */
  pages: number[];
  kind: "rating" | "insight" | "statement";
  /** Index in `sections`. */
  section: number;
}

export interface DraftRecommendation {
  /** The sector in the report's word: `electronic`. */
  sectorEn: string;
  subthemes: string[];
  pages: number[];
  /** Index in `claims` of the sentence that says so. */
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

/** Half-open range of the text. */
export interface TextSpan {
  start: number;
  end: number;
}
