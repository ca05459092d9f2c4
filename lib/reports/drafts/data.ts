import { pageOfList } from "@/lib/contract/cursor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { DraftItem, StoredDraft } from "@/lib/reports/drafts/schema";
import { canDrawPages } from "@/lib/reports/files/page-image";
import { reviewOf } from "@/lib/reports/drafts/review-data";
import type { DraftState } from "@/lib/reports/drafts/state";
import { fail, ok, type Result } from "@/lib/result";

/** The drafts in review: neither accepted nor discarded. */
export const inReview = { acceptedAt: null, discardedAt: null } satisfies Prisma.ReportDraftWhereInput;

export const stateOf = ({ state }: { state: string }) => JSON.parse(state) as DraftState;

/** Lists the drafts in review, newest first. */
export async function listDrafts(query: { limit: number; cursor?: string }) {
  const rows = await db.reportDraft.findMany({
    where: inReview,
    select: { id: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const page = pageOfList("report-drafts", rows, query.limit, query.cursor);
  const items: DraftItem[] = [];
  for (const { id } of page.items) items.push(await draftItem(id));
  return { ...page, items };
}

/** The texts stay where they are, and one state is held at a time: a draft may be of some megabytes. */
async function draftItem(id: string): Promise<DraftItem> {
  const row = await db.reportDraft.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      name: true,
      state: true,
      createdAt: true,
      updatedAt: true,
      analyst: { select: { name: true } },
    },
  });
  const { reports } = stateOf(row);
  return {
    id,
    version: row.version,
    name: row.name,
    titles: reports.map(({ title }) => title),
    reports: reports.length,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    author: row.analyst.name,
  };
}

const parts = {
  analyst: true,
  file: { include: { pages: { select: { page: true, text: true, fault: true }, orderBy: { page: "asc" } } } },
} satisfies Prisma.ReportDraftInclude;
type DraftRow = Prisma.ReportDraftGetPayload<{ include: typeof parts }>;

/** Returns a draft with what the board already has of it; also one that was accepted or discarded. */
export async function readDraft(id: string): Promise<Result<StoredDraft>> {
  const row = await db.reportDraft.findUnique({ where: { id }, include: parts });
  if (!row) return fail("not_found");
  const state = stateOf(row);
  const { signs, reports } = state;
  const { file } = row;
  return ok({
    id,
    version: row.version,
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    discardedAt: row.discardedAt?.toISOString() ?? null,
    author: row.analyst.name,
    text: row.text,
    signs,
    file: file && {
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      pages: file.pages.length,
    },
    pages: file?.pages.length ? await pagesIn(row, file.pages) : null,
    reports,
    review: await reviewOf(row.text, state),
  });
}

/** The place of each page of a file in its text, which joins the texts of its pages. */
async function pagesIn(
  { id, text }: { id: string; text: string },
  pages: NonNullable<DraftRow["file"]>["pages"],
): Promise<StoredDraft["pages"]> {
  const { can } = await canDrawPages();
  let from = 0;
  return pages.map(({ page, text: own, fault }) => {
    const start = Math.max(from, text.indexOf(own, from));
    from = Math.min(text.length, start + own.length);
    return {
      page,
      start,
      end: from,
      fault: fault as "no_text" | "garbled" | "unreadable" | null,
      image: can ? `/api/v1/report-drafts/${id}/pages/${page}/image` : null,
    };
  });
}
