import type { Day } from "@/lib/domain/calendar/day";

/**
 * The draft of one report, as read from a text and as an analyst corrects it before it is accepted. All offsets
 * are UTF-16 positions in the whole text, `end` exclusive; `text.slice(start, end)` is always the exact wording.
 * Source: formats, "Report texts: the summary grammar".
 */
export interface ReportDraft {
  /** The report's part of the text. The parts of several drafts join to the whole text. */
  start: number;
  end: number;
  /** The original title; null: the text has none. */
  title: string | null;
  /** The broker as printed: `明舟证券`; null: not stated. */
  house: string | null;
  /** The time of publication as printed, `2025-02-04 03:06`; null: not stated. */
  publishedAt: string | null;
  callDay: Day | null;
  callDayReason: CallDayReason | null;
  rating: DraftRating;
  sections: DraftSection[];
  claims: DraftClaim[];
  /** The recommended sectors, each with its subthemes; a theme whose sector is unknown stands here too. */
  recommendations: DraftTheme[];
  companies: DraftCompany[];
  /** The places of the title, the house and the time. */
  furniture: Furniture;
  /** The places of tables, each one piece. */
  tables: TextSpan[];
  warnings: DraftWarning[];
}

/** Where the title, the house and the time stand; null: nowhere in the text, for example typed by an analyst. */
export interface Furniture {
  title: TextSpan | null;
  house: TextSpan | null;
  time: TextSpan | null;
}

export type Stance = "overweight" | "neutral" | "underweight";

export type CallDayReason = "before_close" | "after_close" | "no_clock" | "day_in_title" | "set_by_editor";

/** The report's own rating. `text` is the label as printed (`推荐（维持）`), `stance` its meaning, `claim` its sentence. */
export interface DraftRating {
  text: string | null;
  stance: Stance | null;
  claim: number | null;
}

export interface DraftSection {
  /** The heading as printed: `Core Insights`, `Section 1: DeepSeek's Algorithm Revolution`. */
  heading: string;
  /** The heading without its number: `DeepSeek's Algorithm Revolution`. */
  title: string;
  kind: SectionKind;
  /** The printed number of the heading; null: none. */
  ordinal: number | null;
  /** The place of the heading. */
  start: number;
  end: number;
}

export type SectionKind = "rating" | "insights" | "summary" | "section";

export interface DraftClaim {
  /** The sentence without its bullet and its citation brackets, otherwise verbatim. */
  text: string;
  start: number;
  end: number;
  /** The cited pages in the order printed, each once; empty: none. */
  pages: number[];
  kind: "rating" | "insight" | "statement";
  /** The index of the claim's section in `sections`. */
  section: number;
  /** An editor's reading beside the wording, never over it. */
  correction: string | null;
}

export interface DraftTheme {
  /** The name as printed. */
  name: string;
  nameEn: string | null;
  nameZh: string | null;
  stance: Stance | null;
  /** How the stance is known: by a label (`given`), by recommending words (`implied`), not at all (`none`), or by an analyst. */
  stanceOrigin: StanceOrigin;
  /** Whether the name stands in a rating or in advice (`printed`), or is taken from the title or the insights. */
  nameOrigin: "printed" | "inferred";
  /** The index of the sentence that names it; null: no sentence does. */
  claim: number | null;
  /** The place of the name; null: nowhere in the text. */
  place: TextSpan | null;
  /** A sentence that says otherwise than `stance`; null: none. */
  contradiction: { claim: number; stance: Stance } | null;
  doubts: ThemeDoubt[];
  subthemes: DraftTheme[];
  /** The slug of the board's theme that it is; null: a new one. */
  theme: string | null;
  /** The slug of a sector of the board under which a new theme is put; null: a sector of its own, or see `subthemes`. */
  parent: string | null;
}

export type StanceOrigin = "given" | "implied" | "none" | "set_by_editor";
export type ThemeDoubt = "inferred_name" | "implied_stance" | "company_or_segment" | "commas_in_name";

export interface DraftCompany {
  /** The name as printed. */
  name: string;
  /** The code as printed: `601000.SH`, `603000`; null: none. */
  code: string | null;
  /** The canonical symbol where the printed code decides it, or as the analyst chooses; null: open. */
  symbol: string | null;
  /** Symbols that the name or a code without exchange may mean. */
  candidates: string[];
  rating: { text: string | null; stance: Stance | null };
  /** The target price as printed, without its currency; null: none. */
  target: number | null;
  /** `CNY`, `HKD`, `USD`; null: not stated. */
  currency: string | null;
  degree: "recommended" | "beneficiary";
  /** The index of the sentence that names it; null: it stands in a title or a table. */
  claim: number | null;
  place: TextSpan | null;
  doubts: CompanyDoubt[];
}

export type CompanyDoubt = "company_or_segment" | "malformed_code" | "code_without_exchange";

export interface DraftPiece {
  kind: "heading" | "statement" | "title" | "house" | "time" | "table" | "unplaced" | "space";
  text: string;
  start: number;
  end: number;
  section: number | null;
  claim: number | null;
}

export interface DraftWarning extends TextSpan {
  code:
    | "no_pages"
    | "unplaced_text"
    | "no_title"
    | "no_time"
    | "no_recommendation"
    | "ordinal_marks"
    | "same_marks"
    | "damaged_text"
    | "long_claim"
    | "heading_or_statement"
    | "period_in_title"
    | "two_times"
    | "rating_outside_heading"
    | "open_figures";
  /** For `long_claim`: where it could be cut. */
  at?: number;
}

/** A half-open range of offsets in the text. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A sign that a text is a news item, a filing or another text rather than a report. */
export type NoReportSign =
  | "no_headings"
  | "no_statements"
  | "no_rating"
  | "singular_viewpoint"
  | "only_page_one"
  | "moves_in_title"
  | "fund_codes_in_title"
  | "quoted_brokers"
  | "results_preview"
  | "filing"
  | "call_notes";
