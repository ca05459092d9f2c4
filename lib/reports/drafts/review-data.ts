import { reportOfText } from "@/lib/reports/known-data";
import type { DraftedReport, DraftReview } from "@/lib/reports/drafts/schema";

/** What the board already has of each report of a text, in their order. */
export async function reviewOf(text: string, reports: readonly DraftedReport[]): Promise<DraftReview[]> {
  return Promise.all(
    reports.map(async ({ start, end }) => {
      const same = await reportOfText(text.slice(start, end));
      if (!same) return { known: null, matches: [], accepted: null };
      const { slug, title } = same;
      const changes = { kept: 0, added: [], removed: [], themesAdded: [], themesRemoved: [] };
      return { known: { slug, title, relation: "same" as const, changes }, matches: [], accepted: slug };
    }),
  );
}
