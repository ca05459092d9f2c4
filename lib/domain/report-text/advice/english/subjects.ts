import type { TextSpan } from "@/lib/domain/report-text/types";
import { NOTHING, namedTheme, type NamedThings, type Voice } from "@/lib/domain/report-text/advice/named";
import { anchorsIn } from "./anchors";
import type { Cue } from "./cues";
import { namesOf } from "./lists";
import { companyForm, nameIn } from "./names";

/** `In the X sector, …` or `For X, …` at the beginning of a sentence. */
const LEAD =
  /^[\s*•-]*(?:In|Within|For|Among)\s(?:the\s)?(?<name>[^,]{2,60}?)(?:\s(?:sector|segment|industry|field|space))?,\s/u;
/** Where the clause of a subject begins; a comma with *and* may also stand before the last name of a list. */
const CLAUSE_START = /[;:.]\s|,\s(?:but|while|whereas|so|yet)\s|\s(?:while|but|whereas|because|that)\s/gu;
/** A relative clause may part a subject from its verb: `the banking sector, which still rises, is worth attention`. */
const BETWEEN = /^[\s,]*(?:which\s[^,;.]{2,80},\s*)?$/u;
const COMPANIES = /(?:compan(?:y|ies)|firms?|stocks?|leaders?|brands?|names?|players?|enterprises?)$/iu;

/**
 * The subject of `A is unattractive`, `A, B and C deserve attention`, `the A and B sectors are recommended`: the names at
 * the beginning of its clause, or, where that is a word like `leading companies`, the sector of `In the X sector, …`.
 * Source: grammar page, P6 and P12.
 */
export function subjectOf(sentence: string, cue: Cue, voice: Voice): NamedThings {
  const stretch = { start: clauseStart(sentence, cue.start), end: cue.start };
  const anchor = anchorsIn(sentence, stretch).findLast(({ names }) => names.length > 0);
  const listed = anchorsIn(sentence, stretch).find(({ kind, list }) => kind === "companies" && list !== null);
  if (listed?.list) {
    const companies = namesOf(sentence, { start: listed.list, end: cue.start }).map((place) => ({
      ...{ place, degree: "recommended" as const, stance: cue.stance, isDoubtful: false },
    }));
    return { themes: [], companies };
  }
  const isSubject = anchor && BETWEEN.test(sentence.slice(anchor.end, cue.start));
  const names = isSubject ? anchor.names : listBefore(sentence, stretch);
  const found: NamedThings = { themes: [], companies: [] };
  for (const name of names.filter((each) => !COMPANIES.test(wordsOf(sentence, each)))) {
    const words = wordsOf(sentence, name);
    const form = words.includes(" ") || isBehindStart(sentence, name) ? companyForm(words) : null;
    if (form === null) found.themes.push(namedTheme(name, cue.stance, "implied"));
    else
      found.companies.push({
        place: name,
        degree: "recommended",
        stance: cue.stance,
        isDoubtful: form !== "sure",
      });
  }
  if (found.themes.length + found.companies.length > 0) return found;
  const lead = voice === "data" ? null : LEAD.exec(sentence);
  const words = lead?.groups?.["name"] ?? "";
  const start = lead ? lead[0].indexOf(words, lead[0].search(/\p{L}/u) + 2) : 0;
  const name = lead && nameIn(sentence, { start, end: start + words.length });
  return name ? { themes: [namedTheme(name, cue.stance, "implied")], companies: [] } : NOTHING;
}

/** The names of a stretch where they are all of it but for what describes the last: a comma behind them begins a clause. */
function listBefore(sentence: string, stretch: TextSpan): TextSpan[] {
  const names = namesOf(sentence, stretch);
  const last = names.at(-1);
  if (last && !/,\s?\S/u.test(sentence.slice(last.end, stretch.end))) return names;
  const clause = sentence.slice(stretch.start, stretch.end).lastIndexOf(", ");
  if (clause < 0) return [];
  const name = nameIn(sentence, { start: stretch.start + clause + 2, end: stretch.end });
  return name ? [{ start: name.start, end: name.end }] : [];
}

const wordsOf = (sentence: string, { start, end }: TextSpan) => sentence.slice(start, end);

/** One capitalised word is a company's name unless it only begins the sentence. */
const isBehindStart = (sentence: string, { start }: TextSpan) => /[\p{L}\d]/u.test(sentence.slice(0, start));

function clauseStart(sentence: string, end: number): number {
  const lead = LEAD.exec(sentence.slice(0, end));
  const last = [...sentence.slice(0, end).matchAll(CLAUSE_START)].at(-1);
  const from = Math.max(last ? last.index + last[0].length : 0, lead ? lead[0].length : 0);
  return from + (/^[\s*•-]*(?:\d{1,2}[.)]\s)?/u.exec(sentence.slice(from, end))?.[0].length ?? 0);
}
