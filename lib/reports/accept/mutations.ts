import { isDeepStrictEqual } from "node:util";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import { readGlossary } from "@/lib/glossary/data";
import type { Acceptance } from "@/lib/reports/accept/acceptance";
import { acceptIn, type AcceptedReport } from "@/lib/reports/accept/report-mutations";
import { readDraft, stateOf } from "@/lib/reports/drafts/data";
import { partsOnBoard } from "@/lib/reports/drafts/parts-data";
import { preparedState } from "@/lib/reports/drafts/prepared-data";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import type { DraftState } from "@/lib/reports/drafts/state";
import { sha256Of } from "@/lib/reports/known-data";
import type { AcceptedReports } from "@/lib/reports/schema";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";
import { today } from "@/lib/settings/data";
import { Refused } from "@/lib/watchlist/mutations";

type Answer = Result<AcceptedReports> & { status?: number };

/** Runs `work` in a transaction, of which nothing stays where it is refused. */
async function refusable<T>(work: (tx: Transaction) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await transaction(work));
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
  const [glossary, day] = await Promise.all([readGlossary(), today(context)]);
  const prepared = { ...acceptance, glossary, place: "report", fileId: null, replaces: null };
  return refusable((tx) => acceptIn(tx, prepared, { context, today: day }));
}

/** Which parts of a text are accepted, and as what. */
interface Choice {
  /** The indexes of the parts; by default all that are reports. */
  reports?: readonly number[];
  /** The indexes of reports that are stored as new ones although they look like corrected texts. */
  asNew?: readonly number[];
  /** The slugs of the reports that the text is known to correct: no other is replaced. */
  corrects?: readonly string[];
}

/** Reads a text and stores its reports at once; a theme of the board's name is the board's. */
export async function acceptText(text: string, choice: Choice, context: Context): Promise<Answer> {
  const state = await preparedState(text, choice);
  if (!state.ok) return state;
  const { reports, signs } = state.value;
  if (!reports.some(({ isReport }) => isReport)) return fail("not_a_report", { extra: { signs } });
  const refused = refusedChoice(reports, choice.reports);
  if (refused) return refused;
  const store = await storing({ text, fileId: null, state: state.value }, choice, context);
  return answerOf(await refusable(store));
}

/** Stores the chosen reports of a draft, by default all that are reports; then the draft is out of review. */
export async function acceptDraft(
  { draftId, version, ...choice }: Choice & { draftId: string; version?: number },
  context: Context,
): Promise<Answer> {
  const row = await db.reportDraft.findUnique({ where: { id: draftId } });
  if (!row || row.discardedAt) return fail("not_found");
  const state = stateOf(row);
  // Nothing of an accepted draft can change any more: whoever accepts it again reads what became of it.
  const isStale = version !== undefined && version !== row.version && !row.acceptedAt;
  const refused = refusedChoice(state.reports, choice.reports) ?? (isStale ? await stale(draftId) : null);
  if (refused) return refused;
  const store = await storing({ text: row.text, fileId: row.fileId, state }, choice, context);
  const accepted = await refusable(async (tx) => {
    const stored = await store(tx);
    const { count } = await tx.reportDraft.updateMany({
      where: { id: draftId, version: row.version, discardedAt: null },
      data: afterwards(row, state, stored, context),
    });
    if (count === 0) throw new Refused(fail("edit_conflict"));
    return stored;
  });
  return !accepted.ok && accepted.code === "edit_conflict" ? stale(draftId) : answerOf(accepted);
}

/** The draft whose parts were stored: with the last one it is out of review. */
function afterwards(
  { text, version, acceptedAt }: { text: string; version: number; acceptedAt: Date | null },
  state: DraftState,
  stored: readonly StoredPart[],
  { now }: Context,
) {
  const hashOf = ({ start, end }: DraftedReport) => sha256Of(text.slice(start, end));
  const accepted = new Set([
    ...(state.accepted ?? []),
    ...stored.map(({ at }) => hashOf(state.reports[at]!)),
  ]);
  const isDone = state.reports.every((report) => !report.isReport || accepted.has(hashOf(report)));
  return {
    version: version + (acceptedAt ? 0 : 1),
    state: JSON.stringify({ ...state, accepted: [...accepted] } satisfies DraftState),
    updatedAt: now,
    acceptedAt: acceptedAt ?? (isDone ? now : null),
  };
}

async function stale(draftId: string): Promise<Failure> {
  const current = await readDraft(draftId);
  return current.ok ? fail("edit_conflict", { extra: { current: current.value } }) : current;
}

interface StoredPart extends AcceptedReport {
  /** Its index among the parts of the text. */
  at: number;
}

/**
 * Makes what stores the chosen parts of a text in a transaction. What they correct is asked there: where that isn't what
 * the choice names, a report was stored, corrected or withdrawn since it was reviewed, and nothing is stored.
 */
async function storing(
  { text, fileId, state }: { text: string; fileId: string | null; state: DraftState },
  { reports: chosen, asNew = [], corrects = [] }: Choice,
  context: Context,
): Promise<(tx: Transaction) => Promise<StoredPart[]>> {
  const [glossary, day] = await Promise.all([readGlossary(), today(context)]);
  return async (tx) => {
    const parts = await partsOnBoard({ text, ...state }, tx);
    const wanted = state.reports.flatMap(({ isReport, ...draft }, at) => {
      const { same, corrects: id } = parts[at]!;
      const replaces = asNew.includes(at) ? null : id;
      return isReport && (chosen?.includes(at) ?? true) ? [{ at, draft, same, replaces }] : [];
    });
    const replaced = wanted.flatMap(({ replaces }) => replaces ?? []);
    const rows = await tx.report.findMany({ where: { id: { in: replaced } }, select: { slug: true } });
    const slugs = rows.map(({ slug }) => slug).toSorted();
    // A correction that is there already is no other one: the answer to it may have been lost.
    const open = corrects.filter((slug) => !wanted.some(({ same }) => same?.slug === slug));
    if (!isDeepStrictEqual(slugs, [...new Set(open)].toSorted()))
      throw new Refused(fail("edit_conflict", { extra: { corrects: slugs } }));
    const stored: StoredPart[] = [];
    for (const { at, draft, same, replaces } of wanted) {
      const acceptance = {
        text,
        draft,
        place: `reports.${at}`,
        source: "analyst" as const,
        fileId,
        glossary,
      };
      const report = same
        ? { slug: same.slug, isNew: false, isCorrected: false }
        : await acceptIn(tx, { ...acceptance, replaces }, { context, today: day });
      stored.push({ ...report, at });
    }
    return stored;
  };
}

function refusedChoice(
  reports: readonly DraftedReport[],
  chosen: readonly number[] | undefined,
): Failure | null {
  for (const [place, at] of (chosen ?? []).entries()) {
    if (!reports[at]) return invalid(`reports.${place}`, "not_found");
    if (!reports[at].isReport) return invalid(`reports.${place}`, "not_a_report");
  }
  return reports.some(({ isReport }) => isReport) ? null : fail("not_a_report");
}

function answerOf(accepted: Result<StoredPart[]>): Answer {
  if (!accepted.ok) return accepted;
  const reports = accepted.value.map(({ at: _at, ...report }) => report);
  return {
    ...ok({ slug: reports[0]!.slug, reports }),
    status: reports.some(({ isNew, isCorrected }) => isNew || isCorrected) ? 201 : 200,
  };
}
