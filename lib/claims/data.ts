import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { selectEvidence, type EvidenceRow } from "@/lib/db/board-notes";
import { earlierReports, isOfText, type EarlierReport } from "@/lib/db/report-revisions";
import { withdrawnReports } from "@/lib/db/report-withdrawals";
import { claimThemes } from "@/lib/db/small-reads";
import type { Day } from "@/lib/domain/calendar/day";
import { type EvidencePiece, evidenceSums } from "@/lib/domain/theme/evidence";
import { excerpt } from "@/lib/domain/text/excerpt";
import { fail, ok, type Result } from "@/lib/result";
import { momentOf } from "@/lib/prices/data";
import type { ClaimDetail } from "@/lib/claims/schema";

/** A piece of evidence with its note's theme and the beginning of its note. */
export type EvidenceOfClaim = EvidencePiece & Pick<EvidenceRow, "noteId" | "claimId" | "themeSlug" | "body">;

/** The evidence as of a day, by claim. `until` is the end of the day, null for now. */
export async function evidenceByClaim(
  asOf: Day,
  until: Date | null,
): Promise<Map<string, EvidenceOfClaim[]>> {
  const byClaim = new Map<string, EvidenceOfClaim[]>();
  for (const row of await selectEvidence(asOf, until)) {
    const pieces = byClaim.get(row.claimId) ?? [];
    pieces.push({ ...row, bearing: row.bearing as EvidencePiece["bearing"] });
    byClaim.set(row.claimId, pieces);
  }
  return byClaim;
}

const inWords = {
  report: { select: { slug: true, title: true, callDay: true } },
  section: { select: { title: true, heading: true } },
  citations: true, // unordered: Prisma reads ordered parts of at most some thousand rows
  themes: {
    where: { voidedAt: null },
    select: { themeId: true, addedAt: true, voidedAt: true, theme: { select: { slug: true } } },
  },
};

const findClaims = (reportId?: string) =>
  db.claim.findMany({
    where: { reportId },
    include: inWords,
    orderBy: [{ reportId: "asc" }, { ordinal: "asc" }, { id: "asc" }],
  });
/** `inText`: its report's text has it at the instant of the view; a corrected text may have left it out. */
export type ClaimRow = Awaited<ReturnType<typeof findClaims>>[number] & { inText: boolean };

/**
 * Every claim of the reports that aren't withdrawn at an instant (null: now), with its pages, section and themes, in
 * report order, each in its state at that instant. `of` names one report, withdrawn or not.
 */
export async function readClaims(until: Date | null, of?: string): Promise<ClaimRow[]> {
  const [claims, withdrawn, reports] = await Promise.all([
    findClaims(of),
    withdrawnReports(until),
    earlierReports(until),
  ]);
  const shown = claims
    .filter(({ reportId }) => of !== undefined || !withdrawn.has(reportId))
    .filter((claim) => isOfText({ ...claim, voidedAt: null }, until))
    .map((claim) => claimAt(claim, reports.get(claim.reportId)))
    .map((claim) => ({
      ...claim,
      citations: claim.citations.toSorted((a, b) => a.ordinal - b.ordinal),
      themes: claim.themes.filter((link) => isOfText(link, until)),
      inText: isOfText(claim, until),
    }));
  return reports.size > 0 ? shown.sort(inReportOrder) : shown;
}

/** A claim with its report in the state before a correction. */
const claimAt = <T extends Omit<ClaimRow, "inText">>(claim: T, earlier: EarlierReport | undefined): T =>
  earlier
    ? {
        ...claim,
        ...earlier.claims.get(claim.id),
        report: { ...claim.report, title: earlier.headings.title, callDay: earlier.headings.callDay },
      }
    : claim;

function inReportOrder(a: ClaimRow, b: ClaimRow): number {
  if (a.reportId !== b.reportId) return a.reportId < b.reportId ? -1 : 1;
  return a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1);
}

/** Whether a claim is shown: its report's text has it, or evidence rests on it. */
export const isShown = ({ inText }: ClaimRow, evidence: readonly EvidenceOfClaim[]): boolean =>
  inText || evidence.length > 0;

/** The slugs of each claim's themes and sectors, by claim id. */
export async function themesOfClaims(ids: readonly string[]): Promise<Map<string, string[]>> {
  const themes = new Map<string, string[]>();
  for (const { claimId, slug } of await claimThemes(ids))
    themes.set(claimId, [...(themes.get(claimId) ?? []), slug]);
  return themes;
}

/** A claim of a theme or report as the API returns it, with its evidence. */
export function claimItem(claim: ClaimRow, evidence: readonly EvidenceOfClaim[], asOf: Day) {
  const { balance, leg } = evidenceSums(evidence, asOf);
  return {
    id: claim.id,
    ordinal: claim.ordinal,
    kind: claim.kind as "rating" | "insight" | "statement",
    text: claim.text,
    pages: claim.citations.map((citation) => citation.page),
    report: claim.report.slug,
    section: claim.section.title || claim.section.heading,
    themes: claim.themes.map((link) => link.theme.slug),
    inText: claim.inText,
    balance,
    leg,
    evidence: evidence.map((piece) => ({
      noteId: piece.noteId,
      theme: piece.themeSlug,
      excerpt: excerpt(piece.body),
      observedOn: piece.observedOn,
      bearing: piece.bearing,
      weight: piece.weight,
    })),
  };
}

/** A claim with its evidence as of a day; not found in a view before its report's call day. */
export async function readClaim(
  id: string,
  query: { asOf?: Day },
  context: Context,
): Promise<Result<ClaimDetail>> {
  const moment = await momentOf(query.asOf, context);
  if (!moment.ok) return moment;
  const { asOf, until } = moment.value;
  const found = await db.claim.findUnique({ where: { id }, select: { reportId: true } });
  const claim = found && (await readClaims(until, found.reportId)).find((each) => each.id === id);
  if (!claim || (query.asOf && claim.report.callDay > query.asOf)) return fail("not_found");
  const evidence = (await evidenceByClaim(asOf, until)).get(id) ?? [];
  return ok({
    ...claimItem(claim, evidence, asOf),
    reportTitle: claim.report.title,
    correction: claim.correction,
  });
}
