import type { Context } from "@/lib/contract/context";
import type { Glossary } from "@/lib/domain/glossary/glossary";
import { themesOfClaims, type ThemePlace } from "@/lib/domain/report-text/match/claim-themes";
import type { ReportDraft } from "@/lib/domain/report-text/types";

/** One report to be stored: its part of a text, with its draft whose offsets are those of the whole text. */
export interface Acceptance {
  text: string;
  draft: ReportDraft;
  source: "seed" | "analyst";
  /** Where the draft stands in the input, for the fields of a refusal: `reports.0`. */
  place: string;
  /** The report's address; by default its call day and title. */
  slug?: string;
  /** The id of the report of which this is a corrected text; null: a report of its own. */
  replaces: string | null;
  /** The file that the text was read from; null: none. */
  fileId: string | null;
  glossary: Glossary;
  /** The themes of each claim; by default those that its words name. */
  claimThemes?: (draft: ReportDraft) => ThemePlace[][];
}

/** The data that are stored with the text of a report. */
export interface Stored {
  reportId: string;
  /** The ids of the draft's claims. */
  claimIds: readonly string[];
  acceptance: Acceptance;
  /** When a corrected text added what is new in it; null: it came with the report. */
  addedAt: Date | null;
  context: Context;
}

export const claimThemesOf = ({ draft, glossary, claimThemes }: Acceptance): ThemePlace[][] =>
  claimThemes ? claimThemes(draft) : themesOfClaims(draft, glossary);
