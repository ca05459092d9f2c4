import { z } from "zod";
import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import type { ConceptKind, ConceptMember, ConceptsReading, ListedConcept, MembersReading } from "./concepts";
import { readHithinkAnswer } from "./hithink-answer";
import { failedReading, shownText, type Failed } from "./types";

const INDEX = "/api/a-share-index";
const TAGS: Readonly<Record<ConceptKind, string>> = {
  concept: "cn_concept",
  industry: "industry",
  region: "region",
};

/** A request's path and query. */
interface HithinkService {
  path: string;
  query: Record<string, string>;
}

export const hithinkConceptList = (kind: ConceptKind): HithinkService => ({
  path: `${INDEX}/catalog/ths-index-list`,
  query: { tag: TAGS[kind] },
});

export const hithinkMemberList = (code: string): HithinkService => ({
  path: `${INDEX}/constituents/ths-stock-list`,
  query: { thscode: code },
});

/** A code of 同花顺's lists: `886042.TI`. */
export const HITHINK_CONCEPT = /^\d{6}\.TI$/;

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => shownText(value ?? ""));
const row = z.object({ thscode: text, ticker: text, name: text });
type Row = z.output<typeof row>;
const data = z.object({ item: z.array(z.unknown()) });

/**
 * The rows of a list that have a code, each code once; the others are counted. Failures: `no_data` for an empty list,
 * `unexpected_answer` where no row has a code.
 */
function readRows<T extends { code: string }>(
  json: unknown,
  read: (row: Row) => T | null,
): { ok: true; items: T[]; leftOut: number } | Failed {
  const answer = readHithinkAnswer(json, data);
  if (!answer.ok) return answer;
  const { item } = answer.data;
  if (item.length === 0) return failedReading("no_data");
  const rows = item.map((each) => {
    const parsed = row.safeParse(each);
    return parsed.success ? read(parsed.data) : null;
  });
  const coded = rows.filter((each) => each !== null);
  if (coded.length === 0) return failedReading("unexpected_answer");
  const items = [...new Map(coded.map((each) => [each.code, each])).values()];
  return { ok: true, items, leftOut: rows.length - coded.length };
}

const symbolOf = (code: string): string | null => {
  const verdict = parseSymbol(code);
  return verdict.ok ? verdict.symbol : null;
};

/** Reads the catalogue of 同花顺's concepts, industries or regions. */
export const readHithinkConcepts = (json: unknown): ConceptsReading =>
  readRows(json, ({ thscode, name }): ListedConcept | null => {
    const code = thscode.toUpperCase();
    return HITHINK_CONCEPT.test(code) ? { code, symbol: symbolOf(code), name: name || code } : null;
  });

/** Reads the members of a list; a code that isn't an A share's stays, and is named as one. */
export const readHithinkMembers = (json: unknown): MembersReading =>
  readRows(json, ({ thscode, ticker, name }): ConceptMember | null => {
    const code = (thscode || ticker).toUpperCase();
    if (code === "") return null;
    const symbol = symbolOf(code);
    return { code, symbol, name: name || null, aShare: symbol !== null && isAShare(symbol) };
  });

function isAShare(symbol: string): boolean {
  const { market, kind, currency } = describeSymbol(symbol);
  return market === "CN" && kind === "equity" && currency === "CNY"; // B shares are in dollars
}
