import type { TextSpan } from "@/lib/domain/report-text/types";
import { itemsOf } from "./lists";
import { nameIn } from "./names";

/** A noun that says what the names beside it are: sectors, segments or companies. */
export interface Anchor extends TextSpan {
  kind: "sector" | "industry" | "segments" | "companies" | "beneficiaries";
  /** The names before the noun: one for `the A, B and C industry`, several for `the A, B and C sectors`. */
  names: TextSpan[];
  hasCommas: boolean;
  /** Where the list behind a connective begins (`including`, `such as`); null: none. */
  list: number | null;
}

const TAIL = /(?<!\b(?:light|heavy)\s)\b(?<tail>sectors?|industry|industries)\b/giu;
const SEGMENTS =
  /\b(?:segments?|sub-?sectors?|areas?|fields?|themes?|directions?|tracks?|links?|chains?|varieties|products?|opportunit(?:y|ies)|assets?|lines?)\b/giu;
const COMPANIES =
  /\b(?:compan(?:y|ies)|firms?|stocks?|leaders?|names?|players?|manufacturers?|makers?|producers?|enterprises?|suppliers?|owners?|operators?|developers?|vendors?|brands?|targets?|insurers?|banks?|brokers?|retailers?|distributors?|builders?|miners?|refiners?|houses?|peers?|giants?|champions?|exposure|picks?)\b/giu;
const BENEFICIARIES = /\bbeneficiar(?:y|ies)\b/giu;
/** Words that describe a noun before its list: `companies with overseas capacity, such as`. */
const DESCRIPTION = String.raw`(?:\s(?:with|in|of|that|whose|from|along|exposed\sto|(?:benefiting|gaining|profiting|emerging)\sfrom)\s[^,.;:]{2,80}?)?`;
const LISTED = new RegExp(
  String.raw`^${DESCRIPTION}(?:\s?,)?\s(?:such\sas|including|includes?|like|namely|covering)\s|^\s?:\s?`,
  "iu",
);
/** Words that join a noun to its list. */
const CONNECTIVE =
  /^(?:\s?,)?\s(?:(?:mainly |mostly |primarily )?(?:related|relating)\sto|including|includes?|emphasi[sz]ing|such\sas|covering|comprising|(?:and\s)?(?:particularly|especially|notably|mainly|chiefly|above\sall|in\sparticular)(?:\sin|\son)?|namely|like|with\sa\sfocus\son|focus(?:ed|ing)\son|in)\s|^\s?:\s?/iu;
/** Companies may stand behind a verb as well: `Top picks are A and B`. */
const VERB = /^\s(?:are|remain)\s(?=\p{Lu})/u;
/** Words that a name doesn't reach over to the left. */
const OPENING =
  /(?:^|[\s("“])(?:the|an?|on|in|of|for|to|at|as|with|within|into|from|by|both|is|are|focus|focusing|recommends?|recommending|suggests?|overweight(?:s|ing)?|underweight(?:s|ing)?|avoid(?:s|ing)?|maintains?|including|includes?|sees?|likes?|prefers?|favou?rs?|about|toward|towards|that|than|rates?|while|but|across|among|covering|his|her|its|their|our|this)\s/giu;
const LONGEST_NAMES = 160;

/** The anchors of a stretch of a sentence, in order. Source: grammar page, P1 to P3, P8, R5. */
export function anchorsIn(sentence: string, { start, end }: TextSpan): Anchor[] {
  const slice = sentence.slice(start, end);
  const found = [
    ...[...slice.matchAll(TAIL)].map((match) => ({ match, kind: kindOfTail(match[0]) })),
    ...[...slice.matchAll(SEGMENTS)].map((match) => ({ match, kind: "segments" as const })),
    ...[...slice.matchAll(COMPANIES)].map((match) => ({ match, kind: "companies" as const })),
    ...[...slice.matchAll(BENEFICIARIES)].map((match) => ({ match, kind: "beneficiaries" as const })),
  ].sort((a, b) => a.match.index - b.match.index);
  let from = start;
  /** Nouns that describe companies before their list (`companies with strong products, such as`) have none of their own. */
  let listFrom = start;
  return found.flatMap(({ match, kind }): Anchor[] => {
    const at = start + match.index;
    const nounEnd = at + match[0].length;
    const isTail = kind === "sector" || kind === "industry";
    if (!isTail && at < listFrom) return [];
    const read = isTail
      ? namesBefore(sentence, from, at, /s$/iu.test(match[0]))
      : { names: [], hasCommas: false };
    const behind = sentence.slice(nounEnd, Math.min(end, nounEnd + 110));
    const connective = isTail
      ? (CONNECTIVE.exec(behind) ?? LISTED.exec(behind))
      : (LISTED.exec(behind) ?? VERB.exec(behind));
    if (!isTail && !connective) return [];
    const list = connective ? nounEnd + connective[0].length : null;
    from = nounEnd;
    if (kind === "companies" && list !== null) listFrom = list;
    return [{ kind, start: at, end: nounEnd, ...read, list }];
  });
}

const kindOfTail = (tail: string) => (/^industr/iu.test(tail) ? ("industry" as const) : ("sector" as const));

/**
 * The names before `sector`: from the last opening word on. A plural noun has one name for each item; a singular one has
 * one name, commas included, unless the item before the last ends with its own noun.
 */
function namesBefore(sentence: string, from: number, at: number, isPlural: boolean) {
  const low = Math.max(from, at - LONGEST_NAMES);
  const words = sentence.slice(low, at);
  const opening = [...words.matchAll(OPENING)].at(-1);
  const afterList = /^\s*,?\s*(?:and\s|or\s)?/u.exec(words)?.[0].length ?? 0;
  const start = low + Math.max(opening ? opening.index + opening[0].length : 0, low === from ? afterList : 0);
  const span = { start, end: at };
  if (isPlural) {
    const names = itemsOf(sentence, span).flatMap((item) => nameIn(sentence, item) ?? []);
    return { names: names.map(({ start: a, end: b }) => ({ start: a, end: b })), hasCommas: false };
  }
  const items = itemsOf(sentence, span);
  const parts = items.map((item) => nameIn(sentence, item));
  const isWhole = items.length > 1 && parts.every((part) => part !== null && !part.isCut);
  const last = parts.at(-1);
  if (isWhole && parts[0] && last) {
    return {
      names: [{ start: parts[0].start, end: last.end }],
      hasCommas: sentence.slice(start, at).includes(","),
    };
  }
  return { names: last && !last.isCut ? [{ start: last.start, end: last.end }] : [], hasCommas: false };
}
