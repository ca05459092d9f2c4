import { matchThemes, withSameThemes } from "@/lib/domain/report-text/match/match-themes";
import { withNames } from "@/lib/domain/report-text/match/name-themes";
import { readGlossary } from "@/lib/glossary/data";
import { firstState, type DraftState } from "@/lib/reports/drafts/state";
import { ok, type Result } from "@/lib/result";
import { listThemeNames } from "@/lib/themes/data";

/**
 * Reads a text into a draft's first state, its themes named in both languages by the glossary, and set to the board's
 * where the board has them.
 */
export async function preparedState(text: string): Promise<Result<DraftState>> {
  const state = firstState(text);
  if (!state.ok) return state;
  const [glossary, board] = await Promise.all([readGlossary(), listThemeNames()]);
  const reports = state.value.reports.map((report) => {
    const named = withNames(report, glossary);
    const same = withSameThemes(named, matchThemes(named, board, glossary));
    return { ...same, isReport: report.isReport };
  });
  return ok({ ...state.value, reports });
}
