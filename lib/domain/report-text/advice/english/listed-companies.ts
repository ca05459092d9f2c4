import {
  NOTHING,
  namedTheme,
  type NamedCompany,
  type NamedThings,
  type NamedTheme,
} from "@/lib/domain/report-text/advice/named";
import { chineseCompanyForm } from "@/lib/domain/report-text/advice/chinese/names";
import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { itemsOf, namesOf } from "./lists";
import { companyForm, nameIn } from "./names";

const NAME = String.raw`\p{Lu}[\p{L}\d&'’-]*(?:\s\p{Lu}[\p{L}\d&'’-]*){0,4}`;
const AS_BENEFICIARY = new RegExp(
  String.raw`\bwith\s(?<name>${NAME})\sas\s(?:an?|the)\s(?:\w+\s)?beneficiar`,
  "gu",
);
/** `, with a focus on Zhongzhou Media`; a focus on words in small letters describes. */
const WITH_FOCUS = new RegExp(
  String.raw`,\s(?:with\s(?:an?\s)?(?:[a-z]+\s)?(?:focus|emphasis)\son|highlighting)\s(?<list>(?:${NAME}(?:,\s|,?\sand\s)?){1,8})`,
  "gu",
);
/** `optical devices (e.g., Haiyun Optics)`: companies as examples of a segment. */
const EXAMPLES = /[（(](?:e\.g\.|such\sas|including|like),?\s(?<list>[^()（）]{2,120})[)）]/giu;
/** `Key beneficiaries in the hollow fiber sector include companies like …`. */
const BENEFICIARIES_IN =
  /\b(?:beneficiar(?:y\s(?:companies|targets|stocks)|ies))\s(?:in|of|from|along|across)\s(?:the\s)?(?<themes>[^,.;]{2,80}?)\s(?:(?:sectors?|industry|industries|segments?|fields?|space|supply\schains?|chains?)\s)?(?:include|are)s?\s(?:(?:companies|stocks|names|leaders)\s(?:like|such\sas)\s)?(?=\p{Lu})/giu;
/** The label of one group in a list of companies: `For parts: ` at the head, `- Aviation: `, `2. Dividend logic: `. */
const GROUP =
  /(?:^[\s*•–-]{0,8}|(?<=^|\s)(?:\d{1,2}[.)]|\(\d{1,2}\)|[-–•*])\s)(?<label>\p{L}[^:：,.;]{1,50}?)\s?[:：]\s/gu;
/** A way of choosing, no theme: `Dividend logic`, `Growth line`. */
const NO_THEME =
  /\b(?:logic|lines?|driven|positioning|picks?|targets?|stocks|names|companies|beneficiaries|others?)$/iu;

/** `with {C} as a beneficiary`, `highlighting {C}`, `with a focus on {C}`, `(e.g., {C})` in advice. Source: grammar page, P8. */
export function highlightedIn(sentence: string): NamedCompany[] {
  const beneficiaries = [...sentence.matchAll(AS_BENEFICIARY)].map((match) =>
    company(spanOf(match, match.groups?.["name"] ?? ""), "beneficiary"),
  );
  const focused = [...sentence.matchAll(WITH_FOCUS)].flatMap((match) =>
    companiesOf(sentence, spanOf(match, match.groups?.["list"] ?? "")),
  );
  const examples = [...sentence.matchAll(EXAMPLES)].flatMap((match) =>
    companiesOf(sentence, spanOf(match, match.groups?.["list"] ?? "")),
  );
  return [...beneficiaries, ...focused, ...examples];
}

const companiesOf = (sentence: string, list: TextSpan): NamedCompany[] =>
  namesOf(sentence, list)
    .filter((name) => companyForm(wordsOf(sentence, name)) !== null)
    .map((name) => company(name, "recommended"));

/** The segments and the companies of `beneficiaries in the {a} and {b} sectors include {C}`. Source: grammar page, P8. */
export function beneficiariesIn(sentence: string): NamedThings {
  const found: NamedThings = { themes: [], companies: [] };
  for (const match of sentence.matchAll(BENEFICIARIES_IN)) {
    const from = match.index + match[0].length;
    const stop = sentence.slice(from).search(/[;.](?:\s|$)/u);
    const list = { start: from, end: stop < 0 ? sentence.length : from + stop };
    const names = namesOf(sentence, list).filter((name) => companyForm(wordsOf(sentence, name)) !== null);
    if (names.length === 0) continue;
    found.companies.push(...names.map((name) => company(name, "beneficiary")));
    const themes = namesOf(sentence, spanOf(match, match.groups?.["themes"] ?? ""));
    found.themes.push(...themes.map((name) => namedTheme(name, "overweight", "implied")));
  }
  return found;
}

/**
 * The companies of a list by groups, `- Aviation: A, B - Commercial aerospace: C`, each group a theme unless its label is
 * a way of choosing. Names in Chinese count as well. Empty: neither two groups of companies nor one that is the whole
 * sentence.
 */
export function groupedCompaniesIn(sentence: string, stance: Stance): NamedThings {
  const groups = [...sentence.matchAll(GROUP)];
  const found = { themes: [] as NamedTheme[], companies: [] as NamedCompany[] };
  let count = 0;
  let isWhole = false;
  groups.forEach((group, i) => {
    const start = group.index + group[0].length;
    const items = itemsOf(sentence, { start, end: groups[i + 1]?.index ?? sentence.length });
    const names = items.flatMap((item) => companyNameIn(sentence, item) ?? []);
    if (names.length === 0 || names.length < items.length) return;
    count++;
    isWhole = groups.length === 1 && names.length > 1;
    found.companies.push(...names.map((name) => company(name, "recommended")));
    const label = spanOf(group, group.groups?.["label"] ?? "");
    const name = NO_THEME.test(wordsOf(sentence, label)) ? null : nameIn(sentence, label);
    if (name && !name.isCut)
      found.themes.push(namedTheme({ start: name.start, end: name.end }, stance, "implied"));
  });
  return count > 1 || isWhole ? found : NOTHING;
}

function companyNameIn(sentence: string, item: TextSpan): TextSpan | null {
  const words = wordsOf(sentence, item).trim();
  if (/^\p{Script=Han}/u.test(words)) {
    const start = item.start + wordsOf(sentence, item).indexOf(words);
    return chineseCompanyForm(words) ? { start, end: start + words.length } : null;
  }
  const name = nameIn(sentence, item);
  const isCompany = name && !name.isCut && companyForm(wordsOf(sentence, name)) !== null;
  return isCompany ? { start: name.start, end: name.end } : null;
}

const company = (place: TextSpan, degree: NamedCompany["degree"]): NamedCompany => ({
  ...{ place, degree, stance: "overweight", isDoubtful: false },
});

const wordsOf = (sentence: string, { start, end }: TextSpan) => sentence.slice(start, end);

function spanOf(match: RegExpExecArray, words: string): TextSpan {
  const start = match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
