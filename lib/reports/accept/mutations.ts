import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { readGlossary } from "@/lib/glossary/data";
import type { Acceptance } from "@/lib/reports/accept/acceptance";
import { acceptIn, type AcceptedReport } from "@/lib/reports/accept/report-mutations";
import { inReview, readDraft, stateOf } from "@/lib/reports/drafts/data";
import { preparedState } from "@/lib/reports/drafts/prepared-data";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import { correctedReport } from "@/lib/reports/earlier-text-data";
import { reportOfText } from "@/lib/reports/known-data";
import type { AcceptedReports } from "@/lib/reports/schema";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import { today } from "@/lib/settings/data";
import { Refused } from "@/lib/watchlist/mutations";

type Answer = Result<AcceptedReports> & { status?: number };

/** Stores reports in one transaction: all of them, or none where one is refused. */
async function acceptAll(
  acceptances: readonly Acceptance[],
  context: Context,
  after: (tx: Transaction) => Promise<void> = async () => undefined,
): Promise<Result<AcceptedReport[]>> {
  const day = await today(context);
  try {
    return await transaction(async (tx) => {
      const accepted = [];
      for (const each of acceptances) accepted.push(await acceptIn(tx, each, { context, today: day }));
      await after(tx);
      return ok(accepted);
    });
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

/** Stores one report as the seed or a script prepared it. */
export async function acceptReport(
  acceptance: Omit<Acceptance, "place" | "fileId" | "glossary" | "replaces">,
  context: Context,
): Promise<Result<AcceptedReport>> {
  const glossary = await readGlossary();
  const prepared = { ...acceptance, glossary, place: "report", fileId: null, replaces: null };
  const accepted = await acceptAll([prepared], context);
  return accepted.ok ? ok(accepted.value[0]!) : accepted;
}

/** Reads a text and stores its reports at once; a theme of the board's name is the board's. */
export async function acceptText(text: string, context: Context): Promise<Answer> {
  const state = await preparedState(text);
  if (!state.ok) return state;
  const { reports, signs } = state.value;
  if (!reports.some(({ isReport }) => isReport)) return fail("not_a_report", { extra: { signs } });
  const acceptances = await acceptancesOf(text, reports, { fileId: null, asNew: [] });
  return answerOf(await acceptAll(acceptances, context));
}

/** Stores the chosen reports of a draft, by default all that are reports; then the draft is out of review. */
export async function acceptDraft(
  {
    draftId,
    version,
    reports: chosen,
    asNew = [],
  }: { draftId: string; version?: number; reports?: number[]; asNew?: number[] },
  context: Context,
): Promise<Answer> {
  const row = await db.reportDraft.findUnique({ where: { id: draftId } });
  if (!row || row.discardedAt) return fail("not_found");
  const { reports } = stateOf(row);
  const refused =
    refusedChoice(reports, chosen) ??
    (version === undefined || version === row.version ? null : await stale(draftId));
  if (refused) return refused;
  const acceptances = await acceptancesOf(row.text, reports, { fileId: row.fileId, asNew });
  const wanted = acceptances.filter(({ at }) => chosen === undefined || chosen.includes(at));
  const accepted = await acceptAll(wanted, context, async (tx) => {
    const { count } = await tx.reportDraft.updateMany({
      where: { id: draftId, version: row.version, discardedAt: null },
      data: { updatedAt: context.now },
    });
    if (count === 0) throw new Refused(fail("edit_conflict"));
    const left = await Promise.all(
      acceptances.map(({ draft }) => reportOfText(row.text.slice(draft.start, draft.end), tx)),
    );
    if (left.every(Boolean))
      await tx.reportDraft.updateMany({
        where: { id: draftId, ...inReview },
        data: { acceptedAt: context.now },
      });
  });
  return !accepted.ok && accepted.code === "edit_conflict" ? stale(draftId) : answerOf(accepted);
}

async function stale(draftId: string): Promise<Failure> {
  const current = await readDraft(draftId);
  return current.ok ? fail("edit_conflict", { extra: { current: current.value } }) : current;
}

interface Choice {
  fileId: string | null;
  /** The indexes of reports that are stored as new ones although they look like corrected texts. */
  asNew: readonly number[];
}

/** The reports of a text that are reports, each with its index and the report that it corrects. */
async function acceptancesOf(text: string, reports: readonly DraftedReport[], { fileId, asNew }: Choice) {
  const glossary = await readGlossary();
  const corrected = await Promise.all(
    reports.map((report, at) => (report.isReport && !asNew.includes(at) ? correctedReport(report) : null)),
  );
  return reports.flatMap(({ isReport, ...draft }, at) =>
    isReport
      ? [
          {
            text,
            draft,
            at,
            place: `reports.${at}`,
            source: "analyst" as const,
            fileId,
            glossary,
            replaces: corrected[at] ?? null,
          },
        ]
      : [],
  );
}

function refusedChoice(reports: readonly DraftedReport[], chosen: number[] | undefined): Failure | null {
  for (const [place, at] of (chosen ?? []).entries()) {
    if (!reports[at]) return invalid(`reports.${place}`, "not_found");
    if (!reports[at].isReport) return invalid(`reports.${place}`, "not_a_report");
  }
  return reports.some(({ isReport }) => isReport) ? null : fail("not_a_report");
}

function answerOf(accepted: Result<AcceptedReport[]>): Answer {
  if (!accepted.ok) return accepted;
  const reports = accepted.value;
  return {
    ...ok({ slug: reports[0]!.slug, reports }),
    status: reports.some(({ isNew, isCorrected }) => isNew || isCorrected) ? 201 : 200,
  };
}
