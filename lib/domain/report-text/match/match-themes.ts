import { industriesAbove, type Glossary } from "@/lib/domain/glossary/glossary";
import { nameKey } from "@/lib/domain/glossary/name-key";
import type { GlossaryTerm } from "@/lib/domain/glossary/term";
import type { DraftTheme, ReportDraft } from "@/lib/domain/report-text/types";
import { termOf } from "./name-themes";
import { isNearKey } from "./near-key";

/** A theme of the board. */
export interface BoardTheme {
  slug: string;
  /** The slug of its sector; null: it is a sector. */
  parent: string | null;
  nameEn: string | null;
  nameZh: string | null;
}

/**
 * How a theme of a draft and one of the board are related: `same`, `near` in spelling, or `child`: it belongs under
 * the sector.
 */
export interface ThemeCandidate extends BoardTheme {
  relation: "same" | "near" | "child";
  reason: MatchReason;
}

export type MatchReason =
  | "same_name"
  | "same_term" // by the glossary
  | "spelling"
  | "industry_above" // by the glossary
  | "same_sentence"; // the sentence that names the theme names the sector

export interface ThemeMatch {
  /** The place in `recommendations`, and among that one's `subthemes`. */
  theme: number[];
  candidates: ThemeCandidate[];
}

interface KnownTheme extends BoardTheme {
  keys: ReadonlySet<string>;
  term: GlossaryTerm | null;
}

/** The board's themes to which each theme of a draft is related, the closest first. */
export function matchThemes(
  draft: ReportDraft,
  board: readonly BoardTheme[],
  glossary: Glossary,
): ThemeMatch[] {
  const known = board.map((theme): KnownTheme => ({
    ...theme,
    keys: keysOf([theme.nameEn, theme.nameZh, theme.slug]),
    term:
      [theme.nameEn, theme.nameZh].map((name) => (name ? glossary.find(name) : null)).find(Boolean) ?? null,
  }));
  return draft.recommendations.flatMap((sector, at) => {
    const own = candidatesOf(sector, { known, glossary, sentence: draft.claims[sector.claim ?? -1]?.text });
    const first = own.find(({ relation }) => relation === "same");
    const parent = sector.theme ?? (first?.parent === null ? first.slug : null);
    return [
      { theme: [at], candidates: own },
      ...sector.subthemes.map((theme, sub) => ({
        theme: [at, sub],
        candidates: candidatesOf(theme, { known, glossary, parent }),
      })),
    ];
  });
}

const keysOf = (names: readonly (string | null)[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => (name ? [nameKey(name)] : [])));

/** `sentence`: of a theme without a sector in its draft; `parent`: the board's sector of one that has it. */
function candidatesOf(
  theme: DraftTheme,
  {
    known,
    glossary,
    sentence = "",
    parent,
  }: { known: readonly KnownTheme[]; glossary: Glossary; sentence?: string; parent?: string | null },
): ThemeCandidate[] {
  const keys = keysOf([theme.name, theme.nameEn, theme.nameZh]);
  const term = termOf(theme, glossary);
  const above = term ? industriesAbove(term, glossary) : [];
  const found = known.flatMap(({ keys: others, term: other, ...each }): ThemeCandidate[] => {
    const as = (relation: ThemeCandidate["relation"], reason: MatchReason) => [{ ...each, relation, reason }];
    if ([...keys].some((key) => others.has(key))) return as("same", "same_name");
    if (term && other?.key === term.key) return as("same", "same_term");
    if ([...keys].some((key) => [...others].some((name) => isNearKey(key, name))))
      return as("near", "spelling");
    if (parent !== undefined || each.parent !== null) return [];
    if (other && above.includes(other)) return as("child", "industry_above");
    return names(sentence, each) ? as("child", "same_sentence") : [];
  });
  const rank = ({ relation, parent: own }: ThemeCandidate) =>
    ["same", "near", "child"].indexOf(relation) * 2 + (parent != null && own !== parent ? 1 : 0);
  return found.sort((a, b) => rank(a) - rank(b));
}

/** Whether a sentence has the name of a sector. */
function names(sentence: string, { nameEn, nameZh }: BoardTheme): boolean {
  const words = sentence.toLowerCase();
  return [nameEn, nameZh].some((name) => {
    if (!name || !words.includes(name.toLowerCase())) return false;
    return (
      /\p{Script=Han}/u.test(name) || new RegExp(`(?<![a-z])${escaped(name)}(?![a-z])`, "i").test(sentence)
    );
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A draft whose themes are set to the board's of the same name, where a single one is. */
export function withSameThemes(draft: ReportDraft, matches: readonly ThemeMatch[]): ReportDraft {
  const same = new Map(
    matches.map(({ theme, candidates }) => {
      const found = candidates.filter(({ relation }) => relation === "same");
      return [theme.join("."), found[0]?.slug ?? null];
    }),
  );
  return {
    ...draft,
    recommendations: draft.recommendations.map((sector, at) => ({
      ...sector,
      theme: sector.theme ?? same.get(String(at)) ?? null,
      subthemes: sector.subthemes.map((theme, sub) => ({
        ...theme,
        theme: theme.theme ?? same.get(`${at}.${sub}`) ?? null,
      })),
    })),
  };
}
