import { newCompany } from "@/lib/domain/report-text/edit/companies";
import { newTheme } from "@/lib/domain/report-text/edit/themes";
import { stanceOf } from "@/lib/domain/report-text/stance";
import type {
  DraftClaim,
  DraftCompany,
  DraftTheme,
  ReportDraft,
  TextSpan,
} from "@/lib/domain/report-text/types";

/** A theme as somebody else than the reader proposes it; every text is to be copied from the report. */
export interface ProposedTheme {
  name: string;
  /** The sentence that recommends it. */
  sentence: string;
  /** The label printed for it; null: none. */
  label: string | null;
}

export interface Proposal {
  sectors: (ProposedTheme & { subthemes: ProposedTheme[] })[];
  companies: (ProposedTheme & { code: string | null })[];
}

/** A part of a proposal that was refused, because these words don't stand where they are said to stand. */
export interface Refusal {
  kind: "sector" | "subtheme" | "company";
  name: string;
  /** The words that the text hasn't: of the name, the sentence, the label or the code. */
  words: string;
}

/**
 * The draft with a proposal's themes and companies in place of its own. A part is taken only if its sentence is a
 * stretch of one claim of the draft, and its name, label and code are stretches of that sentence, letter by letter;
 * else it is refused, so that no name and no number is made up. A subtheme of a refused sector is refused with it. A
 * stance comes from a printed label only; a theme that the draft has already keeps its own. A price target is never
 * taken over. Pure; `text` is the whole text of the draft.
 */
export function takeProposal(
  text: string,
  draft: ReportDraft,
  proposal: Proposal,
): { draft: ReportDraft; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const place = (kind: Refusal["kind"], proposed: ProposedTheme & { code?: string | null }) => {
    const found = placeOf(text, draft.claims, proposed);
    if (!found.ok) refused.push({ kind, name: proposed.name, words: found.words });
    return found.ok ? found : null;
  };
  const known = new Map(
    draft.recommendations.flatMap((top) => [top, ...top.subthemes]).map((theme) => [theme.name, theme]),
  );
  const recommendations = proposal.sectors.flatMap((sector) => {
    const found = place("sector", sector);
    if (!found) {
      for (const { name } of sector.subthemes) refused.push({ kind: "subtheme", name, words: sector.name });
      return [];
    }
    const subthemes = sector.subthemes.flatMap((subtheme) => {
      const under = place("subtheme", subtheme);
      return under ? [{ ...themeOf(subtheme, under, known), subthemes: [] }] : [];
    });
    return [{ ...themeOf(sector, found, known), subthemes }];
  });
  const companies = proposal.companies.flatMap((company) => {
    const found = place("company", company);
    return found ? [companyOf(company, found, draft.companies)] : [];
  });
  return { draft: { ...draft, recommendations, companies }, refused };
}

type Found = { ok: true; claim: number; place: TextSpan } | { ok: false; words: string };

function placeOf(
  text: string,
  claims: readonly DraftClaim[],
  { name, sentence, label, code = null }: ProposedTheme & { code?: string | null },
): Found {
  const claim = claims.findIndex(({ start, end }) => placeIn(text.slice(start, end), sentence) >= 0);
  const around = claims[claim];
  if (!around) return { ok: false, words: sentence };
  const words = text.slice(around.start, around.end);
  const missing = [name, label, code].find((each) => each !== null && placeIn(words, each) < 0);
  if (missing !== undefined) return { ok: false, words: missing ?? "" };
  const start = around.start + placeIn(words, name);
  return { ok: true, claim, place: { start, end: start + name.length } };
}

/** Where `words` have `part` as whole words; -1: nowhere (`art` isn't in `smart hardware`). */
function placeIn(words: string, part: string): number {
  if (part.trim() === "") return -1;
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) {
    if (isWhole(words.slice(at - 1, at), part) && isWhole(part.slice(-1), words.charAt(at + part.length)))
      return at;
  }
  return -1;
}

const LATIN_END = /[\p{Script=Latin}\p{N}]$/u;
const LATIN_START = /^[\p{Script=Latin}\p{N}]/u;
const isWhole = (before: string, after: string): boolean =>
  !(LATIN_END.test(before) && LATIN_START.test(after));

function themeOf(
  { name, label }: ProposedTheme,
  { claim, place }: Extract<Found, { ok: true }>,
  known: ReadonlyMap<string, DraftTheme>,
): DraftTheme {
  const own = known.get(name);
  if (own) return own;
  const stance = label === null ? null : stanceOf(label);
  return {
    ...newTheme(name, claim, place),
    ...(stance && { stance, stanceOrigin: "given" as const }),
  };
}

function companyOf(
  { name, label, code }: Proposal["companies"][number],
  { claim, place }: Extract<Found, { ok: true }>,
  known: readonly DraftCompany[],
): DraftCompany {
  return (
    known.find((each) => each.name === name) ?? {
      ...newCompany(name, claim, place),
      code,
      rating: { text: label, stance: label === null ? null : stanceOf(label) },
    }
  );
}
