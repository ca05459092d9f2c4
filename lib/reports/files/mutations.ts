import type { Context } from "@/lib/contract/context";
import { keepOriginal, originalsFolderOf } from "@/lib/db/originals";
import type { Transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env/env";
import type { ReportFileText } from "@/lib/reports/files/types";

/** An uploaded file that was read. */
export interface ReadFile {
  name: string;
  path: string;
  bytes: number;
  sha256: string;
  read: ReportFileText;
}

/**
 * Keeps the bytes of an uploaded file beside the database. To be called before the transaction of `keepFile`: bytes
 * without a row take disk space, a row without bytes would be a loss.
 */
export const keepBytes = ({ path, sha256 }: ReadFile): Promise<void> =>
  keepOriginal(path, originalsFolderOf(env().databasePath), sha256);

/** Stores a file and the text of its pages, and returns its id. A file that is stored already stays unchanged. */
export async function keepFile(tx: Transaction, file: ReadFile, context: Context): Promise<string> {
  const { sha256, name, bytes: size, read } = file;
  const known = await tx.reportFile.findUnique({ where: { sha256 }, select: { id: true } });
  if (known) return known.id;
  const { id } = await tx.reportFile.create({
    data: {
      sha256,
      name,
      mediaType: read.mediaType,
      size,
      analystId: context.actor.id,
      createdAt: context.now,
    },
  });
  const pages = read.pages ?? [];
  await tx.reportFilePage.createMany({
    data: pages.map(({ page, text, fault, runs }) => ({
      fileId: id,
      page,
      text,
      fault,
      runs: JSON.stringify(runs),
    })),
  });
  return id;
}
