import { z } from "zod";
import { draftedReportSchema, type DraftedReport } from "@/lib/reports/drafts/schema";

const keptSchema = z.object({ version: z.number().int(), reports: z.array(draftedReportSchema) });
export interface KeptDraft {
  version: number;
  reports: readonly DraftedReport[];
}

const PREFIX = "themeboard:report-draft:";
/** Each tab keeps its own corrections, so that no tab removes the only copy of another's. */
const keyOf = (id: string, tab: string) => `${PREFIX}${id}:${tab}`;

/**
 * Keeps a tab's corrections in the browser until the board has stored them; null: it has. False: the storage is full or
 * forbidden, and they are on the page alone.
 */
export function keep(id: string, tab: string, kept: KeptDraft | null): boolean {
  try {
    if (kept) localStorage.setItem(keyOf(id, tab), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(id, tab));
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes over corrections that another tab, now closed perhaps, kept and the board hasn't stored; null: none. Those that
 * `isStored` holds for are removed.
 */
export function takeKept(id: string, tab: string, isStored: (kept: KeptDraft) => boolean): KeptDraft | null {
  try {
    const keys = Object.keys(localStorage).filter(
      (key) => key.startsWith(keyOf(id, "")) && key !== keyOf(id, tab),
    );
    for (const key of keys) {
      const kept = parsed(localStorage.getItem(key));
      if (kept && !isStored(kept)) {
        if (keep(id, tab, kept)) localStorage.removeItem(key);
        return kept;
      }
      localStorage.removeItem(key);
    }
  } catch {
    // A browser without storage has kept nothing.
  }
  return null;
}

function parsed(text: string | null): KeptDraft | null {
  try {
    return keptSchema.parse(JSON.parse(text ?? "null"));
  } catch {
    return null;
  }
}
