import type { Adjustment } from "@/lib/domain/adjustment";
import type { PriceFileQuestion, Refusal } from "@/lib/domain/price-file/types";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import type { TickerPlan } from "@/lib/prices/imports/ticker-plan";
import {
  columnsFaultSchema,
  type ImportQuestion,
  type QuestionAbout,
  type SymbolChoice,
} from "@/lib/prices/imports/question-schema";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { invalid, type Failure } from "@/lib/result";
import { ambiguousAmong, namesOf } from "@/lib/tickers/symbol-data";

/** An earlier import of the same bytes, with its tickers and adjustment. */
export interface PreviousImport {
  id: string;
  symbols: readonly string[];
  /** Null for an unknown adjustment. */
  adjustment: Adjustment | null;
}

/** A question of a table, before the names of its candidates are looked up. */
export type TableQuestion =
  Exclude<PriceFileQuestion, { about: "adjustment" }> | QuestionAbout<"adjustment"> | QuestionAbout<"proof">;

/** Adds the known names of all candidate symbols to a table's questions. */
export async function withChoices(
  questions: readonly TableQuestion[],
  { recognised }: ReadTable,
  previous: PreviousImport | null,
): Promise<ImportQuestion[]> {
  const symbols = questions.flatMap((question) => (question.about === "symbol" ? question.candidates : []));
  const names = symbols.length > 0 ? await namesOf(symbols) : new Map<string, never>();
  // The symbol chosen for a whole file does not apply to a single code of a column.
  const [before = null, ...others] = recognised.symbolSource === null ? (previous?.symbols ?? []) : [];
  const likely = others.length === 0 ? before : null;
  return questions.map((each) =>
    each.about === "symbol" ? { ...each, choices: choicesOf(each.candidates, names), likely } : each,
  );
}

export async function questionForSymbol(
  printed: string | null,
  candidates: string[],
): Promise<QuestionAbout<"symbol">> {
  const choices = choicesOf(candidates, await namesOf(candidates));
  return { about: "symbol", printed, candidates, choices, likely: null };
}

/** `000300` is an index in Shanghai and a share in Shenzhen. */
const choicesOf = (symbols: readonly string[], names: Awaited<ReturnType<typeof namesOf>>): SymbolChoice[] =>
  symbols.map((symbol) => {
    const { nameEn = null, nameZh = null } = names.get(symbol) ?? {};
    return { symbol, kind: describeSymbol(symbol).kind, nameEn, nameZh };
  });

/** The question of a table that can't be read yet; null if no answer would make it readable. */
export function unreadQuestion({ code, table }: Refusal): ImportQuestion | null {
  if (!table) return null;
  if (code === "snapshot_without_day") return { about: "day" };
  const columns = columnsFaultSchema.options.find((fault) => fault === code);
  return columns ? { about: "columns", code: columns, table } : null;
}

/**
 * The questions that remain after the comparison with the stored series. The adjustment of an earlier import of the
 * same bytes is offered as likely, but not applied. Nothing is asked if every bar is already stored in a series of
 * known adjustment.
 */
export function openQuestions(
  read: readonly ImportQuestion[],
  { tickers }: ImportPlan,
  previous: PreviousImport | null,
  { keep = false }: { keep?: boolean },
): ImportQuestion[] {
  const isKnown = tickers.length > 0 && tickers.every(isStoredAlready);
  const isSame = tickers.every(({ symbol }) => symbol !== null && previous?.symbols.includes(symbol));
  const before = isSame ? (previous?.adjustment ?? null) : null;
  const ofTable = read.flatMap((question) => {
    if (question.about !== "adjustment" || question.stated.length > 1) return question;
    return isKnown ? [] : { ...question, likely: before ?? question.likely };
  });
  const conflicts = keep ? [] : conflictsIn(tickers);
  return conflicts.length > 0 ? [...ofTable, { about: "conflict", tickers: conflicts }] : ofTable;
}

const isStoredAlready = ({ stored, verdict }: TickerPlan): boolean =>
  stored !== null &&
  stored.adjustment !== "unknown" &&
  verdict.duplicate > 0 &&
  verdict.accepted + verdict.corrected === 0;

/** Tickers with a choice between replacing and keeping their series. */
export const conflictsIn = (tickers: readonly TickerPlan[]): QuestionAbout<"conflict">["tickers"] =>
  tickers.flatMap(({ symbol, verdict: { conflict, replaced } }) =>
    conflict && symbol !== null ? [{ symbol, ...conflict, replaced }] : [],
  );

/** The reason why a table can't be stored before its questions are answered; null if the open ones are optional. */
export async function unanswered(
  { bars }: ReadTable,
  questions: readonly ImportQuestion[],
): Promise<Failure | null> {
  const adjustment = questions.find((each) => each.about === "adjustment");
  if (adjustment && adjustment.stated.length > 1) {
    const { stated } = adjustment;
    return withQuestions({ ...invalid("adjustment", "stated_twice"), extra: { stated } }, questions);
  }
  if (questions.some(({ about }) => about === "proof"))
    return withQuestions(invalid("proof", "required"), questions);
  const isNobodys = bars.symbols.includes(null) || bars.rows === 0;
  const symbol = questions.find((each) => each.about === "symbol");
  if (!isNobodys || !symbol) return null;
  const { candidates } = symbol;
  const failure = candidates.length > 0 ? await ambiguousAmong(candidates) : invalid("symbol", "required");
  return withQuestions(failure, questions);
}

/** Adds the open questions to a failure. */
export const withQuestions = (failure: Failure, questions: readonly ImportQuestion[]): Failure => ({
  ...failure,
  extra: { ...failure.extra, questions },
});

/** The questions of a dry run that ignored an invalid answer, with that question repeated. */
export const withQuestionRepeated = (
  questions: readonly ImportQuestion[],
  again: ImportQuestion,
): ImportQuestion[] => [
  again,
  ...questions.filter(
    (each) =>
      each.about !== again.about ||
      (each.about === "symbol" && again.about === "symbol" && each.printed !== again.printed),
  ),
];
