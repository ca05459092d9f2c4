import type { Stance, StanceOrigin, TextSpan } from "@/lib/domain/report-text/types";
import {
  NOTHING,
  namedTheme,
  type NamedCompany,
  type NamedThings,
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
  if (regions.length === 0 && cues.length === 0) return NOTHING;
  const found: NamedThings = { themes: [], companies: [] };
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
