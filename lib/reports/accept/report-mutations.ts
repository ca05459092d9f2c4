import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import type { Transaction } from "@/lib/db/transaction";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { excerpt } from "@/lib/domain/text/excerpt";
import { slugOf, uniqueSlug } from "@/lib/domain/text/slug";
import { claimThemesOf, type Acceptance } from "@/lib/reports/accept/acceptance";
import { storeCompanies } from "@/lib/reports/accept/company-mutations";
import { storeStatements } from "@/lib/reports/accept/statement-mutations";
import { storeRecommendations } from "@/lib/reports/accept/theme-mutations";
import { reportOfText, sha256Of } from "@/lib/reports/known-data";
import { invalid } from "@/lib/result";
import { Refused } from "@/lib/watchlist/mutations";

export interface AcceptedReport {
  slug: string;
  isNew: boolean;
}

/** The longest way from an evening to the next trading day: a call may be so much later than today. */
const MOST_DAYS_AHEAD = 14;

/**
 * Stores a report within a transaction: its text, sections, claims with their pages, themes, recommendations and
 * companies. A text that is stored already stays as it is. Throws `Refused` with the fields that are missing or wrong.
 */
export async function acceptIn(
  tx: Transaction,
  acceptance: Acceptance,
  { context, today }: { context: Context; today: Day },
): Promise<AcceptedReport> {
  const { draft, place, source, fileId } = acceptance;
  const text = acceptance.text.slice(draft.start, draft.end);
  const known = await reportOfText(text, tx);
  if (known) return { slug: known.slug, isNew: false };
  const { callDay } = draft;
  if (!callDay) throw new Refused(invalid(`${place}.callDay`, "required"));
  if (callDay > addDays(today, MOST_DAYS_AHEAD))
    throw new Refused(invalid(`${place}.callDay`, "day_in_future"));
  const title = draft.title ?? excerpt(draft.claims[0]?.text ?? text, UNTITLED_LENGTH);
  const taken = new Set((await tx.report.findMany({ select: { slug: true } })).map(({ slug }) => slug));
  const { id: reportId, slug } = await tx.report.create({
    data: {
      slug: uniqueSlug(acceptance.slug ?? `${callDay}-${slugOf(title)}`, taken),
      title,
      text,
      sha256: sha256Of(text),
      publishedAt: draft.publishedAt,
      callDay,
      callDayReason: draft.callDayReason,
      house: draft.house,
      ratingText: draft.rating.text,
      ratingStance: draft.rating.stance,
      source,
      analystId: context.actor.id,
      createdAt: context.now,
    },
  });
  const claimIds = await storeStatements(tx, reportId, draft);
  const themeIds = await storeRecommendations(tx, { reportId, claimIds, acceptance, context });
  await storeCompanies(tx, { reportId, claimIds, acceptance });
  const links = claimThemesOf(acceptance).flatMap((places, at) =>
    [...new Set(places.map((theme) => themeIds.get(theme.join("."))!))].map((themeId) => ({
      claimId: claimIds[at]!,
      themeId,
      createdAt: context.now,
    })),
  );
  await tx.claimTheme.createMany({ data: links });
  if (fileId !== null) {
    await tx.reportSource.create({ data: { reportId, fileId, role: "source", attachedAt: context.now } });
  }
  await recordEvent(tx, context, {
    action: "report.accept",
    subjectId: reportId,
    after: { slug, sha256: sha256Of(text) },
  });
  return { slug, isNew: true };
}

/** A report without a title is called by the beginning of its first sentence. */
const UNTITLED_LENGTH = 80;
