import { instantText } from "./notes-as-of";
import { Prisma } from "./generated/client";
import { readRows } from "./read-rows";

/** The ids of the reports that are withdrawn at an instant, each with the instant of its withdrawal; null: now. */
export async function withdrawnReports(until: Date | null): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows<{ reportId: string; withdrawnAt: string }>(
    until === null
      ? Prisma.sql`SELECT "reportId", "withdrawnAt" FROM "ReportWithdrawal" WHERE "restoredAt" IS NULL`
      : Prisma.sql`SELECT "reportId", "withdrawnAt" FROM "ReportWithdrawal"
          WHERE "withdrawnAt" <= ${instantText(until)}
            AND ("restoredAt" IS NULL OR "restoredAt" > ${instantText(until)})`,
  );
  return new Map(rows.map(({ reportId, withdrawnAt }) => [reportId, withdrawnAt]));
}
