import { stanceOf } from "@/lib/domain/report-text/stance";
import type { DraftCompany, TextSpan } from "@/lib/domain/report-text/types";
import { codedCompaniesIn, symbolOfCode } from "./company-codes";
import { companiesOfTable } from "./company-table";
import { figuresOf } from "./company-figures";
import type { PlacedCompany } from "./shared-label";
import { labelsIn } from "./label";
import { mentionOf } from "./mentions";
import type { NamedCompany } from "./named";
import { QUOTED_BY_OTHERS } from "./rating";
import type { SpeakingClaim } from "./speaking-claims";
import type { TargetPrice } from "./target-price";

const MOST_COMPANIES = 500;
const LONGEST_NAME = 120;
const PRICES = /target|price|\bTP|\bPT|fair value|目标价|合理价值/iu;

/** The companies of a report as they are gathered; a second mention adds what the first lacks. */
export class CompanyList {
  readonly companies: DraftCompany[] = [];

  /** The claims whose target prices or labels can't be told to be of which company. */
  readonly openClaims: number[] = [];

  /** The companies of one claim, each with the label and the target price that are its own. */
  addNamed(text: string, claim: SpeakingClaim, named: readonly NamedCompany[]): void {
    const placed = placedIn(claim.sentence, named);
    const { figures, isOpen } = figuresOf(claim.sentence, placed);
    const isQuoted =
      QUOTED_BY_OTHERS.test(claim.sentence) &&
      figures.some(({ label, target }) => label !== null || target !== null);
    if (isOpen || isQuoted) this.openClaims.push(claim.index);
    for (const [at, { name, code, named: each }] of placed.entries()) {
      const { label, target, currency } = figures[at]!;
      this.add({
        ...companyNamed(text, { start: name.start + claim.start, end: name.end + claim.start }, code),
        rating:
          label && !isQuoted
            ? { text: label.text, stance: label.stance }
            : { text: null, stance: each.stance },
        ...(isQuoted ? { target: null, currency: null } : { target, currency }),
        ...{ degree: each.degree, claim: claim.index },
        ...(each.isDoubtful && code === null ? { doubts: ["company_or_segment" as const] } : {}),
      });
    }
  }

  /** Adds to companies known by now the figures of a claim that names them again: {C} is rated “…” with a target price of …. */
  addFigures({ sentence, index, isNews }: SpeakingClaim): void {
    if (isNews || !(PRICES.test(sentence) || labelsIn(sentence).length > 0)) return;
    const coded = codedCompaniesIn(sentence);
    let isUnclear = false;
    const known = this.companies.flatMap((company) => {
      const { place: name, isInLonger } = mentionOf(sentence, company.name);
      const own = coded.find((each) => name && each.name.start === name.start);
      isUnclear ||=
        isInLonger &&
        !coded.some((each) => sentence.slice(each.name.start, each.name.end).includes(company.name));
      return name && !(own && isOther(company, own.code))
        ? [{ company, name, place: own?.place ?? name }]
        : [];
    });
    const ordered = known.sort((a, b) => a.name.start - b.name.start);
    const { figures, isOpen } = figuresOf(sentence, ordered);
    if ((isOpen || isUnclear) && !this.openClaims.includes(index)) this.openClaims.push(index);
    for (const [at, { company }] of ordered.entries()) {
      const { label, target, currency } = figures[at]!;
      if (company.rating.text === null && label) company.rating = { text: label.text, stance: label.stance };
      if (company.target === null && target !== null) Object.assign(company, { target, currency });
    }
  }

  /** The companies of a table's rows. */
  addTable(text: string, table: TextSpan): void {
    for (const { name, code, label, target, currency } of companiesOfTable(text, table))
      this.add({
        ...companyNamed(text, name, code),
        ...{ target, currency, rating: { text: label?.text ?? null, stance: label?.stance ?? null } },
      });
  }

  /** The company of a title, `樾丰种业（301996.SZ）2025年三季报点评`, with the report's rating and target price. */
  addTitle(
    text: string,
    title: TextSpan,
    rating: DraftCompany["rating"],
    claim: number | null,
    price: TargetPrice,
  ): void {
    const [first] = codedCompaniesIn(text.slice(title.start, title.end));
    if (!first) return;
    const place = { start: title.start + first.name.start, end: title.start + first.name.end };
    this.add({ ...companyNamed(text, place, first.code), ...price, rating, claim });
  }

  /** The company of a heading, with its code and perhaps its label: `岱华股份(002985.SZ，卖出)`. */
  addHeading(text: string, { start, end }: TextSpan): void {
    const [first] = codedCompaniesIn(text.slice(start, end));
    if (!first) return;
    const place = { start: start + first.name.start, end: start + first.name.end };
    const words = text.slice(start + first.place.start, start + first.place.end);
    const label = words.split(/[,，、;；(（)）]/u).find((each) => stanceOf(each) !== null) ?? null;
    this.add({
      ...companyNamed(text, place, first.code),
      rating: label ? { text: label.trim(), stance: stanceOf(label) } : { text: null, stance: null },
    });
  }

  private add(company: DraftCompany): void {
    if (company.name.trim() === "" || this.companies.length >= MOST_COMPANIES) return;
    const known = this.companies.find(
      (each) =>
        (each.name === company.name && !(each.symbol && company.symbol && each.symbol !== company.symbol)) ||
        (each.symbol !== null && each.symbol === company.symbol),
    );
    if (!known) {
      this.companies.push(company);
      return;
    }
    if (
      company.code !== null &&
      (known.code === null || (known.symbol === null && company.symbol !== null))
    ) {
      const { code, symbol, candidates, doubts } = company;
      Object.assign(known, { code, symbol, candidates, doubts });
    }
    if (known.rating.text === null && company.rating.text !== null) known.rating = company.rating;
    if (known.rating.stance === null) known.rating = { ...known.rating, stance: company.rating.stance };
    known.claim ??= company.claim;
    if (known.target === null) Object.assign(known, { target: company.target, currency: company.currency });
  }
}

interface Placed extends PlacedCompany {
  code: string | null;
  named: NamedCompany;
}

/** The named companies in order, each once, with the code behind the name. */
function placedIn(sentence: string, named: readonly NamedCompany[]): Placed[] {
  const coded = codedCompaniesIn(sentence);
  const placed: Placed[] = [];
  for (const each of named) {
    const own = coded.find(({ name }) => name.start < each.place.end && each.place.start < name.end);
    const { name, place, code } = own ?? { name: each.place, place: each.place, code: null };
    const known = placed.find((other) => other.name.start < name.end && name.start < other.name.end);
    if (!known) placed.push({ name, place, code, named: each });
    else if (known.named.stance === null) known.named = { ...known.named, stance: each.stance };
  }
  return placed.sort((a, b) => a.name.start - b.name.start);
}

/** Whether a code is of another share than the company's: the same bank in Hong Kong has a price of its own. */
function isOther({ symbol }: DraftCompany, code: string): boolean {
  const printed = symbolOfCode(code).symbol;
  return symbol !== null && printed !== null && symbol !== printed;
}

function companyNamed(text: string, place: TextSpan, code: string | null): DraftCompany {
  const { symbol, candidates, doubts } =
    code === null ? { symbol: null, candidates: [], doubts: [] } : symbolOfCode(code);
  return {
    name: text.slice(place.start, place.end).replace(/\s+/gu, " ").slice(0, LONGEST_NAME),
    code,
    symbol,
    candidates,
    rating: { text: null, stance: null },
    target: null,
    currency: null,
    degree: "recommended",
    claim: null,
    place,
    doubts,
  };
}
