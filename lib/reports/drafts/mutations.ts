import { isDeepStrictEqual } from "node:util";
import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { inReview, readDraft, stateOf } from "@/lib/reports/drafts/data";
import type { AddedDraft, DraftedReport, DraftInput, StoredDraft } from "@/lib/reports/drafts/schema";
import { preparedState } from "@/lib/reports/drafts/prepared-data";
import { checkedReports, type DraftState } from "@/lib/reports/drafts/state";
import { keepBytes, keepFile, type ReadFile } from "@/lib/reports/files/mutations";
import { readReportFile } from "@/lib/reports/files/read-file";
import { reportOfText, sha256Of } from "@/lib/reports/known-data";
import { isBlank } from "@/lib/domain/text/plain-text";
import type { SpooledFile } from "@/lib/prices/imports/spool";
import { fail, invalid, type Result } from "@/lib/result";

const NAME_MAX = 80;

/**
 * Keeps a text as a draft in review. A text that is stored already makes none, and one that is in review already is
 * answered with its draft.
 */
export async function addDraft(
  { text, name, file }: DraftInput & { file?: ReadFile },
  context: Context,
): Promise<AddedDraft> {
  const state = await preparedState(text);
  const named = name || nameOf(text, state.ok ? state.value.reports : []);
  const added = { name: named, draft: null, code: null, known: null, withdrawn: false };
  if (!state.ok) return { ...added, code: state.code === "too_long" ? "too_long" : "empty_text" };
  const { reports } = state.value;
  if (file) await keepBytes(file);
  return transaction(async (tx) => {
    const known = await Promise.all(
      reports.map(({ start, end }) => reportOfText(text.slice(start, end), tx)),
    );
    const [first] = known;
    if (first && known.every(Boolean)) return { ...added, known: first.slug, withdrawn: first.withdrawn };
    const open = await tx.reportDraft.findFirst({ where: { ...inReview, text }, select: { id: true } });
    if (open) return { ...added, draft: open.id };
    const { id } = await tx.reportDraft.create({
      data: {
        analystId: context.actor.id,
        name: named,
        text,
        fileId: file ? await keepFile(tx, file, context) : null,
        state: JSON.stringify(state.value),
        createdAt: context.now,
        updatedAt: context.now,
      },
    });
    const after = { name: named, reports: reports.length };
    await recordEvent(tx, context, { action: "report_draft.add", subjectId: id, after });
    return { ...added, draft: id };
  });
}

/** The same with an uploaded file, whose original is kept with the draft. */
export async function addDraftOfFile(
  { fileName, path, bytes, sha256 }: SpooledFile,
  context: Context,
  signal: AbortSignal,
): Promise<AddedDraft> {
  const name = fileName ?? "";
  const added = { name, draft: null, code: null, known: null, withdrawn: false };
  const read = await readReportFile(path, { name, signal });
  if (!read.ok) return { ...added, code: read.code };
  const { text } = read.value;
  if (isBlank(text)) return { ...added, code: "empty_text" };
  return addDraft({ text, name, file: { name, path, bytes, sha256, read: read.value } }, context);
}

/** The first title, or the beginning of a text without one. */
function nameOf(text: string, reports: readonly DraftedReport[]): string {
  const title = reports.find((report) => report.title)?.title ?? text.trim();
  return [...title.replace(/\s+/g, " ")].slice(0, NAME_MAX).join("");
}

async function conflictWith(id: string): Promise<Result<never>> {
  const current = await readDraft(id);
  return current.ok ? fail("edit_conflict", { extra: { current: current.value } }) : current;
}

/** Corrects a draft, based on the version that the analyst read; an accepted or discarded one is refused likewise. */
export async function correctDraft(
  id: string,
  { version, reports }: { version: number; reports: DraftedReport[] },
  context: Context,
): Promise<Result<StoredDraft>> {
  const row = await db.reportDraft.findUnique({ where: { id } });
  if (!row) return fail("not_found");
  const checked = checkedReports(row.text, reports);
  if (!checked.ok) return checked;
  const answer = await transaction(async (tx) => {
    const now = await tx.reportDraft.findFirst({ where: { id, version, ...inReview } });
    if (!now) return "conflict";
    const before = stateOf(now);
    const state = { ...before, reports };
    if (isDeepStrictEqual(before, state)) return "kept";
    const changed = changedAccepted(now.text, before, reports);
    if (changed !== null) return invalid(`reports.${changed}`, "already_there");
    await tx.reportDraft.update({
      where: { id },
      data: { state: JSON.stringify(state), version: version + 1, updatedAt: context.now },
    });
    return "kept";
  });
  if (answer === "conflict") return conflictWith(id);
  return answer === "kept" ? readDraft(id) : answer;
}

/** The index of an accepted part that a correction changes; null: none. What is on the board is corrected by a new text. */
function changedAccepted(
  text: string,
  { reports: before, accepted = [] }: DraftState,
  reports: readonly DraftedReport[],
): number | null {
  const at = before.findIndex(
    (report) =>
      accepted.includes(sha256Of(text.slice(report.start, report.end))) &&
      !reports.some((each) => isDeepStrictEqual(each, report)),
  );
  return at < 0 ? null : at;
}

/** Discards a draft: it is kept, but no longer listed. */
export const discardDraft = (id: string, context: Context) => setDiscarded(id, context.now, context);

/** Brings a discarded draft back into review. */
export const restoreDraft = (id: string, context: Context) => setDiscarded(id, null, context);

async function setDiscarded(
  id: string,
  discardedAt: Date | null,
  context: Context,
): Promise<Result<StoredDraft>> {
  await transaction(async (tx) => {
    const where = { id, acceptedAt: null, discardedAt: discardedAt ? null : { not: null } };
    const { count } = await tx.reportDraft.updateMany({ where, data: { discardedAt } });
    if (count === 0) return;
    const action = discardedAt ? "report_draft.discard" : "report_draft.restore";
    await recordEvent(tx, context, { action, subjectId: id });
  });
  return readDraft(id);
}
