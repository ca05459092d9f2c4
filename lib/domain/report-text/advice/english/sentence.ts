import type { Stance, StanceOrigin, TextSpan } from "@/lib/domain/report-text/types";
import { stanceOf } from "@/lib/domain/report-text/stance";
import {
  NOTHING,
  namedTheme,
  type NamedCompany,
  type NamedThings,
  type NamedTheme,
  type Voice,
} from "@/lib/domain/report-text/advice/named";
import { anchorsIn, type Anchor } from "./anchors";
import { cuesIn, saysReport, type Cue } from "./cues";
import { namesOf } from "./lists";
import { companyForm, nameIn } from "./names";

/** A stretch of a sentence in which one stance holds. */
interface Region extends TextSpan {
  stance: Stance | null;
  origin: StanceOrigin;
  /** Whether the names stand right behind the stance's words, with or without a noun. */
  hasObject: boolean;
}

/** The label's definition and other clauses in which nothing is recommended. Source: grammar page, R1. */
const DEFINITION =
  /,?\s(?:indicating|meaning|which\s(?:means|indicates|implies)|implying|i\.e\.|that\sis,|expecting|with\sthe\sexpectation|suggesting\sthat|as\sit\sexpects|because|since|reflecting|signal+ing)\b/iu;
const CLAUSE_END =
  /;|[.](?=\s|$)|,\s(?:while|but|whereas|although|though|which|and\s(?:it|the\sreport|we|is|are|recommends?|suggests?|advises?|remains?)\b)|\swhile\s|\s(?:rather\sthan|over|instead\sof)\s/giu;

/**
 * The sectors, segments and companies that an English sentence recommends or warns of, each with its stance. In the
 * rating (`label`: its stance, null without one) every sector before the label's definition counts; elsewhere only names
 * beside words of advice, which must be the report's own where the part isn't one of advice.
 * Source: grammar page, "Rating sentences" and "Recommendation sentences".
 */
export function namedInEnglish(sentence: string, voice: Voice, label: Stance | null): NamedThings {
  const cues = cuesIn(sentence).filter((cue) => speaks(sentence, cue, voice));
  const regions = regionsOf(sentence, voice, label, cues);
  if (regions.length === 0 && cues.length === 0) return NOTHING;
  const found: NamedThings = { themes: [], companies: [] };
  for (const region of regions) {
    const read = namesInRegion(sentence, region, voice);
    found.themes.push(...read.themes);
    found.companies.push(...read.companies);
  }
  for (const cue of cues.filter(({ side }) => side === "before")) addSubject(sentence, cue, voice, found);
  return found;
}

function speaks(sentence: string, cue: Cue, voice: Voice): boolean {
  const before = sentence.slice(0, cue.start);
  if (voice === "rating" || voice === "advice") return true;
  if (voice === "insight") return cue.isOwnVoice || saysReport(before);
  return saysReport(before) && /\breport\b/iu.test(before);
}

/** The regions behind the stance words, each up to the next or to the end of its clause; in a rating also its label's. */
function regionsOf(sentence: string, voice: Voice, label: Stance | null, cues: readonly Cue[]): Region[] {
  const definition = DEFINITION.exec(sentence)?.index ?? sentence.length;
  const behind = cues.filter((cue) => cue.side === "behind");
  const regions: Region[] = behind.map((cue, i) => {
    const next = behind[i + 1]?.start ?? sentence.length;
    const end = Math.min(next, clauseEnd(sentence, cue.end));
    return { start: cue.end, end, stance: cue.stance, origin: "implied", hasObject: true };
  });
  if (voice === "rating" && (label !== null || regions.length === 0)) {
    const end = Math.min(definition, behind[0]?.start ?? sentence.length);
    regions.unshift({ start: 0, end, stance: label, origin: label ? "given" : "none", hasObject: false });
  }
  return regions;
}

/** The end of the clause at an offset; a comma before another item of the list doesn't end it. */
function clauseEnd(sentence: string, from: number): number {
  CLAUSE_END.lastIndex = from;
  const match = CLAUSE_END.exec(sentence);
  return match?.index ?? sentence.length;
}

function namesInRegion(sentence: string, region: Region, voice: Voice): NamedThings {
  const anchors = anchorsIn(sentence, region);
  const found: NamedThings = { themes: [], companies: [] };
  const first = anchors[0];
  if (region.hasObject && !(first && isFirstWord(sentence, region.start, first))) {
    const end = first?.names[0]?.start ?? first?.start ?? region.end;
    addPlain(sentence, region, namesOf(sentence, { start: region.start, end }), found);
  }
  let hasCompanies = false;
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const listEnd = Math.min(next ? startOf(next) : region.end, clauseEnd(sentence, anchor.end));
    const items = anchor.list === null ? [] : namesOf(sentence, { start: anchor.list, end: listEnd });
    const isSectorNoun = anchor.kind === "sector" || anchor.kind === "industry";
    const before = sentence.slice(
      Math.max(region.start, anchor.start - 120),
      anchor.names[0]?.start ?? anchor.start,
    );
    const isOfCompanies =
      /(?:compan|firm|stock|leader|name|player|maker|producer|enterprise)\w*\s(?:in|of|from|within|across)\s(?:the\s)?$/iu.test(
        before,
      );
    const origin = isOfCompanies && region.origin === "given" ? "implied" : region.origin;
    const themes = anchor.names.map((name) =>
      namedTheme(
        name,
        region.stance,
        origin,
        anchor.kind === "industry" || voice === "rating" ? "sector" : "segment",
        anchor.hasCommas ? ["commas_in_name"] : [],
      ),
    );
    if (isSectorNoun) found.themes.push(...themes);
    hasCompanies ||= isOfCompanies || anchor.kind === "companies" || anchor.kind === "beneficiaries";
    for (const item of items) {
      const form = companyForm(sentence.slice(item.start, item.end));
      const isCompany =
        anchor.kind === "companies" || anchor.kind === "beneficiaries"
          ? form !== null
          : isOfCompanies || form === "sure" || hasCodeBehind(sentence, item.end);
      if (isCompany) {
        found.companies.push(
          companyAt(item, anchor.kind === "beneficiaries", region.stance, form === "likely" && isSectorNoun),
        );
      } else if (anchor.kind !== "companies" && anchor.kind !== "beneficiaries") {
        const segment = namedTheme(
          item,
          region.stance,
          region.origin === "given" ? "implied" : region.origin,
          "segment",
          form ? ["company_or_segment"] : [],
        );
        const under = themes.length === 1 && isSectorNoun ? themes[0] : undefined;
        if (under) under.subthemes.push(segment);
        else found.themes.push(segment);
      }
    }
  });
  return found;
}

const startOf = (anchor: Anchor) => anchor.names[0]?.start ?? anchor.start;

/** Whether nothing but articles and adjectives stands between the stance's words and the anchor's first name. */
const isFirstWord = (sentence: string, from: number, anchor: Anchor) =>
  /^[\s,]*(?:(?:the|an?|several|various|key|some|core|many|two|three|four|following|specific|areas?|in|investment|related)\s)*$/iu.test(
    `${sentence.slice(from, startOf(anchor)).trim()} `,
  );

/** Names right behind a stance's words without a noun: companies in capitals, segments otherwise. */
function addPlain(sentence: string, region: Region, names: readonly TextSpan[], found: NamedThings): void {
  for (const name of names) {
    const form = companyForm(sentence.slice(name.start, name.end));
    if (form !== null || hasCodeBehind(sentence, name.end))
      found.companies.push(companyAt(name, false, region.stance, form !== "sure"));
    else found.themes.push(namedTheme(name, region.stance, region.origin));
  }
}

const hasCodeBehind = (sentence: string, end: number) =>
  /^\s?[（(][^()（）]{0,40}\d{3,6}/u.test(sentence.slice(end, end + 60));

function companyAt(
  place: TextSpan,
  isBeneficiary: boolean,
  stance: Stance | null,
  isDoubtful: boolean,
): NamedCompany {
  return { place, degree: isBeneficiary ? "beneficiary" : "recommended", stance, isDoubtful };
}

/**
 * The subject of `… is unattractive`, `… deserve attention`: a name at the beginning of its clause, or, where that is a
 * word like `leading companies`, the sector of `In the X sector, …`. Source: grammar page, P6 and P12.
 */
function addSubject(sentence: string, cue: Cue, voice: Voice, found: NamedThings): void {
  const before = sentence.slice(0, cue.start);
  const from = Math.max(
    ...[...before.matchAll(/[;:.]\s|,\s(?:and|but|while)\s/gu)].map(
      ({ index, 0: end }) => index + end.length,
    ),
    0,
  );
  const lead =
    /^[\s*•-]*(?:In|Within|For)\s(?:the\s)?(.{2,60}?)(?:\s(?:sector|segment|industry|field|space))?,\s/u.exec(
      sentence,
    );
  const clauseFrom =
    lead && from === 0 ? lead[0].length : from + (/^[\s*•-]*/u.exec(sentence.slice(from))?.[0].length ?? 0);
  const subject = nameIn(sentence, { start: clauseFrom, end: cue.start });
  const words = subject ? sentence.slice(subject.start, subject.end) : "";
  const isOfCompanies = /(?:compan|firm|stock|leader|brand|name|player)\w*$/iu.test(words);
  if (subject && !isOfCompanies) {
    const form = companyForm(words);
    if (form !== null && words.includes(" "))
      found.companies.push(companyAt(subject, false, cue.stance, form !== "sure"));
    else found.themes.push(namedTheme(subject, cue.stance, "implied"));
    return;
  }
  if (!lead || voice === "data") return;
  const start = sentence.indexOf(lead[1] ?? "", 0);
  const name = nameIn(sentence, { start, end: start + (lead[1]?.length ?? 0) });
  if (name) found.themes.push(namedTheme(name, cue.stance, "implied"));
}

/** A theme for each `{a}: label` or `{a} (label)` in a list of labels. Source: grammar page, R9 and P11. */
export function labelledInEnglish(sentence: string): NamedTheme[] {
  const heads = [
    ...sentence.matchAll(
      /(?:^|[;:,.]\s|\s)(?<label>Overweight|Underweight|Neutral|Buy|Hold|Sell|Positive|Negative|Bullish|Bearish)\s?[:：]\s/gu,
    ),
  ];
  const themes = heads.flatMap((head, i) => {
    const start = head.index + head[0].length;
    const end = Math.min(heads[i + 1]?.index ?? sentence.length, clauseEnd(sentence, start));
    const stance = stanceOf(head.groups?.["label"] ?? "");
    return namesOf(sentence, { start, end }).map((name) => namedTheme(name, stance, "given"));
  });
  const bracketed = [
    ...sentence.matchAll(/(?<name>[\p{L}][\p{L} &-]{1,40}?)\s?\((?<label>[A-Za-z -]{3,20})\)/gu),
  ].flatMap((match) => {
    const stance = stanceOf(match.groups?.["label"] ?? "");
    const start = match.index;
    const name = stance && nameIn(sentence, { start, end: start + (match.groups?.["name"]?.length ?? 0) });
    return name ? [namedTheme(name, stance, "given")] : [];
  });
  return [...(heads.length > 1 ? themes : []), ...(bracketed.length > 1 ? bracketed : [])];
}
