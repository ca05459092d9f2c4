import type { Stance, StanceOrigin, TextSpan } from "@/lib/domain/report-text/types";
import {
  NOTHING,
  namedTheme,
  type NamedCompany,
  type NamedThings,
  type NamedTheme,
  type Voice,
} from "@/lib/domain/report-text/advice/named";
import { hasCodeBehind } from "@/lib/domain/report-text/advice/company-codes";
import { labelOf, labelsIn } from "@/lib/domain/report-text/advice/label";
import { anchorsIn, type Anchor } from "./anchors";
import { cuesIn, saysReport, type Cue } from "./cues";
import { namesOf } from "./lists";
import { companyForm } from "./names";
import { subjectOf } from "./subjects";

/** A stretch of a sentence in which one stance holds. */
interface Region extends TextSpan {
  stance: Stance | null;
  origin: StanceOrigin;
  /** Whether the names stand right behind the stance's words, with or without a noun. */
  hasObject: boolean;
  isBeneficiary: boolean;
}

/** The label's definition and other clauses in which nothing is recommended. Source: grammar page, R1. */
const DEFINITION =
  /,?\s(?:indicating|meaning|which\s(?:means|indicates|implies)|implying|i\.e\.|that\sis,|expecting|with\sthe\sexpectation|suggesting\sthat|as\sit\sexpects|because|since|reflecting|signal+ing)\b/iu;
const CLAUSE_END =
  /;|[.](?=\s|$)|,\s(?:while|but|whereas|although|though|which|who|whose|where|and\s(?:it|the\sreport|we|is|are|recommends?|suggests?|advises?|remains?)\b)|\swhile\s|\s(?:rather\sthan|over|instead\sof)\s/giu;

/**
 * The sectors, segments and companies that an English sentence recommends or warns of, each with its stance. In the
 * rating (`label`: its stance, null without one) every sector before the label's definition counts; elsewhere only names
 * beside words of advice, which must be the report's own where the part isn't one of advice.
 * Source: grammar page, "Rating sentences" and "Recommendation sentences".
 */
export function namedInEnglish(sentence: string, voice: Voice, label: Stance | null): NamedThings {
  if ((voice === "body" || voice === "data") && !SPEAKER.test(sentence)) return NOTHING;
  const labels = labelsIn(sentence);
  const isLabel = (cue: Cue) => labels.some((each) => each.start < cue.end && cue.start < each.end);
  const cues = cuesIn(sentence).filter((cue) => !isLabel(cue) && speaks(sentence, cue, voice));
  const regions = regionsOf(sentence, voice, label, cues);
  const found: NamedThings = { themes: [], companies: [] };
  if (voice === "advice") found.companies.push(...listedOutside(sentence, regions));
  if (regions.length === 0 && cues.length === 0) return found;
  for (const region of regions) {
    const read = namesInRegion(sentence, region, voice);
    found.themes.push(...read.themes);
    found.companies.push(...read.companies);
  }
  for (const cue of cues.filter(({ side }) => side === "before")) {
    const subject = subjectOf(sentence, cue, voice);
    found.themes.push(...subject.themes);
    found.companies.push(...subject.companies);
  }
  return found;
}

/** Without one of these, a sentence outside the rating, the insights and the advice isn't the report's own word. */
const SPEAKER = /\b(?:report|we|our|investors|clients)\b/iu;
/** The report's own word before a stance word: `we stay neutral on`, `investors should steer clear of`. */
const OWN_WORD =
  /\breport\b|\b(?:we|our)\b[^.;]{0,60}$|\b(?:investors|clients)\s(?:should|are\sadvised|are\stold)\b[^.;]{0,40}$/iu;

function speaks(sentence: string, cue: Cue, voice: Voice): boolean {
  const before = sentence.slice(0, cue.start);
  if (voice === "rating" || voice === "advice") return true;
  if (voice === "insight") return cue.isOwnVoice || saysReport(before);
  return (
    (cue.side === "before" && cue.isOwnVoice && OWN_WORD.test(sentence.slice(0, cue.end))) ||
    ((saysReport(before) || /\b(?:our)\b/iu.test(before.slice(-80))) && OWN_WORD.test(before))
  );
}

/** The regions behind the stance words, each up to the next or to the end of its clause; in a rating also its label's. */
function regionsOf(sentence: string, voice: Voice, label: Stance | null, cues: readonly Cue[]): Region[] {
  const definition = DEFINITION.exec(sentence)?.index ?? sentence.length;
  const behind = cues.filter((cue) => cue.side === "behind");
  const regions: Region[] = behind.map((cue, i) => {
    const next = behind[i + 1]?.start ?? sentence.length;
    const end = Math.min(next, clauseEnd(sentence, cue.end));
    return {
      start: cue.end,
      end,
      stance: cue.stance,
      origin: "implied",
      hasObject: true,
      isBeneficiary: cue.isBeneficiary,
    };
  });
  if (voice === "rating" && (label !== null || regions.length === 0)) {
    const end = Math.min(definition, behind[0]?.start ?? sentence.length);
    regions.unshift({ start: 0, end, stance: label, origin: label ? "given" : "none", ...NO_OBJECT });
  }
  const own = voice === "rating" ? null : ownLabel(sentence);
  if (own) regions.unshift({ start: 0, end: definition, stance: own, origin: "given", ...NO_OBJECT });
  return regions;
}

/** The stance of a label that the report gives in a sentence outside its rating: `it lifts the coal sector to Add`. */
function ownLabel(sentence: string): Stance | null {
  const label = labelOf(sentence);
  const isOwn =
    label && saysReport(sentence.slice(0, label.start)) && !/\b(?:company|shares?)\b/iu.test(sentence);
  return isOwn ? label.stance : null;
}

const NO_OBJECT = { hasObject: false, isBeneficiary: false };

/** The end of the clause at an offset; a comma before another item of the list doesn't end it. */
export function clauseEnd(sentence: string, from: number): number {
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
  let above: NamedTheme | undefined;
  anchors.forEach((anchor, i) => {
    const next = anchors[i + 1];
    const listEnd = Math.min(next ? startOf(next) : region.end, clauseEnd(sentence, anchor.end));
    const isLead = next !== undefined && leadsOnTo(sentence, anchor, next);
    const items =
      anchor.list === null || isLead ? [] : namesOf(sentence, { start: anchor.list, end: listEnd });
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
    const isNickname = anchor.list !== null && isQuoted(sentence, anchor.names);
    if (isSectorNoun && !isNickname) found.themes.push(...themes);
    const areCompanies = !isSectorNoun && lookLikeCompanies(sentence, items);
    for (const item of items) {
      const form = companyForm(sentence.slice(item.start, item.end));
      const isCompany =
        anchor.kind === "companies" || anchor.kind === "beneficiaries"
          ? form !== null
          : areCompanies || isOfCompanies || form === "sure" || hasCodeBehind(sentence, item.end);
      if (isCompany) {
        found.companies.push(
          companyAt(
            item,
            anchor.kind === "beneficiaries",
            region.stance,
            form === "likely" && (isSectorNoun || areCompanies),
          ),
        );
      } else if (anchor.kind !== "companies" && anchor.kind !== "beneficiaries") {
        const segment = namedTheme(
          item,
          region.stance,
          region.origin === "given" ? "implied" : region.origin,
          "segment",
          form ? ["company_or_segment"] : [],
        );
        const under = themes.length === 1 && isSectorNoun && !isNickname ? themes[0] : above;
        if (under) under.subthemes.push(segment);
        else found.themes.push(segment);
      }
    }
    above = isLead ? themes.at(-1) : undefined;
  });
  return found;
}

/** `the consumer sector related to export chains such as A`: the list of the second noun is the first one's. */
function leadsOnTo(sentence: string, anchor: Anchor, next: Anchor): boolean {
  if (anchor.list === null || next.kind !== "segments" || next.list === null) return false;
  const between = sentence.slice(anchor.list, next.start);
  return !between.includes(",") && between.trim().split(/\s+/u).length < 4;
}

/** In a part of advice `companies such as A and B` are proposed without a stance word. Source: grammar page, P8. */
function listedOutside(sentence: string, regions: readonly Region[]): NamedCompany[] {
  const anchors = anchorsIn(sentence, { start: 0, end: sentence.length });
  return anchors.flatMap((anchor, i) => {
    const isRead = regions.some(({ start, end }) => start <= anchor.start && anchor.start < end);
    if (anchor.kind !== "companies" || anchor.list === null || isRead) return [];
    const next = anchors[i + 1];
    const end = Math.min(next ? startOf(next) : sentence.length, clauseEnd(sentence, anchor.end));
    return namesOf(sentence, { start: anchor.list, end })
      .filter((name) => companyForm(sentence.slice(name.start, name.end)) !== null)
      .map((name) => companyAt(name, false, "overweight", false));
  });
}

const startOf = (anchor: Anchor) => anchor.names[0]?.start ?? anchor.start;

/** `"dilemma reversal" sectors, such as A`: quoted words before a list are a nickname of what it names. */
const isQuoted = (sentence: string, names: readonly TextSpan[]) =>
  names.length === 1 &&
  /["“]$/u.test(sentence.slice(0, names[0]!.start)) &&
  /^["”]/u.test(sentence.slice(names[0]!.end));

/** Several names in capitals, most of several words, are companies also behind `assets such as`. */
function lookLikeCompanies(sentence: string, items: readonly TextSpan[]): boolean {
  const names = items.map(({ start, end }) => sentence.slice(start, end));
  const isPair = (name: string) => /\s\p{Lu}/u.test(name);
  return (
    names.length > 1 &&
    names.every((name) => companyForm(name) !== null) &&
    names.filter(isPair).length * 2 > names.length
  );
}

/** Whether nothing but articles and adjectives stands between the stance's words and the anchor's first name. */
const isFirstWord = (sentence: string, from: number, anchor: Anchor) =>
  /^[\s,]*(?:(?:the|an?|several|various|key|main|major|some|core|many|two|three|four|five|following|specific|areas?|in|investment|related)\s)*$/iu.test(
    `${sentence.slice(from, startOf(anchor)).trim()} `,
  );

/** Names right behind a stance's words without a noun: companies in capitals, segments otherwise. */
function addPlain(sentence: string, region: Region, names: readonly TextSpan[], found: NamedThings): void {
  for (const name of names) {
    const form = companyForm(sentence.slice(name.start, name.end));
    if (form !== null || hasCodeBehind(sentence, name.end))
      found.companies.push(companyAt(name, region.isBeneficiary, region.stance, form !== "sure"));
    else found.themes.push(namedTheme(name, region.stance, region.origin));
  }
}

export function companyAt(
  place: TextSpan,
  isBeneficiary: boolean,
  stance: Stance | null,
  isDoubtful: boolean,
): NamedCompany {
  return { place, degree: isBeneficiary ? "beneficiary" : "recommended", stance, isDoubtful };
}
