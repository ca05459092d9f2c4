import { draftFaults } from "@/lib/domain/report-text/draft-faults";
import type { NoReportSign, ReportDraft } from "@/lib/domain/report-text/types";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import { readText } from "@/lib/reports/read-text";
import { fail, invalid, ok, type Result } from "@/lib/result";

/** A draft as it is stored beside its text. */
export interface DraftState {
  signs: NoReportSign[];
  reports: DraftedReport[];
  /** The hashes of the parts of the text that were accepted; absent: none was. */
  accepted?: string[];
}

/** Reads a text into a draft's first state. A text with the signs of another is read too, and marked as no report. */
export async function firstState(text: string): Promise<Result<DraftState>> {
  const read = await readText(text);
  if (read.ok) return ok({ signs: read.signs, reports: marked(read.drafts, true) });
  if (read.code === "too_long") return fail("too_long");
  if (read.code === "empty_text") return invalid("text", "required");
  return ok({ signs: read.signs, reports: marked(read.drafts, false) });
}

const marked = (drafts: readonly ReportDraft[], isReport: boolean): DraftedReport[] =>
  drafts.map((draft) => ({ ...draft, isReport }));

/** The corrected reports of a draft, or the places at which they aren't spans of its text. */
export function checkedReports(text: string, reports: readonly DraftedReport[]): Result<void> {
  const faults = Object.entries(draftFaults(text, reports));
  if (faults.length === 0) return ok(undefined);
  return fail("invalid", {
    fields: Object.fromEntries(faults.map(([place, code]) => [`reports.${place}`, code])),
  });
}
