import { carryOver } from "@/lib/domain/report-text/match/carry-over";
import { matchThemes, withSameThemes } from "@/lib/domain/report-text/match/match-themes";
import { withNames } from "@/lib/domain/report-text/match/name-themes";
import type { ReportDraft } from "@/lib/domain/report-text/types";
import { readGlossary } from "@/lib/glossary/data";
import { partsOnBoard } from "@/lib/reports/drafts/parts-data";
import { firstState, type DraftState } from "@/lib/reports/drafts/state";
import { acceptedReport } from "@/lib/reports/earlier-text-data";
import { ok, type Result } from "@/lib/result";
import { listThemeNames } from "@/lib/themes/data";
import { tickersNamed } from "@/lib/tickers/symbol-data";

/** A company's name may fit so many listings: mainland, Hong Kong, US, each in some classes. */
const MOST_CANDIDATES = 12;

/**
 * A draft as it is read, with what the board knows of its names: themes named in both languages by the glossary, and
 * the listings that a company's name may mean. A name alone decides no symbol.
 */
export async function withKnownNames<T extends ReportDraft>(draft: T): Promise<T> {
  const [glossary, named] = await Promise.all([readGlossary(), tickersNamed()]);
  const companies = draft.companies.map((company) => {
    if (company.symbol !== null) return company;
    const candidates = new Set([...company.candidates, ...named(company.name)]);
    return { ...company, candidates: [...candidates].slice(0, MOST_CANDIDATES) };
  });
  return { ...draft, ...withNames(draft, glossary), companies };
}

/**
 * Reads a text into a draft's first state; a theme that the board has under one of its names is set to that, and the
 * draft of a corrected text keeps what was accepted of the earlier one. `asNew`: the indexes of reports that are no
 * corrected text, whatever they look like.
 */
export async function preparedState(
  text: string,
  { asNew = [] }: { asNew?: readonly number[] } = {},
): Promise<Result<DraftState>> {
  const state = await firstState(text);
  if (!state.ok) return state;
  const reports = await prepared(state.value.reports);
  const parts = await partsOnBoard({ text, reports });
  const carried = reports.map(async (report, at) => {
    const { corrects } = parts[at]!;
    if (corrects === null || asNew.includes(at)) return report;
    return carryOver(text, report, await acceptedReport(corrects));
  });
  return ok({ ...state.value, reports: await Promise.all(carried) });
}

/** Drafts as they are read, with what the board knows of their names and the board's themes of these names. */
export async function prepared<T extends ReportDraft>(reports: readonly T[]): Promise<T[]> {
  const [glossary, board] = await Promise.all([readGlossary(), listThemeNames()]);
  return Promise.all(
    reports.map(async (report) => {
      const known = await withKnownNames(report);
      return { ...known, ...withSameThemes(known, matchThemes(known, board, glossary)) };
    }),
  );
}
