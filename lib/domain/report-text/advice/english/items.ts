import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { companyForm, nameIn } from "./names";

const NUMBERED = /(?:^|[\s:;])(?:\(\d{1,2}\)|\d{1,2}[.)])\s(?=\p{L})/gu;
const HEAD_END = /[,;:.(—]|\s[-–]\s|$/u;
/** The lead-in of an enumeration of themes: `three main lines:`, `focusing on:`. */
const LEAD_IN =
  /(?:main\s(?:lines|themes|directions)|focus(?:ing)?\son|directions|opportunities|recommend\w*|suggest\w*|attention|areas|themes|lines)\b[^.]{0,80}$/iu;
const CHAIN =
  /\b(?:the|along\sthe|in\sthe|of\sthe)\s(?<name>[\p{L}\p{N}][\p{L}\p{N} &/+-]{1,50}?)\s(?:industry|industrial|supply|value)\schains?\b/giu;
const PARTICULARLY = /\b(?:particularly|especially|notably)\sin\s(?<list>[^,;.]{2,60})/giu;
const FOR = /^[\s*•-]*For\s(?:the\s)?(?<name>[^,]{2,60}),\s/u;

/** One theme for each numbered item behind a lead-in, by the head of the item. Source: grammar page, P7. */
export function numberedInEnglish(sentence: string, stance: Stance): NamedTheme[] {
  const numbers = [...sentence.matchAll(NUMBERED)];
  const first = numbers[0];
  if (!first || numbers.length < 2 || !LEAD_IN.test(sentence.slice(0, first.index + 1))) return [];
  return numbers.flatMap(({ index, 0: number }) => {
    const start = index + number.length;
    const length = HEAD_END.exec(sentence.slice(start, start + 80))?.index ?? 80;
    const name = nameIn(sentence, { start, end: Math.min(sentence.length, start + length) });
    return name ? [namedTheme(name, stance, "implied")] : [];
  });
}

/**
 * In a part of advice: the theme of `For {a}, …` before a recommendation, of `the {a} supply chain`, and of
 * `particularly in {a}`. Source: grammar page, P5 and P9.
 */
export function phrasesInEnglish(sentence: string, stance: Stance): NamedTheme[] {
  const chains = [...sentence.matchAll(CHAIN)].map((match) => spanOf(match, match.groups?.["name"] ?? ""));
  const parts = [...sentence.matchAll(PARTICULARLY)].map((match) =>
    spanOf(match, match.groups?.["list"] ?? ""),
  );
  const lead = FOR.exec(sentence);
  const isAdvice =
    lead && /\brecommend|suggest|prefer|focus|attention/iu.test(sentence.slice(lead[0].length));
  const leads = isAdvice ? [spanOf(lead, lead.groups?.["name"] ?? "")] : [];
  return [...leads, ...chains, ...parts].flatMap((span) => {
    const name = nameIn(sentence, span);
    if (!name || companyForm(sentence.slice(name.start, name.end)) === "sure") return [];
    return [namedTheme(name, stance, "implied")];
  });
}

function spanOf(match: RegExpExecArray, words: string): TextSpan {
  const start = match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
