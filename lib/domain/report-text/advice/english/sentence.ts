import type { Stance } from "@/lib/domain/report-text/types";
import { NOTHING, type NamedThings, type Voice } from "@/lib/domain/report-text/advice/named";
import { labelOf, labelsIn } from "@/lib/domain/report-text/advice/label";
import { cuesIn, saysReport, type Cue } from "./cues";
import { clauseEnd, listedOutside, namesInRegion, type Region } from "./regions";
import { subjectOf } from "./subjects";

/** The label's definition and other clauses in which nothing is recommended. Source: grammar page, R1. */
const DEFINITION =
  /,?\s(?:indicating|meaning|which\s(?:means|indicates|implies)|implying|i\.e\.|that\sis,|expecting|with\sthe\sexpectation|suggesting\sthat|as\sit\sexpects|because|since|reflecting|signal+ing)\b/iu;

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
  let hasSpoken = false;
  const cues = cuesIn(sentence).filter((cue) => {
    const isSpoken =
      !isLabel(cue) &&
      (speaks(sentence, cue, voice) || (hasSpoken && GOES_ON.test(sentence.slice(0, cue.start))));
    hasSpoken ||= isSpoken;
    return isSpoken;
  });
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

/** Advice that goes on to avoid: `…, while avoiding`, `… and to avoid`. */
const GOES_ON =
  /(?:,\s?|\s)(?:while|and|but|whereas|yet)\s(?:(?:it|we)\s)?(?:to\s)?(?:(?:advis\w+|also|is|are|remains?|stays?|turns?)\s)?$/iu;

/** Without one of these, a sentence outside the rating, the insights and the advice isn't the report's own word. */
const SPEAKER = /\b(?:report|we|our|investors|clients)\b/iu;
/** The report's own word before a stance word: `we stay neutral on`, `investors should steer clear of`. */
const OWN_WORD =
  /\breport\b|\b(?:we|our)\b[^.;]{0,60}$|\b(?:investors|clients)\s(?:should|are\sadvised|are\stold)\b[^.;]{0,40}$/iu;

function speaks(sentence: string, cue: Cue, voice: Voice): boolean {
  const before = sentence.slice(0, cue.start);
  if (voice === "rating" || voice === "advice") return true;
  if (voice === "insight")
    return cue.isOwnVoice || saysReport(before) || isImperative(before, sentence.slice(cue.start, cue.end));
  return (
    (cue.side === "before" && cue.isOwnVoice && OWN_WORD.test(sentence.slice(0, cue.end))) ||
    ((saysReport(before) || /\b(?:our)\b/iu.test(before.slice(-80))) && OWN_WORD.test(before))
  );
}

/** `Focus on …`, `Avoid …` at the beginning of a sentence advises. */
const isImperative = (before: string, words: string): boolean =>
  /^[\s•*\-–]*$/u.test(before) &&
  /^(?:focus|prefer|favou?r|buy|avoid|stay|steer|overweight|underweight|pay|trim|reduce|allocate)\b/iu.test(
    words,
  );

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
