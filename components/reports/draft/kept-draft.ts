import { z } from "zod";
import { draftedReportSchema, type DraftedReport } from "@/lib/reports/drafts/schema";

const keptSchema = z.object({ version: z.number().int(), reports: z.array(draftedReportSchema) });
export interface KeptDraft {
  version: number;
  reports: readonly DraftedReport[];
}

const keyOf = (id: string) => `themeboard:report-draft:${id}`;

/** Corrections that the board hasn't stored yet; null: none, or a browser without storage. */
export function readKept(id: string): KeptDraft | null {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(id)) ?? "null"));
  } catch {
    return null;
  }
}

/** Keeps corrections in the browser until the board has stored them; null: it has. */
export function keep(id: string, kept: KeptDraft | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(id), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(id));
  } catch {
    // The storage is full or forbidden; the corrections stay on the page, which sends them until they are stored.
  }
}
