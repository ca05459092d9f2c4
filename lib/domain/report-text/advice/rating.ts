import type { DraftRating, DraftSection } from "@/lib/domain/report-text/types";
import { ratedCompaniesIn } from "./chinese/rated-companies";
import { codedCompaniesIn } from "./company-codes";
import { itemLabelOf } from "./item-label";
import { labelAtHead, labelOf, labelsIn, notStatedIn, type Label } from "./label";
import type { SpeakingClaim } from "./speaking-claims";

/** The report's own rating with the way it was found. */
export interface FoundRating extends DraftRating {
  /** Whether each item of a list has a label of its own, so that the report has none. */
  isList: boolean;
  /** Whether the label stands outside a rating heading. */
  isOutside: boolean;
  isNotStated: boolean;
  /** Whether the rating is one of a company. */
  isCompany: boolean;
}

const NONE: FoundRating = {
  text: null,
  stance: null,
  claim: null,
  isList: false,
  isOutside: false,
  isNotStated: false,
  isCompany: false,
};
const COMPANY_HEADING = /公司|个股|股票|company|stock/iu;
/** R4: `rating for the company`, `rating for Helan Biologics`, without a sector. */
const FOR_COMPANY =
  /\brating\s(?:for|to|on|of)\s(?:the\s(?:company|stock|firm)\b|(?:\p{Lu}[\p{L}\d&'’-]*)(?:\s(?:\p{Lu}[\p{L}\d&'’-]*|of|and|&)){0,5}\s?(?:[（(,.;]|with\b|at\b|$))|(?:the\scompany|the\sstock)['’]s?\s|公司.{0,8}评级|目标价/u;
const SECTOR_NOUN = /\b(?:sector|industry)\b|行业|板块/iu;
/** The report's own label outside a rating heading. Source: grammar page, R10. */
const OWN_LABEL = /\b(?:ratings?|call|stance|recommendation)\b|评级/iu;
/** How a house speaks of its views, in a text that quotes it. */
export const HOUSE_SAYS = String.raw`(?:said|says|suggests?|sees?|recommends?|gives?|gave|keeps?|kept|assign(?:s|ed)|initiate[sd]|restate[sd]|reiterate[sd]|repeat(?:s|ed)|maintain(?:s|ed)|reaffirm(?:s|ed)|lift(?:s|ed)|raise[sd]|cuts?|(?:up|down)grade[sd])`;
/** Another house speaks, or the market, whose rating is quoted. */
export const QUOTED_BY_OTHERS = new RegExp(
  String.raw`\b(?:Securities|Capital|Research|brokers?(?:age)?s?|Morgan|Goldman|Citi|UBS)\b[^.;]{0,60}\b${HOUSE_SAYS}\b|\b[Cc]onsensus\s(?:\w+\s){0,3}["“]|(?:证券|机构|券商|大行|高盛|花旗|摩根)[^，。；]{0,12}(?:表示|认为|指出|发布|给予|上调|下调|维持)`,
  "u",
);

/**
 * The rating of a report: of its first rating part, or a label in its insights. Where several companies are rated, or one
 * whose code the title doesn't name (`isCompanyReport`), their labels aren't the report's. Source: grammar page, R1 to R11.
 */
export function ratingOf(
  claims: readonly SpeakingClaim[],
  sections: readonly DraftSection[],
  isCompanyReport: boolean,
): FoundRating {
  const rated = claims.filter((claim) => claim.voice === "rating");
  const items = rated.filter(({ sentence }) => {
    const item = itemLabelOf(sentence);
    return (
      item !== null &&
      (labelsIn(sentence.slice(item.rest)).length > 0 || labelAtHead(sentence.slice(item.rest)) !== null)
    );
  });
  const heading = sections.find((section) => section.kind === "rating")?.title ?? "";
  const unstated = rated[0] ? notStatedIn(rated[0].sentence) : null;
  if (items.length > 1)
    return unstated && rated[0]
      ? { ...NONE, text: unstated.text, claim: rated[0].index, isList: true, isNotStated: true }
      : { ...NONE, claim: items[0]?.index ?? null, isList: true };
  const ofCompanies = rated.filter(({ sentence }) => isOfCompany(sentence));
  const firstLabelled = rated.find(({ sentence }) => labelOf(sentence) !== null);
  if (ofCompanies.length > 1 && ofCompanies[0] === firstLabelled)
    return { ...NONE, claim: ofCompanies[0]?.index ?? null, isList: true, isCompany: true };
  const ownStances = rated[0]
    ? new Set(ratedCompaniesIn(rated[0].sentence).map(({ stance }) => stance))
    : null;
  if (ownStances && ownStances.size > 1)
    return { ...NONE, claim: rated[0]?.index ?? null, isList: true, isCompany: true };
  for (const claim of rated) {
    const label = labelOf(beforeDefinition(claim.sentence)) ?? labelAtHead(claim.sentence);
    if (label) return { ...found(claim, label), isCompany: isCompanyRating(claim.sentence, heading) };
  }
  for (const claim of rated) {
    const words = notStatedIn(claim.sentence);
    if (words) return { ...NONE, text: words.text, claim: claim.index, isNotStated: true };
  }
  return rated[0] ? { ...NONE, claim: rated[0].index } : outsideHeading(claims, isCompanyReport);
}

function found(claim: SpeakingClaim, label: Label): FoundRating {
  return { ...NONE, text: label.text, stance: label.stance, claim: claim.index };
}

const isCompanyRating = (sentence: string, heading: string) =>
  (COMPANY_HEADING.test(heading) && !/industry|行业/iu.test(heading)) ||
  (FOR_COMPANY.test(sentence) && !SECTOR_NOUN.test(sentence));

/** Whether a sentence labels a company with its code, and no sector. */
const isOfCompany = (sentence: string) =>
  labelOf(sentence) !== null && !SECTOR_NOUN.test(sentence) && codedCompaniesIn(sentence).length > 0;

/** The sentence up to the label's definition: …，即预计未来六个月… */
export function beforeDefinition(sentence: string): string {
  const cut = /[，,]\s?(?:即|表示|意味着|指(?!数))|,\s(?:indicating|meaning|implying|i\.e\.)/u.exec(sentence);
  return cut ? sentence.slice(0, cut.index) : sentence;
}

function outsideHeading(claims: readonly SpeakingClaim[], isCompanyReport: boolean): FoundRating {
  for (const claim of claims.filter(
    ({ voice }) => voice === "insight" || voice === "advice" || voice === "body",
  )) {
    if (!OWN_LABEL.test(claim.sentence) || QUOTED_BY_OTHERS.test(claim.sentence)) continue;
    if (itemLabelOf(claim.sentence)) continue;
    if (isOfCompany(claim.sentence) && !isCompanyReport) continue;
    const label = labelOf(beforeDefinition(claim.sentence));
    if (label)
      return {
        ...found(claim, label),
        isOutside: true,
        isCompany: FOR_COMPANY.test(claim.sentence) && !SECTOR_NOUN.test(claim.sentence),
      };
  }
  return NONE;
}
