import type { Stance, TextSpan } from "@/lib/domain/report-text/types";
import { chineseCompanyForm, chineseNameIn } from "./chinese/names";
import { chineseCuesIn } from "./chinese/cues";
import { pickedSegmentsIn } from "./chinese/picked-segment";
import { ratedCompaniesIn } from "./chinese/rated-companies";
import { varietiesIn } from "./chinese/varieties";
import { labelledInChinese } from "./chinese/grades";
import { namedInChinese } from "./chinese/sentence";
import { codedCompaniesIn } from "./company-codes";
import { cuesIn } from "./english/cues";
import { gradedInEnglish } from "./english/grades";
import { numberedHead, numberedInEnglish, phrasesInEnglish } from "./english/items";
import { beneficiariesIn, groupedCompaniesIn, highlightedIn } from "./english/listed-companies";
import { companyForm, nameIn } from "./english/names";
import { labelledInEnglish } from "./english/labelled-list";
import { namedInEnglish } from "./english/sentence";
import { itemLabelOf } from "./item-label";
import { figuresOf } from "./company-figures";
import { QUOTED_BY_OTHERS } from "./rating";
import { labelAtHead, labelOf } from "./label";
import { NOTHING, namedTheme, type NamedCompany, type NamedThings, type NamedTheme } from "./named";
import type { SpeakingClaim } from "./speaking-claims";

const SECTOR_IN_RATING =
  /(?:对|给予|维持|看好|重申|首次覆盖)(?<name>[\p{Script=Han}A-Za-z]{2,12}?)(?:行业|板块)/u;
const NO_SECTOR = /^(?:本期?|该|整个|全|对|行业|报告|其)$/u;

/**
 * Everything that one claim names with a stance. `label`: the stance of the label in a rating; `fallback`: the stance of
 * an item whose words give none, which is the report's own in a part of advice.
 */
export function readSentence(
  claim: SpeakingClaim,
  label: Stance | null,
  fallback: Stance | null,
): NamedThings {
  const { sentence, voice, isChinese } = claim;
  const found: NamedThings = { themes: [], companies: [] };
  const listed = voice === "data" ? [] : listedIn(sentence, isChinese);
  if (listed.length > 0) return { themes: listed, companies: codedIn(sentence) };
  const named = isChinese ? namedInChinese(sentence, voice) : namedInEnglish(sentence, voice, label);
  const isAdvice = voice === "advice" || voice === "rating";
  const grouped = isChinese || !isAdvice ? NOTHING : groupedCompaniesIn(sentence, fallback ?? "overweight");
  if (grouped.companies.length > 0) return grouped;
  found.themes.push(...(isChinese && voice === "rating" ? ratedInChinese(sentence, label) : []));
  if (isAdvice || (voice === "insight" && advisesItem(sentence, isChinese)))
    found.themes.push(...labelledItem(claim, fallback));
  const numbered =
    isChinese || voice === "data" || voice === "body" ? [] : numberedInEnglish(sentence, "overweight");
  if (numbered.length > 0) {
    const picked = codedIn(sentence).map((each) => ({
      ...each,
      stance: each.stance ?? ("overweight" as const),
    }));
    return { themes: numbered, companies: [...named.companies, ...picked] };
  }
  found.themes.push(...named.themes);
  if (!isChinese && (isAdvice || voice === "insight"))
    found.themes.push(...phrasesInEnglish(sentence, fallback ?? "overweight", voice === "advice"));
  if (voice === "advice") found.themes.push(...bareItem(claim, fallback));
  if (voice === "advice" && !isChinese) found.themes.push(...numberedHead(sentence, fallback));
  found.companies.push(...named.companies);
  if (isChinese && voice !== "data" && named.companies.length > 0)
    found.themes.push(...pickedSegmentsIn(sentence));
  if (isChinese && voice === "rating") found.companies.push(...ratedCompaniesIn(sentence));
  if (isAdvice) found.companies.push(...highlightedIn(sentence));
  if (!isChinese && voice !== "data") {
    const benefiting = beneficiariesIn(sentence);
    found.themes.push(...benefiting.themes);
    found.companies.push(...benefiting.companies);
  }
  if (isAdvice || (voice !== "data" && advises(sentence, isChinese)) || figuresCoded(claim))
    found.companies.push(...codedIn(sentence));
  return found;
}

/** The themes of a list or a sentence in which several have a grade of their own. */
function listedIn(sentence: string, isChinese: boolean): NamedTheme[] {
  if (isChinese) {
    const bracketed = labelledInChinese(sentence);
    return bracketed.length > 0 ? bracketed : varietiesIn(sentence);
  }
  const labelled = labelledInEnglish(sentence);
  return labelled.length > 0 ? labelled : gradedInEnglish(sentence);
}

/** Whether a sentence holds words of advice or a label, so that a company with a code in it is at least proposed. */
const advises = (sentence: string, isChinese: boolean) =>
  /[（(【]/u.test(sentence) &&
  ((isChinese ? chineseCuesIn(sentence) : cuesIn(sentence)).length > 0 ||
    labelOf(sentence) !== null ||
    EXAMPLES.test(sentence));

/** `companies such as A (601000.SH) and B (1000 HK)`, `A (601000.SH) as a beneficiary`. Source: grammar page, P8. */
const EXAMPLES =
  /\b(?:compan(?:y|ies)|stocks|names|leaders|firms|players)\s(?:\w+\s){0,4}?(?:such\sas|like|including)\s|\bas\s(?:\w+\s){0,2}beneficiar/iu;

/** Whether a company with its code has a label or a target price of its own, wherever that stands: in a valuation, too. */
function figuresCoded({ sentence, isNews }: SpeakingClaim): boolean {
  if (isNews || !/[（(]/u.test(sentence) || QUOTED_BY_OTHERS.test(sentence)) return false;
  const coded = codedCompaniesIn(sentence);
  return figuresOf(sentence, coded).figures.some(({ label, target }) => label !== null || target !== null);
}

/** An item of advice that is nothing but a name: `2. 数据要素`. */
function bareItem({ sentence, isChinese }: SpeakingClaim, fallback: Stance | null): NamedTheme[] {
  const item =
    /^[\s*•-]*(?:\d{1,2}[.)、）]|[（(]\d{1,2}[）)]|[①-⑨])\s?(?<name>[^，。,.;；:：]{2,40})[。.;；]?\s*$/u.exec(
      sentence,
    );
  const words = item?.groups?.["name"]?.trimEnd() ?? "";
  if (!item || fallback === null || (isChinese ? words.length > 12 : words.split(/\s+/u).length > 4))
    return [];
  if ((isChinese ? chineseCuesIn(words) : cuesIn(words)).length > 0) return [];
  const start = item[0].indexOf(words);
  const place = { start, end: start + words.length };
  const name = isChinese ? chineseNameIn(sentence, place) : nameIn(sentence, place);
  const isCompany = isChinese ? chineseCompanyForm(words) : companyForm(words);
  return name && !isCompany ? [namedTheme({ start: name.start, end: name.end }, fallback, "implied")] : [];
}

/** Whether what an item says of its head advises by itself: 光伏：产能出清仍需时间，暂不推荐. Source: grammar page, P5 and P6. */
function advisesItem(sentence: string, isChinese: boolean): boolean {
  const item = itemLabelOf(sentence);
  if (!item) return false;
  const rest = sentence.slice(item.rest);
  return isChinese
    ? chineseCuesIn(rest).some(({ isStrong }) => isStrong)
    : cuesIn(rest).some(({ isOwnVoice }) => isOwnVoice);
}

/** The theme of `Crude tankers: …`, or the company of `Changwan Insurance: "Buy"`, which its code tells elsewhere. */
function labelledItem({ sentence, voice, isChinese }: SpeakingClaim, fallback: Stance | null): NamedTheme[] {
  const item = itemLabelOf(sentence);
  if (!item) return [];
  const words = sentence.slice(item.name.start, item.name.end);
  const rest = sentence.slice(item.rest);
  const label = labelOf(rest) ?? labelAtHead(rest);
  const isCompany =
    /\d{4}/u.test(words) ||
    (isChinese ? chineseCompanyForm(words) === "sure" : companyForm(words) === "sure");
  if (isCompany || (voice === "rating" && !label)) return [];
  const cue = (isChinese ? chineseCuesIn(rest) : cuesIn(rest))[0];
  const stance = label?.stance ?? cue?.stance ?? fallback;
  return splitName(sentence, item.name, isChinese).map((name) =>
    namedTheme(name, stance, label ? "given" : "implied"),
  );
}

function splitName(sentence: string, name: TextSpan, isChinese: boolean): TextSpan[] {
  if (!isChinese) return [nameIn(sentence, name) ?? name].map(({ start, end }) => ({ start, end }));
  const parts: TextSpan[] = [];
  let from = name.start;
  for (const match of sentence
    .slice(name.start, name.end)
    .matchAll(/[、/]|(?<=\p{Script=Han}{2})[与和及](?=\p{Script=Han}{2})/gu)) {
    parts.push({ start: from, end: name.start + match.index });
    from = name.start + match.index + match[0].length;
  }
  parts.push({ start: from, end: name.end });
  return parts.flatMap((part) => chineseNameIn(sentence, part) ?? []);
}

/** 维持电子行业"推荐"评级: the sector before 行业. */
function ratedInChinese(sentence: string, label: Stance | null): NamedTheme[] {
  const match = SECTOR_IN_RATING.exec(sentence);
  const name = match?.groups?.["name"] ?? "";
  if (!match || label === null || NO_SECTOR.test(name)) return [];
  const start = match.index + match[0].indexOf(name, 1);
  return [namedTheme({ start, end: start + name.length }, label, "given", "sector")];
}

/**
 * The companies with a code; beneficiaries where the words before the first say so, or those behind the last: `A and B as
 * beneficiaries` is of all, `B as a beneficiary` of the last.
 */
function codedIn(sentence: string): NamedCompany[] {
  const coded = codedCompaniesIn(sentence);
  const before = sentence.slice(0, coded[0]?.name.start);
  const behind = sentence.slice(coded.at(-1)?.place.end);
  const areAll =
    /beneficiar\w*(?:\s\w+)?[\s:：]*$|受益(?:标的|公司|个股)?(?:包括|有|[:：])?$/iu.test(before) ||
    /^\sas\s(?:\w+\s){0,2}beneficiaries\b/iu.test(behind);
  const isLast = /^\sas\s(?:an?|the)\s(?:\w+\s)?beneficiary\b/iu.test(behind);
  return coded.map(({ name }, at) => ({
    place: name,
    degree: areAll || (isLast && at === coded.length - 1) ? "beneficiary" : "recommended",
    stance: null,
    isDoubtful: false,
  }));
}
