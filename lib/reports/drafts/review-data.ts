import { matchThemes } from "@/lib/domain/report-text/match/match-themes";
import { readGlossary } from "@/lib/glossary/data";
import type { DraftedReport, DraftReview } from "@/lib/reports/drafts/schema";
import { reportOfText } from "@/lib/reports/known-data";
import { listThemeNames } from "@/lib/themes/data";

/** What the board already has of each report of a text, in their order. */
export async function reviewOf(text: string, reports: readonly DraftedReport[]): Promise<DraftReview[]> {
  const [glossary, board] = await Promise.all([readGlossary(), listThemeNames()]);
  return Promise.all(
    reports.map(async (report): Promise<DraftReview> => {
      const same = await reportOfText(text.slice(report.start, report.end));
      const matches = matchThemes(report, board, glossary).map(({ theme, candidates }) => ({
        theme,
        candidates: candidates.map(({ parent, ...each }) => ({
          ...each,
          level: parent === null ? ("sector" as const) : ("subtheme" as const),
        })),
      }));
      if (!same) return { known: null, matches, accepted: null };
      const { slug, title } = same;
      const changes = { kept: 0, added: [], removed: [], themesAdded: [], themesRemoved: [] };
      return { known: { slug, title, relation: "same", changes }, matches, accepted: slug };
    }),
  );
}
