import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";

export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The report that has this very text, or had it before a corrected text took its place; null: none. */
export async function reportOfText(text: string, from: Pick<Transaction, "report"> = db) {
  const sha256 = sha256Of(text);
  return from.report.findFirst({
    where: { OR: [{ sha256 }, { revisions: { some: { sha256 } } }] },
    select: { id: true, slug: true, title: true },
  });
}

/** The report whose text was read from this file; null: none. */
export const reportOfFile = (sha256: string) =>
  db.report.findFirst({
    where: { sources: { some: { role: "source", detachedAt: null, file: { sha256 } } } },
    select: { slug: true },
  });
