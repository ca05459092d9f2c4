import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { namedTheme, type NamedTheme } from "@/lib/domain/report-text/advice/named";
import { cuesIn } from "./cues";
import { namesOf } from "./lists";
import { companyForm, nameIn } from "./names";

const NUMBERED = /(?:^|[\s:;])(?:\(\d{1,2}\)|\d{1,2}[.)])\s(?=\p{L})/gu;
const HEAD_END = /[,;:.(—]|\s[-–]\s|$/u;
/** The lead-in of an enumeration of themes: `three main lines:`, `focusing on:`. */
const LEAD_IN =
  /(?:main\s(?:lines|themes|directions)|focus(?:ing)?\son|directions|opportunities|recommend\w*|suggest\w*|attention|areas|themes|lines)\b[^.]{0,80}$/iu;
const CHAIN =
  /\b(?:the|along\sthe|in\sthe|of\sthe)\s(?<name>[\p{L}\p{N}][\p{L}\p{N} &/+-]{1,50}?)\s(?:industry|industrial|supply|value)\schains?\b/giu;
const PARTICULARLY = /\b(?:particularly|especially|notably)\sin\s(?<list>[^,;.]{2,60})/giu;
/** `with gold miners and silver as the preferred exposures`. */
const PREFERRED =
  /\bwith\s(?<list>[^;.]{2,120}?)\sas\s(?:the|our|its|their)\s(?:preferred|first|top|main|favou?red)\s(?:exposures?|choices?|picks?|plays?|segments?|areas?)\b/giu;
const FOR =
  /^[\s*•-]*(?:For\s(?:the\s)?(?<name>[^,]{2,60})|(?:In|Within)\s(?:the\s)?(?<part>[^,]{2,60}?)\s(?:sector|segment|sub-?sector|field|space|area)),\s/u;

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

/** The head of a numbered item with a reason behind it: `2. Diesel generators, because engines are sold out`. */
const HEAD =
  /^[\s*•-]*(?:\d{1,2}[.)]|\(\d{1,2}\))\s(?<name>[^,;:.]{2,60}?)(?:,\s(?:which|because|as|where|with|since|given|whose|thanks|due|a|an|the)\b|\s(?:driven|supported|backed|led)\sby\b|\sbenefiting\sfrom\b)/u;

/** The theme of a numbered item of advice that an enumeration across statements names. Source: grammar page, P7. */
export function numberedHead(sentence: string, stance: Stance | null): NamedTheme[] {
  const match = HEAD.exec(sentence);
  const name = match && nameIn(sentence, spanOf(match, match.groups?.["name"] ?? ""));
  return name && !name.isCut ? [namedTheme({ start: name.start, end: name.end }, stance, "implied")] : [];
}

const ADVISES = /\b(?:recommend|suggest|prefer|favou?r|focus|attention|opportunit|benefit)/iu;

/**
 * The theme of `For {a}, …` before a recommendation, of `the {a} supply chain` beside words of advice, and, in a part of
 * advice, of `particularly in {a}`. Source: grammar page, P5 and P9.
 */
export function phrasesInEnglish(sentence: string, stance: Stance, isAdvice: boolean): NamedTheme[] {
  const advises = ADVISES.test(sentence);
  const own = cuesIn(sentence)[0]?.stance ?? stance;
  const lead = FOR.exec(sentence);
  const words = lead?.groups?.["name"] ?? lead?.groups?.["part"] ?? "";
  const leads = lead && ADVISES.test(sentence.slice(lead[0].length)) ? [spanOf(lead, words)] : [];
  const chains = advises
    ? [...sentence.matchAll(CHAIN)].map((match) => spanOf(match, match.groups?.["name"] ?? ""))
    : [];
  const parts = isAdvice
    ? [...sentence.matchAll(PARTICULARLY)].map((match) => spanOf(match, match.groups?.["list"] ?? ""))
    : [];
  const preferred = [...sentence.matchAll(PREFERRED)].flatMap((match) =>
    namesOf(sentence, spanOf(match, match.groups?.["list"] ?? "")).map((name) =>
      namedTheme(name, "overweight", "implied"),
    ),
  );
  const phrased = [...leads, ...chains, ...parts].flatMap((span) => {
    const name = nameIn(sentence, span);
    if (!name || companyForm(sentence.slice(name.start, name.end)) === "sure") return [];
    return [namedTheme({ start: name.start, end: name.end }, own, "implied")];
  });
  return [...preferred, ...phrased];
}

function spanOf(match: RegExpExecArray, words: string): TextSpan {
  const start = match.index + match[0].lastIndexOf(words);
  return { start, end: start + words.length };
}
