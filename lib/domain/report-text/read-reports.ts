import { HOUSE_TIME_ZONE } from "@/lib/domain/theme/call-day";
import { partsOf } from "./frame/several-reports";
import { isNoReport, signsOf } from "./news-signs";
import { readReport } from "./read-report";
import type { NoReportSign, ReportDraft } from "./types";

/** The greatest length of a text in UTF-16 units: some thousand pages. */
export const LONGEST_REPORT = 2_500_000;

/** The drafts of a text's reports, or why it has none. `signs`: what tells it from a report. */
export type ReportsVerdict =
  | { ok: true; drafts: ReportDraft[]; signs: NoReportSign[] }
  /** `drafts`: those of a text that is no report, for an analyst who says that it is one. */
  | { ok: false; code: "not_a_report"; drafts: ReportDraft[]; signs: NoReportSign[] }
  | { ok: false; code: "empty_text"; signs: [] }
  | { ok: false; code: "too_long"; signs: [] };

export interface ReadOptions {
  /** The zone of the call days; the house's by default. */
  timeZone?: string;
  /** An analyst says that a text is a report whatever its signs. */
  asReport?: boolean;
}

/**
 * Reads a text into the drafts of its reports, one for each part; the parts join to the whole text, and no word is
 * dropped: what isn't placed is found by `piecesOf`. A news item, a filing or call notes are `not_a_report` with the
 * signs that say so, unless `asReport` overrules it. Never throws; the time is linear in the length.
 * Source: formats, "Report texts: the summary grammar".
 */
export function readReports(text: string, options: ReadOptions = {}): ReportsVerdict {
  const { timeZone = HOUSE_TIME_ZONE, asReport = false } = options;
  if (text.trim() === "") return { ok: false, code: "empty_text", signs: [] };
  if (text.length > LONGEST_REPORT) return { ok: false, code: "too_long", signs: [] };
  const drafts = partsOf(text, timeZone).map((part) => readReport(text, part, timeZone));
  const signs = drafts.map((draft) => signsOf(text, draft));
  const first = signs[0] ?? [];
  if (!asReport && drafts.every((draft, i) => isNoReport(draft, signs[i] ?? []))) {
    return { ok: false, code: "not_a_report", drafts, signs: first };
  }
  return { ok: true, drafts, signs: drafts.length === 1 ? first.filter((sign) => sign !== "no_rating") : [] };
}
