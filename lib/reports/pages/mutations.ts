import { recordEvent } from "@/lib/audit/record";
import type { Context } from "@/lib/contract/context";
import { db } from "@/lib/db/client";
import { transaction, type Transaction } from "@/lib/db/transaction";
import type { SpooledFile } from "@/lib/prices/imports/spool";
import { keepBytes, keepFile } from "@/lib/reports/files/mutations";
import { readReportFile } from "@/lib/reports/files/read-file";
import { sourceItem, sourceParts } from "@/lib/reports/pages/data";
import type { ReportSource } from "@/lib/reports/pages/schema";
import { fail, invalid, ok, type Result } from "@/lib/result";

/**
 * Attaches the document that a report's marks cite, in place of one that is attached. A scan is attached too: its pages
 * can be seen.
 */
export async function attachOriginal(
  slug: string,
  { fileName, path, bytes, sha256 }: SpooledFile,
  pageOffset: number,
  context: Context,
  signal: AbortSignal,
): Promise<Result<ReportSource>> {
  const report = await db.report.findUnique({ where: { slug }, select: { id: true } });
  if (!report) return fail("not_found");
  const name = fileName ?? "";
  const read = await readReportFile(path, { name, signal });
  if (!read.ok) return fail("unreadable_file", { fields: { file: read.code } });
  if (!read.value.pages) return invalid("file", "no_pages");
  const file = { name, path, bytes, sha256, read: read.value };
  await keepBytes(file);
  return transaction(async (tx) => {
    const fileId = await keepFile(tx, file, context);
    await detachOriginals(tx, report.id, context);
    const row = await tx.reportSource.create({
      data: { reportId: report.id, fileId, role: "original", pageOffset, attachedAt: context.now },
      include: sourceParts,
    });
    const after = { report: slug, name, sha256, pageOffset };
    await recordEvent(tx, context, { action: "report_source.attach", subjectId: row.id, after });
    return ok(sourceItem(row));
  });
}

async function detachOriginals(tx: Transaction, reportId: string, context: Context): Promise<void> {
  const where = { reportId, role: "original", detachedAt: null };
  for (const { id } of await tx.reportSource.findMany({ where, select: { id: true } })) {
    await tx.reportSource.update({ where: { id }, data: { detachedAt: context.now } });
    await recordEvent(tx, context, { action: "report_source.detach", subjectId: id });
  }
}

/** The row of a report's file, whether attached or detached. */
const sourceOf = (tx: Transaction, slug: string, id: string) =>
  tx.reportSource.findFirst({ where: { id, report: { slug } }, include: sourceParts });

/** Changes by how much the file's pages differ from the cited ones. */
export async function changeOffset(
  slug: string,
  id: string,
  pageOffset: number,
  context: Context,
): Promise<Result<ReportSource>> {
  return transaction(async (tx) => {
    const row = await sourceOf(tx, slug, id);
    if (!row) return fail("not_found");
    if (row.pageOffset === pageOffset) return ok(sourceItem(row));
    await tx.reportSource.update({ where: { id }, data: { pageOffset } });
    await recordEvent(tx, context, {
      action: "report_source.change",
      subjectId: id,
      before: { pageOffset: row.pageOffset },
      after: { pageOffset },
    });
    return ok(sourceItem({ ...row, pageOffset }));
  });
}

/** Detaches the original document, or attaches a detached one again. The file that a text was read from stays. */
export async function setDetached(
  slug: string,
  id: string,
  isDetached: boolean,
  context: Context,
): Promise<Result<ReportSource>> {
  return transaction(async (tx) => {
    const row = await sourceOf(tx, slug, id);
    if (!row || row.role !== "original") return fail("not_found");
    if ((row.detachedAt !== null) === isDetached) return ok(sourceItem(row));
    if (!isDetached) await detachOriginals(tx, row.reportId, context);
    const detachedAt = isDetached ? context.now : null;
    await tx.reportSource.update({ where: { id }, data: { detachedAt } });
    const action = isDetached ? "report_source.detach" : "report_source.restore";
    await recordEvent(tx, context, { action, subjectId: id });
    return ok(sourceItem({ ...row, detachedAt }));
  });
}
