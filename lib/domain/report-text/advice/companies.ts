import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import { stanceOf } from "@/lib/domain/report-text/stance";
import { cellsOf } from "@/lib/domain/report-text/layout/tables";
import type { DraftCompany, TextSpan } from "@/lib/domain/report-text/types";
import { codedCompaniesIn, symbolOfCode } from "./company-codes";
import { labelOf } from "./label";
import type { NamedCompany } from "./named";
import type { SpeakingClaim } from "./speaking-claims";
import { targetPriceIn } from "./target-price";

const MOST_COMPANIES = 500;
const LONGEST_NAME = 120;

/** The companies of a report as they are gathered; a second mention adds what the first lacks. */
export class CompanyList {
  readonly companies: DraftCompany[] = [];

  /** The companies of one claim, each with the label and the target price printed behind it and before the next. */
  addNamed(text: string, claim: SpeakingClaim, named: readonly NamedCompany[]): void {
    const coded = codedCompaniesIn(claim.sentence);
    const ordered = [...named].sort((a, b) => a.place.start - b.place.start);
    for (const [i, each] of ordered.entries()) {
      const next = ordered.slice(i + 1).find((other) => other.place.start > each.place.end);
      const own = coded.find(({ name }) => name.start < each.place.end && each.place.start < name.end);
      const name = own?.name ?? each.place;
      const behind = claim.sentence.slice(
        own?.place.end ?? each.place.end,
        next?.place.start ?? claim.sentence.length,
      );
      const label = labelOf(behind);
      this.add({
        ...companyNamed(
          text,
          { start: name.start + claim.start, end: name.end + claim.start },
          own?.code ?? null,
        ),
        rating: label ? { text: label.text, stance: label.stance } : { text: null, stance: each.stance },
        ...targetPriceIn(behind),
        degree: each.degree,
        claim: claim.index,
        ...(each.isDoubtful && !own ? { doubts: ["company_or_segment" as const] } : {}),
      });
    }
  }

  /** The companies whose codes stand in the cells of a table, each named by the cell beside the code. */
  addTable(text: string, table: TextSpan): void {
    for (const row of cellsOf(text, table)) {
      const at = row.findIndex((cell) => isShareCode(text.slice(cell.start, cell.end)));
      const code = row[at];
      const name = [row[at + 1], row[at - 1]].find(
        (cell) => cell && /\p{L}{2}/u.test(text.slice(cell.start, cell.end)),
      );
      if (!code || !name) continue;
      const label = row
        .map((cell) => text.slice(cell.start, cell.end))
        .find(
          (words) =>
            words.length < 30 && stanceOf(words) !== null && words !== text.slice(name.start, name.end),
        );
      this.add({
        ...companyNamed(text, name, text.slice(code.start, code.end)),
        rating: { text: label ?? null, stance: label ? stanceOf(label) : null },
      });
    }
  }

  /** The company of a title: `樾丰种业（301996.SZ）2025年三季报点评`. */
  addTitle(text: string, title: TextSpan, rating: DraftCompany["rating"], claim: number | null): void {
    const [first] = codedCompaniesIn(text.slice(title.start, title.end));
    if (!first) return;
    const place = { start: title.start + first.name.start, end: title.start + first.name.end };
    this.add({ ...companyNamed(text, place, first.code), rating, claim });
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
      (each) => each.name === company.name || (each.symbol !== null && each.symbol === company.symbol),
    );
    if (!known) {
      this.companies.push(company);
      return;
    }
    if (known.code === null && company.code !== null) {
      const { code, symbol, candidates, doubts } = company;
      Object.assign(known, { code, symbol, candidates, doubts });
    }
    if (known.rating.text === null && company.rating.text !== null) known.rating = company.rating;
    if (known.rating.stance === null) known.rating = { ...known.rating, stance: company.rating.stance };
    known.claim ??= company.claim;
    if (known.target === null) Object.assign(known, { target: company.target, currency: company.currency });
  }
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

/** Whether a cell is the code of a share; an index's isn't a company. */
function isShareCode(words: string): boolean {
  if (!/^(?:\d{6}(?:\.[A-Z]{2})?|\d{4,5}\.HK|(?:SH|SZ|BJ)\d{6}|[A-Z]{1,5}\.(?:US|O|N))$/u.test(words))
    return false;
  const verdict = parseSymbol(words);
  return !verdict.ok || describeSymbol(verdict.symbol).kind === "equity";
}
