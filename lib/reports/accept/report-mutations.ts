import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { linkClaims } from "@/lib/db/claim-writer";
import { addReportRevision } from "@/lib/db/report-revisions";
import type { Transaction } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import { claimThemesOf, type Acceptance, type Stored } from "@/lib/reports/accept/acceptance";
import { storeCompanies } from "@/lib/reports/accept/company-mutations";
import { storeStatements } from "@/lib/reports/accept/statement-mutations";
import { storeRecommendations } from "@/lib/reports/accept/theme-mutations";
import { claimChanges, NO_CLAIMS } from "@/lib/reports/earlier-text-data";
import { reportOfText, sha256Of } from "@/lib/reports/known-data";
import { invalid } from "@/lib/result";
import { Refused } from "@/lib/watchlist/mutations";

export interface AcceptedReport {
  slug: string;
  isNew: boolean;
  isCorrected: boolean;
}

/** The longest way from an evening to the next trading day: a call may be so much later than today. */
const MOST_DAYS_AHEAD = 14;
/** A report without a title is called by the beginning of its first sentence. */
const UNTITLED_LENGTH = 80;

/**
 * Stores a report within a transaction: its text, sections, claims with their pages, themes, recommendations and
 * companies. A text that is stored already stays as it is. A corrected text takes the place of the earlier one: claims
 * with the same sentence stay the same claims, so that evidence, notes and watches stay where they are; what the text
 * hasn't any more is voided. Throws `Refused` with the fields that are missing or wrong.
 */
export async function acceptIn(
  tx: Transaction,
  acceptance: Acceptance,
  { context, today }: { context: Context; today: Day },
): Promise<AcceptedReport> {
  const { draft, fileId, replaces } = acceptance;
  const text = acceptance.text.slice(draft.start, draft.end);
  const known = await reportOfText(text, tx);
  if (known) return { slug: known.slug, isNew: false, isCorrected: false };
  const { id: reportId, slug } = await storeText(tx, acceptance, { text, context, today });
  const changes = replaces === null ? NO_CLAIMS : await claimChanges(replaces, draft, tx);
  const addedAt = replaces === null ? null : context.now;
  const claimIds = await storeStatements(tx, { reportId, draft, changes, addedAt, now: context.now });
  const stored = { reportId, claimIds, acceptance, addedAt, context };
  const themeIds = await storeRecommendations(tx, stored);
  await storeCompanies(tx, stored);
  await linkThemes(tx, stored, themeIds);
  if (fileId !== null) {
    await tx.reportSource.updateMany({
      where: { reportId, role: "source", detachedAt: null },
      data: { detachedAt: context.now },
    });
    await tx.reportSource.create({ data: { reportId, fileId, role: "source", attachedAt: context.now } });
  }
  return { slug, isNew: replaces === null, isCorrected: replaces !== null };
}

/** Stores the text and what heads it: as a new report, or in place of an earlier text, which is kept as a revision. */
async function storeText(
  tx: Transaction,
  { draft, place, source, slug, replaces }: Acceptance,
  { text, context, today }: { text: string; context: Context; today: Day },
) {
  const { callDay } = draft;
  if (!callDay) throw new Refused(invalid(`${place}.callDay`, "required"));
  if (callDay > addDays(today, MOST_DAYS_AHEAD))
    throw new Refused(invalid(`${place}.callDay`, "day_in_future"));
  const sha256 = sha256Of(text);
  const data = {
    title: draft.title ?? excerpt(draft.claims[0]?.text ?? text, UNTITLED_LENGTH),
    text,
    sha256,
    publishedAt: draft.publishedAt,
    callDay,
    callDayReason: draft.callDayReason,
    house: draft.house,
    ratingText: draft.rating.text,
    ratingStance: draft.rating.stance,
  };
  if (replaces === null) {
    const taken = new Set((await tx.report.findMany({ select: { slug: true } })).map((each) => each.slug));
    const own = uniqueSlug(slug ?? `${callDay}-${slugOf(data.title)}`, taken);
    const more = { slug: own, source, analystId: context.actor.id, createdAt: context.now };
    const report = await tx.report.create({ data: { ...data, ...more } });
    const after = { slug: own, sha256 };
    await recordEvent(tx, context, { action: "report.accept", subjectId: report.id, after });
    return report;
  }
  const earlier = await tx.report.findUniqueOrThrow({ where: { id: replaces } });
  await addReportRevision(tx, earlier, context);
  await recordEvent(tx, context, {
    action: "report.correct",
    subjectId: replaces,
    before: { version: earlier.version, sha256: earlier.sha256 },
    after: { version: earlier.version + 1, sha256 },
  });
  return tx.report.update({ where: { id: replaces }, data: { ...data, version: earlier.version + 1 } });
}

/** Links each claim with its themes. A claim that was there keeps the themes that it had. */
async function linkThemes(
  tx: Transaction,
  { claimIds, acceptance, addedAt, context }: Stored,
  themeIds: ReadonlyMap<string, string>,
): Promise<void> {
  const wanted = claimThemesOf(acceptance).flatMap((places, at) =>
    [...new Set(places.map((theme) => themeIds.get(theme.join("."))!))].map((themeId) => ({
      claimId: claimIds[at]!,
      themeId,
    })),
  );
  await linkClaims(tx, wanted, { addedAt, now: context.now });
}
