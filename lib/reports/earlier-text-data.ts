import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import {
  earlierText,
  keysOfSentences,
  type ComparedReport,
} from "@/lib/domain/report-text/match/match-report";
import { pairSentences } from "@/lib/domain/report-text/match/sentence-key";
import type { AcceptedReport } from "@/lib/domain/report-text/match/carry-over";
import type { DraftCompany, ReportDraft, Stance, StanceOrigin } from "@/lib/domain/report-text/types";
import { reportThatHad } from "@/lib/reports/known-data";
import { memoMany } from "@/lib/memo";

interface StoredReport {
  id: string;
  version: number;
}

/** The sentences of each report, kept by its version. */
const sentencesOf = memoMany<StoredReport, { sentences: ReadonlySet<string> }>(
  { name: "sentences of reports", key: ({ id, version }) => `${id} ${version}`, room: { max: 2_000 } },
  async (reports) => {
    const claims = await db.claim.findMany({
      where: { reportId: { in: reports.map(({ id }) => id) }, voidedAt: null },
      select: { reportId: true, text: true },
    });
    const texts = new Map(reports.map(({ id }): [string, string[]] => [id, []]));
    for (const { reportId, text } of claims) texts.get(reportId)!.push(text);
    return reports.map(({ id }) => ({ sentences: keysOfSentences(texts.get(id)!) }));
  },
);

/**
 * The id of the report on the board of which a draft is a corrected text: the one that had this very text, else the one
 * that looks like it; none of those that are `taken`. Null: the draft is a report of its own.
 */
export async function correctedReport(
  draft: ReportDraft,
  {
    part,
    taken,
    from,
  }: {
    /** The draft's part of the text. */
    part: string;
    taken: ReadonlySet<string>;
    from: Pick<Transaction, "report" | "reportRevision">;
  },
): Promise<string | null> {
  const former = await reportThatHad(part, from);
  if (former && !former.withdrawn && !taken.has(former.id)) return former.id;
  const rows = await from.report.findMany({
    where: { withdrawals: { none: { restoredAt: null } } },
    select: { id: true, version: true, title: true, house: true, callDay: true },
  });
  const reports = rows.filter(({ id }) => !taken.has(id));
  const sentences = await sentencesOf(reports);
  const stored = reports.map((report, at) => ({ ...report, sentences: sentences[at]!.sentences }));
  const compared: ComparedReport = {
    ...draft,
    sentences: keysOfSentences(draft.claims.map(({ text }) => text)),
  };
  return earlierText(compared, stored)?.id ?? null;
}

/** A stored claim with the number of pieces of evidence that rest on it. */
interface StoredClaim {
  id: string;
  text: string;
  evidence: number;
}

/** How a corrected text changes the claims of a report. */
export interface ClaimChanges {
  /** For each claim of the draft the id of the stored claim that it is; null: it is added. */
  keptAs: (string | null)[];
  /** Those of the kept ones that the present text hasn't: the draft brings them back. */
  broughtBack: ReadonlySet<string>;
  /** The stored claims that the text hasn't any more. */
  removed: StoredClaim[];
}

/** A report without an earlier text. */
export const NO_CLAIMS: ClaimChanges = { keptAs: [], broughtBack: new Set(), removed: [] };

/** Pairs the claims of a draft with those of the report's present text, else with those of its earlier ones. */
export async function claimChanges(
  reportId: string,
  draft: ReportDraft,
  from: Pick<Transaction, "claim"> = db,
): Promise<ClaimChanges> {
  const rows = await from.claim.findMany({
    where: { reportId },
    select: {
      id: true,
      text: true,
      voidedAt: true,
      _count: { select: { evidence: { where: { untilVersion: null, note: { deletedAt: null } } } } },
    },
    orderBy: [{ voidedAt: { sort: "desc", nulls: "first" } }, { ordinal: "asc" }],
  });
  const pairs = pairSentences(
    draft.claims.map(({ text }) => text),
    rows.map(({ text }) => text),
  );
  const kept = new Set(pairs);
  return {
    keptAs: pairs.map((at) => (at === null ? null : rows[at]!.id)),
    broughtBack: new Set(rows.flatMap(({ id, voidedAt }, at) => (voidedAt && kept.has(at) ? [id] : []))),
    removed: rows
      .filter(({ voidedAt }, at) => !voidedAt && !kept.has(at))
      .map(({ id, text, _count }) => ({ id, text, evidence: _count.evidence })),
  };
}

/** A stored report with its present text, as it was accepted and as analysts completed it since. */
export async function acceptedReport(id: string): Promise<AcceptedReport> {
  const report = await db.report.findUniqueOrThrow({
    where: { id },
    include: {
      recommendations: {
        where: { voidedAt: null, theme: { voidedAt: null } },
        include: { claim: true, theme: { include: { parent: true } } },
      },
      companies: {
        where: { voidedAt: null },
        include: { claim: true, ticker: true },
        orderBy: { ordinal: "asc" },
      },
    },
  });
  return {
    text: report.text,
    callDay: report.callDay,
    themes: report.recommendations.map(({ theme, name, claim, stance, stanceOrigin }) => ({
      slug: theme.slug,
      parent: theme.parent?.slug ?? null,
      name: name ?? theme.nameEn ?? theme.nameZh ?? theme.slug,
      stance: stance as Stance | null,
      stanceOrigin: stanceOrigin as StanceOrigin,
      sentence: claim?.text ?? null,
    })),
    companies: report.companies.map((company) => ({
      ...{ name: company.name, code: company.code, target: company.target, currency: company.currency },
      symbol: company.ticker?.symbol ?? null,
      rating: { text: company.ratingText, stance: company.stance as Stance | null },
      degree: company.degree as DraftCompany["degree"],
      sentence: company.claim?.text ?? null,
    })),
  };
}
