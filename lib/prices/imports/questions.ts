import type { Adjustment } from "@/lib/domain/adjustment";
import type { Question } from "@/lib/domain/price-file/types";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import type { ImportPlan, TickerPlan } from "@/lib/prices/imports/plan";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import type { ImportResult } from "@/lib/prices/imports/schema";
import { invalid, type Failure } from "@/lib/result";
import { namesOf } from "@/lib/tickers/symbol-data";

/** The questions with what is known of each symbol that a code may be: `000300` is an index in Shanghai, a share in Shenzhen. */
export async function withChoices(questions: readonly Question[]): Promise<ImportResult["questions"]> {
  const symbols = questions.flatMap((question) => (question.about === "symbol" ? question.candidates : []));
  if (symbols.length === 0) return [...questions];
  const names = await namesOf(symbols);
  return questions.map((question) => {
    if (question.about !== "symbol") return question;
    const choices = question.candidates.map((symbol) => {
      const { nameEn = null, nameZh = null } = names.get(symbol) ?? {};
      return { symbol, kind: describeSymbol(symbol).kind, nameEn, nameZh };
    });
    return { ...question, choices };
  });
}

/** What was said when the same bytes were imported before. */
export interface PreviousImport {
  id: string;
  symbols: readonly string[];
  /** Null: nothing. */
  adjustment: Adjustment | null;
}

/**
 * What a file leaves open beside what stands. An adjustment that was said of the same bytes for the same tickers is likely,
 * not taken; where each of its bars stands already in a series of which it is known, there is nothing to ask.
 */
export function questionsOf(
  { summary: { questions } }: ReadTable,
  { tickers }: ImportPlan,
  previous: PreviousImport | null,
): Question[] {
  const isKnown = tickers.length > 0 && tickers.every(standsAsSaid);
  const isSame = tickers.every(({ symbol }) => symbol !== null && previous?.symbols.includes(symbol));
  const said = isSame ? (previous?.adjustment ?? null) : null;
  return questions.flatMap((question) => {
    if (question.about !== "adjustment" || question.stated.length > 0) return question;
    return isKnown ? [] : { ...question, likely: said ?? question.likely };
  });
}

const standsAsSaid = ({ standing, verdict }: TickerPlan): boolean =>
  standing !== null &&
  standing.adjustment !== "unknown" &&
  verdict.duplicate > 0 &&
  verdict.accepted + verdict.corrected === 0;

/** Why a table can't be stored yet: it states two adjustments of one ticker, and nobody said which rows are meant. */
export function openAdjustment({ summary: { questions } }: ReadTable): Failure | null {
  const question = questions.find((each) => each.about === "adjustment");
  if (!question || question.stated.length < 2) return null;
  return { ...invalid("adjustment", "stated_twice"), extra: { stated: question.stated, questions } };
}
