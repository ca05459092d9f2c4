import type {
  DraftClaim,
  DraftCompany,
  DraftRating,
  DraftSection,
  DraftTheme,
  Stance,
  TextSpan,
} from "@/lib/domain/report-text/types";
import { anchorsIn } from "./english/anchors";
import { CompanyList } from "./companies";
import { codedCompaniesIn } from "./company-codes";
import { QUOTED_BY_OTHERS, ratingOf, type FoundRating } from "./rating";
import { readSentence } from "./read-sentence";
import { speakingClaims, type SpeakingClaim } from "./speaking-claims";
import { draftTheme, inferredTheme, ThemeList } from "./themes";
import { isWideTitle, sectorOfTitle } from "./title-sector";
import { isSoundTheme, soundlyNamed } from "./sound-names";
import { targetPriceIn, type TargetPrice } from "./target-price";
import type { NamedThings } from "./named";

export interface Advice {
  rating: DraftRating;
  recommendations: DraftTheme[];
  companies: DraftCompany[];
  /** The claim outside a rating heading in which the label was found; null: not outside. */
  ratingOutside: number | null;
  /** The claims whose target prices or labels can't be told to be of which company. */
  openFigures: readonly number[];
}

/** The parts of a report from which its advice is read. */
interface Parts {
  claims: readonly DraftClaim[];
  sections: readonly DraftSection[];
  title: TextSpan | null;
  tables: readonly TextSpan[];
}

/**
 * Reads a report's rating, the themes that it recommends or warns of, and its companies, from its rating and its
 * sentences of advice only. A sector that the rating leaves out is inferred from the title, else from the insights. A
 * company's report carries no theme. Source: grammar page, sections 2 to 5.
 */
export function adviceOf(text: string, parts: Parts): Advice {
  const claims = speakingClaims(text, parts.claims, parts.sections);
  const isCompanyHead = isCompanyTitle(text, parts.title);
  const found = ratingOf(claims, parts.sections, isCompanyHead);
  const read = claims.map((claim) => ({ claim, named: namedBy(claim, found) }));
  const isCompanyReport = found.isCompany || isCompanyHead;
  const themes = new ThemeList();
  if (!isCompanyReport) gatherThemes(text, read, found, parts.title, themes);
  const companies = new CompanyList();
  for (const { claim, named } of read) companies.addNamed(text, claim, named.companies);
  if (parts.title) {
    const rating = { text: found.text, stance: found.stance };
    companies.addTitle(text, parts.title, rating, found.claim, priceOfReport(claims));
  }
  for (const section of parts.sections) companies.addHeading(text, section);
  for (const table of parts.tables) companies.addTable(text, table);
  for (const claim of claims.filter(({ sentence }) => !QUOTED_BY_OTHERS.test(sentence)))
    companies.addFigures(claim);
  const [only, other] = companies.companies;
  if (themes.sectors.length === 0 && only && !other && only.target === null)
    Object.assign(only, priceOfReport(claims));
  const ratedStances = new Set(
    themes.sectors
      .filter((each) => found.claim !== null && each.claim === found.claim)
      .map((each) => each.stance),
  );
  const impliedStance =
    !found.isList && found.text === null && ratedStances.size === 1 ? [...ratedStances][0] : null;
  return {
    rating: { text: found.text, stance: found.stance ?? impliedStance ?? null, claim: found.claim },
    recommendations: themes.sectors,
    companies: companies.companies,
    ratingOutside: found.isOutside ? found.claim : null,
    openFigures: companies.openClaims,
  };
}

/** The target price of a company's report: the first in a sentence that names no company with a code. */
function priceOfReport(claims: readonly SpeakingClaim[]): TargetPrice {
  const prices = claims
    .filter(
      ({ sentence, isNews }) =>
        !isNews && !QUOTED_BY_OTHERS.test(sentence) && codedCompaniesIn(sentence).length === 0,
    )
    .map(({ sentence }) => targetPriceIn(sentence));
  return prices.find(({ target }) => target !== null) ?? { target: null, currency: null };
}

interface Read {
  claim: SpeakingClaim;
  named: NamedThings;
}

/** Themes that a claim names; the sentence of a label outside a heading is read as a rating. */
function namedBy(claim: SpeakingClaim, found: FoundRating): NamedThings {
  const isLabelled = claim.index === found.claim && !found.isNotStated && !found.isList;
  const asRating: SpeakingClaim = isLabelled && found.isOutside ? { ...claim, voice: "rating" } : claim;
  const fallback: Stance | null =
    claim.voice === "advice" && found.stance !== "underweight" ? "overweight" : null;
  return soundlyNamed(claim.sentence, readSentence(asRating, isLabelled ? found.stance : null, fallback));
}

function gatherThemes(
  text: string,
  read: readonly Read[],
  found: FoundRating,
  title: TextSpan | null,
  themes: ThemeList,
): void {
  const isRating = ({ claim }: Read) => claim.voice === "rating" || claim.index === found.claim;
  const rated = read.filter(isRating).flatMap(({ named }) => named.themes);
  const areSegments =
    rated.length > 0 &&
    rated.every(({ level, stanceOrigin }) => level === "segment" && stanceOrigin === "implied");
  if (areSegments && found.text === null && title && sectorOfTitle(text.slice(title.start, title.end)))
    inferSector(text, read, found, title, themes);
  for (const { claim, named } of read.filter(isRating)) {
    for (const theme of named.themes) {
      const drafted = draftTheme(text, theme, claim.start, claim.index);
      const isPart =
        theme.level === "segment" &&
        themes.onlySector !== null &&
        !found.isList &&
        theme.stanceOrigin !== "given";
      if (isPart) themes.add(drafted, "segment");
      else themes.addRated(drafted);
    }
  }
  const others = read.filter((each) => !isRating(each));
  const hasSegments = others.some(({ named }) => named.themes.some((theme) => theme.level === "segment"));
  if (themes.sectors.length === 0 && !found.isList && (found.text !== null || hasSegments))
    inferSector(text, read, found, title, themes);
  const inferred = themes.sectors[0]?.nameOrigin === "inferred" ? themes.sectors[0] : null;
  for (const { claim, named } of others) {
    for (const theme of named.themes)
      themes.add(draftTheme(text, theme, claim.start, claim.index), theme.level);
  }
  if (inferred && inferred.stance === null) implyStance(inferred);
  if (inferred && inferred.stance === null && inferred.subthemes.length === 0)
    themes.sectors.splice(themes.sectors.indexOf(inferred), 1);
}

/** The sector of the title; without one, and with a label, the first that the insights name as `the … industry`. */
function inferSector(
  text: string,
  read: readonly Read[],
  found: FoundRating,
  title: TextSpan | null,
  themes: ThemeList,
): void {
  const stance = found.isNotStated ? null : found.stance;
  const inTitle = title && sectorOfTitle(text.slice(title.start, title.end));
  if (title && inTitle) {
    const place = { start: title.start + inTitle.start, end: title.start + inTitle.end };
    if (isSoundTheme(text.slice(place.start, place.end))) {
      themes.addRated(inferredTheme(text, place, stance, true, found.claim));
      return;
    }
  }
  if (stance === null || (title && isWideTitle(text.slice(title.start, title.end)))) return;
  for (const { claim } of read.filter(
    ({ claim: { voice, isChinese } }) => voice === "insight" && !isChinese,
  )) {
    const [anchor] = anchorsIn(claim.sentence, { start: 0, end: claim.sentence.length }).filter(
      ({ names }) => names.length === 1,
    );
    const name = anchor?.names[0];
    if (!name || !isSoundTheme(claim.sentence.slice(name.start, name.end))) continue;
    const place = { start: claim.start + name.start, end: claim.start + name.end };
    themes.addRated(inferredTheme(text, place, stance, true, claim.index));
    return;
  }
}

/**
 * Without a label, segments that share a stance imply it for the sector inferred above them; a warning of a segment is of
 * that segment only.
 */
function implyStance(sector: DraftTheme): void {
  const stances = new Set(sector.subthemes.map((each) => each.stance));
  const [stance] = stances;
  if (stances.size !== 1 || !stance || stance === "underweight") return;
  Object.assign(sector, { stance, stanceOrigin: "implied", doubts: [...sector.doubts, "implied_stance"] });
}

const isCompanyTitle = (text: string, title: TextSpan | null) =>
  title !== null && /[（(]\d{4,6}(?:\.[A-Z]{2})?[）)]/u.test(text.slice(title.start, title.end));
