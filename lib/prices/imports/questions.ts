import type { Adjustment } from "@/lib/domain/adjustment";
import type { Refusal } from "@/lib/domain/price-file/types";
import { describeSymbol } from "@/lib/domain/symbol/symbol-description";
import type { ImportPlan, TickerPlan } from "@/lib/prices/imports/plan";
import {
  columnsFaultSchema,
  type ImportQuestion,
  type QuestionAbout,
  type SymbolChoice,
} from "@/lib/prices/imports/question-schema";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { invalid, type Failure } from "@/lib/result";
import { ambiguousAmong, namesOf } from "@/lib/tickers/symbol-data";

/** An import of the same bytes, whose they were and how they were adjusted. */
export interface PreviousImport {
  id: string;
  symbols: readonly string[];
  /** Null: nobody said. */
  adjustment: Adjustment | null;
}

/** The questions of a table that was read, with what is known of each symbol that a code may be. */
export async function withChoices(
  { recognised, summary: { questions } }: ReadTable,
  previous: PreviousImport | null,
): Promise<ImportQuestion[]> {
  const symbols = questions.flatMap((question) => (question.about === "symbol" ? question.candidates : []));
  const names = symbols.length > 0 ? await namesOf(symbols) : new Map<string, never>();
  // What the file as a whole was said to be isn't what one code in a column is.
  const [before = null, ...others] = recognised.symbolSource === null ? (previous?.symbols ?? []) : [];
  const likely = others.length === 0 ? before : null;
  return questions.map((each) =>
    each.about === "symbol" ? { ...each, choices: choicesOf(each.candidates, names), likely } : each,
  );
}

export async function symbolQuestion(
  printed: string | null,
  candidates: string[],
): Promise<QuestionAbout<"symbol">> {
  const choices = choicesOf(candidates, await namesOf(candidates));
  return { about: "symbol", printed, candidates, choices, likely: null };
}

/** `000300` is an index in Shanghai, a share in Shenzhen. */
const choicesOf = (symbols: readonly string[], names: Awaited<ReturnType<typeof namesOf>>): SymbolChoice[] =>
  symbols.map((symbol) => {
    const { nameEn = null, nameZh = null } = names.get(symbol) ?? {};
    return { symbol, kind: describeSymbol(symbol).kind, nameEn, nameZh };
  });

/** What a table that can't be read yet asks; null: no answer would let it be read. */
export function unreadQuestion({ code, table }: Refusal): ImportQuestion | null {
  if (!table) return null;
  if (code === "snapshot_without_day") return { about: "day" };
  const columns = columnsFaultSchema.options.find((fault) => fault === code);
  return columns ? { about: "columns", code: columns, table } : null;
}

/**
 * What a table leaves open once it is compared with the stored series. An adjustment that was given for the same bytes and
 * tickers before is likely, not taken; where each bar is stored already in a series whose adjustment is known, nothing is asked.
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
    if (question.about !== "adjustment" || question.stated.length > 0) return question;
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

/** Tickers whose series is to be replaced or kept. */
export const conflictsIn = (tickers: readonly TickerPlan[]): QuestionAbout<"conflict">["tickers"] =>
  tickers.flatMap(({ symbol, verdict: { conflict, replaced } }) =>
    conflict && symbol !== null ? [{ symbol, ...conflict, replaced }] : [],
  );

/** Why a table can't be stored before its questions are answered; null: what stays open may stay so. */
export async function unanswered(
  { bars }: ReadTable,
  questions: readonly ImportQuestion[],
): Promise<Failure | null> {
  const adjustment = questions.find((each) => each.about === "adjustment");
  if (adjustment && adjustment.stated.length > 1) {
    const { stated } = adjustment;
    return withQuestions({ ...invalid("adjustment", "stated_twice"), extra: { stated } }, questions);
  }
  const isNobodys = bars.symbols.includes(null) || bars.rows === 0;
  const symbol = questions.find((each) => each.about === "symbol");
  if (!isNobodys || !symbol) return null;
  const { candidates } = symbol;
  const failure = candidates.length > 0 ? await ambiguousAmong(candidates) : invalid("symbol", "required");
  return withQuestions(failure, questions);
}

/** A refusal that tells what it leaves open. */
export const withQuestions = (failure: Failure, questions: readonly ImportQuestion[]): Failure => ({
  ...failure,
  extra: { ...failure.extra, questions },
});

/** The questions of a check that went on without an answer, and that answer asked for again. */
export const askedAgain = (questions: readonly ImportQuestion[], again: ImportQuestion): ImportQuestion[] => [
  again,
  ...questions.filter(
    (each) =>
      each.about !== again.about ||
      (each.about === "symbol" && again.about === "symbol" && each.printed !== again.printed),
  ),
];
