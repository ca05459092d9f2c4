import type { Stance, StanceOrigin, TextSpan } from "@/lib/domain/report-text/types";
import {
  namedTheme,
  type NamedCompany,
  type NamedThings,
  type NamedTheme,
  type Voice,
} from "@/lib/domain/report-text/advice/named";
import { hasCodeBehind } from "@/lib/domain/report-text/advice/company-codes";
import { anchorsIn, type Anchor } from "./anchors";
import { namesOf } from "./lists";
import { companyForm } from "./names";

/** A stretch of a sentence in which one stance holds. */
export interface Region extends TextSpan {
  stance: Stance | null;
  origin: StanceOrigin;
  /** Whether the names stand right behind the stance's words, with or without a noun. */
  hasObject: boolean;
  isBeneficiary: boolean;
}

const CLAUSE_END =
  /;|[.](?=\s|$)|,\s(?:while|but|whereas|although|though|which|who|whose|where|and\s(?:it|the\sreport|we|is|are|recommends?|suggests?|advises?|remains?)\b)|\swhile\s|\s(?:rather\sthan|over|instead\sof)\s/giu;

/** The end of the clause at an offset; a comma before another item of the list doesn't end it. */
export function clauseEnd(sentence: string, from: number): number {
  CLAUSE_END.lastIndex = from;
  const match = CLAUSE_END.exec(sentence);
  return match?.index ?? sentence.length;
}

/** The themes and companies that a region names, by its nouns and their lists. */
export function namesInRegion(sentence: string, region: Region, voice: Voice): NamedThings {
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
      const isCompany = isOfCompaniesKind(anchor)
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
      } else if (isBeforeCompanies(item, next) || !isOfCompaniesKind(anchor)) {
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

const isOfCompaniesKind = ({ kind }: Anchor) => kind === "companies" || kind === "beneficiaries";

/** `companies such as A, and condiment companies like B`: the word before the second noun is a segment. */
const isBeforeCompanies = (item: TextSpan, next: Anchor | undefined) =>
  next !== undefined && next.kind === "companies" && next.list !== null && next.start - item.end === 1;

/** `the consumer sector related to export chains such as A`: the list of the second noun is the first one's. */
function leadsOnTo(sentence: string, anchor: Anchor, next: Anchor): boolean {
  if (anchor.list === null || next.kind !== "segments" || next.list === null) return false;
  const between = sentence.slice(anchor.list, next.start);
  return !between.includes(",") && between.trim().split(/\s+/u).length < 4;
}

/** In a part of advice `companies such as A and B` are proposed without a stance word. Source: grammar page, P8. */
export function listedOutside(sentence: string, regions: readonly Region[]): NamedCompany[] {
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

function companyAt(
  place: TextSpan,
  isBeneficiary: boolean,
  stance: Stance | null,
  isDoubtful: boolean,
): NamedCompany {
  return { place, degree: isBeneficiary ? "beneficiary" : "recommended", stance, isDoubtful };
}
