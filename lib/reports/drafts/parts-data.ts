import { db } from "@/lib/db/client";
import type { Transaction } from "@/lib/db/transaction";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import { correctedReport } from "@/lib/reports/earlier-text-data";
import { reportOfText, reportThatHad, sha256Of, type KnownReport } from "@/lib/reports/known-data";

/** A part of a draft's text, as the board stands. */
export interface PartOnBoard {
  /** The report that has this very text, or that was made of this part; null: none. */
  same: KnownReport | null;
  /** The id of the report of which the part is a corrected text; null: it is a report of its own, or no report. */
  corrects: string | null;
}

/** A draft's text and reports, and the hashes of the parts that were accepted. */
interface Parts {
  text: string;
  reports: readonly DraftedReport[];
  accepted?: readonly string[];
}

/**
 * The standing of each part of a draft, in their order. Two parts never correct the same report: the first does.
 * Within a transaction it is asked before anything is written.
 */
export async function partsOnBoard(
  { text, reports, accepted = [] }: Parts,
  from: Pick<Transaction, "report" | "reportRevision"> = db,
): Promise<PartOnBoard[]> {
  const same: (KnownReport | null)[] = [];
  for (const { start, end } of reports) {
    const part = text.slice(start, end);
    const wasAccepted = accepted.includes(sha256Of(part));
    same.push((await reportOfText(part, from)) ?? (wasAccepted ? await reportThatHad(part, from) : null));
  }
  const taken = new Set(same.flatMap((each) => each?.id ?? []));
  const parts: PartOnBoard[] = [];
  for (const [at, report] of reports.entries()) {
    const isOpen = report.isReport && !same[at];
    const part = text.slice(report.start, report.end);
    const corrects = isOpen ? await correctedReport(report, { part, taken, from }) : null;
    if (corrects !== null) taken.add(corrects);
    parts.push({ same: same[at]!, corrects });
  }
  return parts;
}
