import { db } from "@/lib/db/client";
import { reportFaults } from "@/lib/domain/report-text/draft-faults";
import { beginReport } from "@/lib/domain/report-text/edit/begin-report";
import { canBegin } from "@/lib/domain/report-text/edit/cuts";
import { stateOf } from "@/lib/reports/drafts/data";
import { prepared } from "@/lib/reports/drafts/prepared-data";
import type { DraftedReport, SplitReport } from "@/lib/reports/drafts/schema";
import { sha256Of } from "@/lib/reports/known-data";
import { readParts } from "@/lib/reports/read-text";
import { fail, invalid, ok, type Result } from "@/lib/result";

/**
 * Cuts a report of a draft in two where a new one begins. Each half is read by itself, and keeps its corrections. Nothing
 * is stored: the two are a correction like any other, sent by the analyst who can also undo it.
 */
export async function splitDraft(
  id: string,
  { report, at }: { report: DraftedReport; at: number },
): Promise<Result<SplitReport>> {
  const row = await db.reportDraft.findUnique({ where: { id }, select: { text: true, state: true } });
  if (!row) return fail("not_found");
  const { text } = row;
  const faults = Object.entries(reportFaults(text, report));
  if (faults.length > 0)
    return fail("invalid", {
      fields: Object.fromEntries(faults.map(([place, code]) => [`report.${place}`, code])),
    });
  const { start, end } = report;
  if (!canBegin(text, report, at)) return invalid("at", "outside_text");
  // A report on the board is corrected by a new text.
  if (stateOf(row).accepted?.includes(sha256Of(text.slice(start, end))))
    return invalid("report", "already_there");
  const parts = [report, { start, end: at }, { start: at, end }];
  const read = await readParts(text, parts);
  if (!read) return fail("too_long");
  const [whole, before, after] = await prepared(read);
  const [first, second] = beginReport(text, report, { whole: whole!, before: before!, after: after! });
  return ok({
    reports: [
      { ...first, isReport: report.isReport },
      { ...second, isReport: true },
    ],
  });
}
