import { db } from "@/lib/db/client";
import type { Glossary } from "@/lib/domain/glossary/glossary";
import { indexSymbolOf } from "@/lib/domain/glossary/term";
import { matchThemes, type ThemeMatch } from "@/lib/domain/report-text/match/match-themes";
import { termOf } from "@/lib/domain/report-text/match/name-themes";
import type { DraftTheme } from "@/lib/domain/report-text/types";
import { readGlossary } from "@/lib/glossary/data";
import type { DraftedReport, DraftReview } from "@/lib/reports/drafts/schema";
import { claimChanges } from "@/lib/reports/earlier-text-data";
import { partsOnBoard } from "@/lib/reports/drafts/parts-data";
import type { DraftState } from "@/lib/reports/drafts/state";
import { listThemeNames } from "@/lib/themes/data";

/** The reviews of the reports of a text, in their order. */
export async function reviewOf(
  text: string,
  { reports, accepted }: Pick<DraftState, "reports" | "accepted">,
): Promise<DraftReview[]> {
  const [glossary, board] = await Promise.all([readGlossary(), listThemeNames()]);
  const parts = await partsOnBoard({ text, reports, accepted });
  return Promise.all(
    reports.map(async (report, at): Promise<DraftReview> => {
      const { same, corrects } = parts[at]!;
      const matches = await withBenchmarks(report, matchThemes(report, board, glossary), glossary);
      if (!same) {
        const known = corrects === null ? null : await knownCorrected(corrects, report);
        return { known, matches, accepted: null };
      }
      const { slug, title, withdrawn } = same;
      const known = { slug, title, withdrawn, relation: "same" as const, changes: NO_CHANGES };
      return { known, matches, accepted: slug };
    }),
  );
}

const NO_CHANGES = {
  kept: 0,
  added: [],
  removed: [],
  themesAdded: [],
  themesRemoved: [],
  companiesAdded: [],
  companiesRemoved: [],
};

/** The matches with the levels of the board's themes, and the index that each sector of the draft may take. */
async function withBenchmarks(
  { recommendations }: DraftedReport,
  matches: readonly ThemeMatch[],
  glossary: Glossary,
): Promise<DraftReview["matches"]> {
  const symbols = recommendations.map((sector) => {
    const term = termOf(sector, glossary);
    return term && indexSymbolOf(term);
  });
  const priced = await db.ticker.findMany({
    where: { symbol: { in: symbols.filter((each) => each !== null) }, series: { bars: { gt: 0 } } },
    select: { symbol: true },
  });
  return matches.map(({ theme, candidates }) => {
    const symbol = theme.length === 1 ? symbols[theme[0]!] : null;
    return {
      theme,
      candidates: candidates.map(({ parent, ...each }) => ({
        ...each,
        level: parent === null ? "sector" : "subtheme",
      })),
      benchmark: symbol ? { symbol, hasPrices: priced.some((each) => each.symbol === symbol) } : null,
    };
  });
}

/** The report whose corrected text a draft is, and what would change in it. */
async function knownCorrected(id: string, draft: DraftedReport): Promise<DraftReview["known"]> {
  const report = await db.report.findUniqueOrThrow({
    where: { id },
    include: {
      recommendations: { where: { voidedAt: null }, include: { theme: true } },
      companies: { where: { voidedAt: null } },
    },
  });
  const { keptAs, broughtBack, removed } = await claimChanges(id, draft);
  const isAdded = (claim: string | null) => claim === null || broughtBack.has(claim);
  const themes = draft.recommendations.flatMap((sector) => [sector, ...sector.subthemes]);
  const isOf = ({ theme, name: printed }: (typeof report.recommendations)[number], each: DraftTheme) =>
    each.theme === theme.slug || (each.theme === null && each.name === printed);
  return {
    slug: report.slug,
    title: report.title,
    withdrawn: false,
    relation: "corrected",
    changes: {
      kept: keptAs.filter((each) => !isAdded(each)).length,
      added: keptAs.flatMap((each, at) => (isAdded(each) ? [at] : [])),
      removed,
      themesAdded: themes
        .filter((each) => !report.recommendations.some((old) => isOf(old, each)))
        .map(({ name }) => name),
      themesRemoved: report.recommendations
        .filter((old) => !themes.some((each) => isOf(old, each)))
        .map(({ name, theme }) => name ?? theme.nameEn ?? theme.nameZh ?? theme.slug),
      companiesAdded: namesBeside(draft.companies, report.companies),
      companiesRemoved: namesBeside(report.companies, draft.companies),
    },
  };
}

/** The names of the ones that the others haven't. */
const namesBeside = (some: readonly { name: string }[], others: readonly { name: string }[]): string[] =>
  some.map(({ name }) => name).filter((name) => !others.some((other) => other.name === name));
