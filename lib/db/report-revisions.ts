import type { Context } from "@/lib/contract/context";
import { Prisma, type Report, type Section } from "./generated/client";
import { instantText } from "./notes-as-of";
import { readRows } from "./read-rows";
import type { Transaction } from "./transaction";

// A corrected text takes the place of the earlier one, which stays as a revision, so that a view of an earlier day shows
// the report of that day: its text and what heads it, and its sections and claims in their places in that text.

type Headings = Pick<
  Report,
  "title" | "publishedAt" | "callDay" | "callDayReason" | "house" | "ratingText" | "ratingStance"
>;

const sectionFields = { id: true, ordinal: true, kind: true, heading: true, title: true } as const;
type EarlierSection = Pick<Section, keyof typeof sectionFields>;

const claimFields = {
  ...{
    id: true,
    sectionId: true,
    ordinal: true,
    kind: true,
    text: true,
    correction: true,
    start: true,
    end: true,
  },
  voidedAt: true, // before it is brought back by a later text
  section: { select: { title: true, heading: true } },
  citations: true,
} satisfies Prisma.ClaimSelect;
type EarlierClaim = Prisma.ClaimGetPayload<{ select: typeof claimFields }>;

export interface EarlierReport {
  version: number;
  headings: Headings;
  /** By their ids, which a corrected text keeps. */
  sections: ReadonlyMap<string, EarlierSection>;
  claims: ReadonlyMap<string, EarlierClaim>;
}
export type EarlierReports = ReadonlyMap<string, EarlierReport>;

/** The reports corrected after an instant, in their state at that instant, by id; none for now (null). */
export async function earlierReports(until: Date | null): Promise<EarlierReports> {
  if (until === null) return new Map();
  const rows = await readRows<Headings & { id: string; version: number; sections: string; claims: string }>(
    Prisma.sql`
      SELECT r."reportId" AS "id", r."version", r."title", r."publishedAt", r."callDay", r."callDayReason", r."house",
        r."ratingText", r."ratingStance", r."sections", r."claims"
      FROM (SELECT "reportId", min("version") AS "version" FROM "ReportRevision"
        WHERE "replacedAt" > ${instantText(until)} GROUP BY "reportId") later
      JOIN "ReportRevision" r ON r."reportId" = later."reportId" AND r."version" = later."version"`,
  );
  return new Map(
    rows.map(({ id, version, sections, claims, ...headings }) => [
      id,
      { version, headings, sections: byId<EarlierSection>(sections), claims: claimsOf(claims) },
    ]),
  );
}

const byId = <T extends { id: string }>(json: string): ReadonlyMap<string, T> =>
  new Map((JSON.parse(json) as T[]).map((each) => [each.id, each]));

const claimsOf = (json: string): ReadonlyMap<string, EarlierClaim> =>
  new Map(
    [...byId<EarlierClaim>(json)].map(([id, { voidedAt, citations, ...claim }]) => [
      id,
      {
        ...claim,
        citations: citations.toSorted((a, b) => a.ordinal - b.ordinal),
        voidedAt: voidedAt && new Date(voidedAt),
      },
    ]),
  );

/** Whether a row is of its report's text at an instant (null: now). */
export function isOfText(
  { addedAt, voidedAt }: { addedAt: Date | null; voidedAt: Date | null },
  until: Date | null,
): boolean {
  const isAt = (instant: Date) => until === null || instant <= until;
  return (addedAt === null || isAt(addedAt)) && !(voidedAt !== null && isAt(voidedAt));
}

/** Stores a report's present text with its sections and claims as a revision that is replaced now. */
export async function addReportRevision(tx: Transaction, report: Report, { actor, now }: Context) {
  const where = { reportId: report.id };
  const sections = await tx.section.findMany({ where, select: sectionFields });
  const claims = await tx.claim.findMany({ where, select: claimFields });
  const { id: reportId, version, text, sha256, title, publishedAt, callDay } = report;
  const { callDayReason, house, ratingText, ratingStance } = report;
  await tx.reportRevision.create({
    data: {
      ...{ reportId, version, text, sha256, title, publishedAt, callDay },
      ...{ callDayReason, house, ratingText, ratingStance },
      sections: JSON.stringify(sections),
      claims: JSON.stringify(claims),
      analystId: actor.id,
      replacedAt: now,
    },
  });
}
