import path from "node:path";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { originalsFolderOf } from "@/lib/db/originals";
import { marksOf } from "@/lib/domain/report-text/page/marks";
import { findOnPage, FOUND_FROM, lettersOf } from "@/lib/domain/report-text/page/on-page";
import { env } from "@/lib/env/env";
import { canDrawPages, type PagePlace } from "@/lib/reports/files/page-image";
import type { PageFault, TextRun } from "@/lib/reports/files/types";
import type { ReportPage, ReportSource } from "@/lib/reports/pages/schema";
import { fail, ok, type Result } from "@/lib/result";

export const sourceParts = {
  file: { include: { pages: { select: { fault: true } } } },
} satisfies Prisma.ReportSourceInclude;
export type SourceRow = Prisma.ReportSourceGetPayload<{ include: typeof sourceParts }>;

export function sourceItem({ id, role, file, pageOffset, attachedAt, detachedAt }: SourceRow): ReportSource {
  const countOf = (fault: PageFault) => file.pages.filter((page) => page.fault === fault).length;
  return {
    id,
    role: role as ReportSource["role"],
    name: file.name,
    mediaType: file.mediaType,
    size: file.size,
    pages: file.pages.length,
    faults: { no_text: countOf("no_text"), garbled: countOf("garbled"), unreadable: countOf("unreadable") },
    pageOffset,
    attachedAt: attachedAt.toISOString(),
    detachedAt: detachedAt?.toISOString() ?? null,
  };
}

/** Lists a report's files, the newest first. */
export async function listSources(slug: string): Promise<Result<{ items: ReportSource[] }>> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) return fail("not_found");
  const rows = await db.reportSource.findMany({
    where: { reportId: report.id, detachedAt: null },
    include: sourceParts,
    orderBy: [{ attachedAt: "desc" }, { id: "desc" }],
  });
  return ok({ items: rows.map(sourceItem) });
}

/** Where one of a report's files is kept, and its name. */
export async function readSourceFile(
  slug: string,
  id: string,
): Promise<Result<{ file: string; name: string }>> {
  const row = await db.reportSource.findFirst({
    where: { id, detachedAt: null, report: { slug } },
    select: { file: { select: { name: true, sha256: true } } },
  });
  return row ? ok({ file: fileOf(row.file.sha256), name: row.file.name }) : fail("not_found");
}

/** The file whose pages a report's marks mean: the attached original, else the file that its text was read from. */
async function citedSource(reportId: string): Promise<SourceRow | null> {
  const sources = await db.reportSource.findMany({
    where: { reportId, detachedAt: null, file: { pages: { some: {} } } },
    include: sourceParts,
    orderBy: [{ role: "asc" }, { attachedAt: "desc" }], // "original" comes before "source"
  });
  return sources[0] ?? null;
}

/** Where the page that a report cites under a number is kept. */
export async function placeOfPage(slug: string, cited: number): Promise<Result<PagePlace>> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  const source = report && (await citedSource(report.id));
  const page = cited + (source?.pageOffset ?? 0);
  if (!source || page < 1 || page > source.file.pages.length) return fail("not_found");
  return ok(placeIn(source.file.sha256, page));
}

/** Where a page of the file that a draft was read from is kept. */
export async function placeOfDraftPage(id: string, page: number): Promise<Result<PagePlace>> {
  const row = await db.reportFilePage.findFirst({
    where: { page, file: { drafts: { some: { id } } } },
    select: { file: { select: { sha256: true } } },
  });
  return row ? ok(placeIn(row.file.sha256, page)) : fail("not_found");
}

const fileOf = (sha256: string): string => path.join(originalsFolderOf(env().databasePath), sha256);

const placeIn = (sha256: string, page: number): PagePlace => ({ sha256, page, file: fileOf(sha256) });

/** Reads the page that a report cites under a number, and looks for the sentences that cite it. */
export async function readPage(slug: string, cited: number): Promise<Result<ReportPage>> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) return fail("not_found");
  const [source, claims] = await Promise.all([
    citedSource(report.id),
    db.claim.findMany({
      where: { reportId: report.id, citations: { some: { page: cited } } },
      select: { id: true, text: true },
      orderBy: { ordinal: "asc" },
    }),
  ]);
  const number = cited + (source?.pageOffset ?? 0);
  const row =
    source &&
    (await db.reportFilePage.findUnique({ where: { fileId_page: { fileId: source.fileId, page: number } } }));
  const answer = { cited, of: source?.file.pages.length ?? null, source: source && sourceItem(source) };
  if (!row)
    return ok({
      ...answer,
      page: null,
      reason: source ? "no_such_page" : "no_file",
      ...{ text: null, fault: null, runs: [], image: null },
      claims: claims.map(({ id }) => ({ id, share: null, marks: [], spans: [] })),
    });
  const runs = JSON.parse(row.runs ?? "[]") as TextRun[];
  const letters = lettersOf(row.text);
  return ok({
    ...answer,
    page: number,
    reason: null,
    text: row.text,
    fault: row.fault as PageFault | null,
    runs,
    image: (await canDrawPages()).can
      ? `/api/v1/reports/${encodeURIComponent(slug)}/pages/${cited}/image?of=${source.file.sha256.slice(0, 12)}-${number}`
      : null,
    claims: claims.map(({ id, text }) => {
      const found = letters.letters.length > 0 ? findOnPage(text, letters) : null;
      const spans = found && found.share >= FOUND_FROM ? found.spans : [];
      return { id, share: found?.share ?? null, marks: marksOf(spans, { text: row.text, runs }), spans };
    }),
  });
}
