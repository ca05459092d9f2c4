import type { Day } from "@/lib/domain/calendar/day";
import type { ProvedSeries } from "@/lib/domain/price-check/prove-series";
import type { PriceFileOptions } from "@/lib/domain/price-file/options";
import type { Refusal } from "@/lib/domain/price-file/types";
import type { readMapping } from "@/lib/prices/forms/data";
import { contradictedAnswer, resolveSymbols, type RefusedAnswer } from "@/lib/prices/imports/answers";
import { readPreviousImport } from "@/lib/prices/imports/data";
import { planBars, storeBars, type NewBars } from "@/lib/prices/imports/mutations";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import type { PriceTable } from "@/lib/prices/imports/price-tables";
import { questionsByProof } from "@/lib/prices/imports/proof-questions";
import { declaredIn, proveBars } from "@/lib/prices/imports/prove-bars";
import { proveByStored } from "@/lib/prices/imports/raw-series-data";
import { printedNames } from "@/lib/prices/imports/printed-names";
import type { ImportOptions } from "@/lib/prices/imports/query";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import {
  withQuestionRepeated,
  openQuestions,
  unanswered,
  unreadQuestion,
  withChoices,
  withQuestions,
  type PreviousImport,
} from "@/lib/prices/imports/questions";
import { readTable, type ReadTable } from "@/lib/prices/imports/read-table";
import { conflictIn, keptVerdicts, resultOf, unreadResult } from "@/lib/prices/imports/result";
import type { ImportResult } from "@/lib/prices/imports/schema";
import { fail, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { currentSymbols } from "@/lib/tickers/former-data";
import { tickersNamed } from "@/lib/tickers/symbol-data";

/** The context of an import: its author, a folder for overflow data, and an abort signal. */
export interface ImportRun {
  context: Context;
  today: Day;
  folder: string;
  mappingOf: typeof readMapping;
  mappings: ImportOptions["mappings"];
  signal?: AbortSignal;
  /** The request contains several tables. */
  isOneOfMany?: boolean;
}

type Answer = Result<ImportResult> & { status?: number };

/**
 * Reads one table and stores its bars. A dry run returns the plan and the table's questions instead; an import with
 * unanswered mandatory questions fails with the same questions.
 */
export async function importTable(
  table: PriceTable,
  options: ImportOptions,
  run: ImportRun,
): Promise<Answer> {
  const symbols = await resolveSymbols(options);
  if ("failure" in symbols) return refuseAnswer(symbols, table, options, run);
  const previous = await readPreviousImport(table.sha256);
  const { adjustment, dateOrder, decimalSign, goBy, day, mapping } = options;
  const symbolsNamed = await tickersNamed({ onlyChinese: true });
  const answers = { adjustment, dateOrder, decimalSign, goBy, day, mapping };
  const all = {
    ...symbols,
    symbolsNamed,
    currentSymbol: await currentSymbols(),
    today: run.today,
    ...answers,
  };
  const fileOptions = run.isOneOfMany && options.adjustment ? await withoutStated(table, all, run) : all;
  const read = await readTable(table, fileOptions, run);
  if ("ok" in read) return unread(table, read, options, previous);
  try {
    const refused = await contradictedAnswer(read, fileOptions);
    if (refused) return await refuseAnswer(refused, table, options, run);
    return await importRead(table, read, fileOptions, options, run, previous);
  } finally {
    read.bars.close();
  }
}

/** An invalid answer rejects an import; a dry run ignores it and asks again. */
async function refuseAnswer(
  { without, question, failure }: RefusedAnswer,
  table: PriceTable,
  options: ImportOptions,
  run: ImportRun,
): Promise<Answer> {
  if (!options.dryRun) return withQuestions(failure, [question]);
  const checked = await importTable(table, { ...options, ...without }, run);
  if (!checked.ok) return checked;
  const questions = withQuestionRepeated(checked.value.questions, question);
  return { ...checked, value: { ...checked.value, questions } };
}

/** In a request with several tables, the adjustment answer applies only to tables that don't state their adjustment. */
async function withoutStated(
  table: PriceTable,
  fileOptions: PriceFileOptions,
  run: ImportRun,
): Promise<PriceFileOptions> {
  const open = { ...fileOptions, adjustment: undefined };
  const read = await readTable(table, open, run);
  if ("ok" in read) return fileOptions;
  read.bars.close();
  return read.summary.adjustment ? open : fileOptions;
}

function unread(
  table: PriceTable,
  refusal: Refusal,
  { dryRun }: ImportOptions,
  previous: PreviousImport | null,
): Answer {
  const { code, detail, table: view } = refusal;
  const failure = fail("unreadable_file", { fields: { file: code }, detail });
  const question = unreadQuestion(refusal);
  if (!question || !view) return failure;
  if (!dryRun) return withQuestions({ ...failure, extra: { table: view } }, [question]);
  const previousImportId = previous?.id ?? null;
  return { ...ok({ ...unreadResult(table, view), questions: [question], previousImportId }), status: 200 };
}

async function importRead(
  table: PriceTable,
  read: ReadTable,
  fileOptions: PriceFileOptions,
  options: ImportOptions,
  { context, signal }: ImportRun,
  previous: PreviousImport | null,
): Promise<Answer> {
  const byRows = await proveBars(read.bars, declaredIn(read, fileOptions), options.proof, signal);
  const proved = await proveByStored(read.bars, byRows, options.proof, signal);
  const ofTable = await withChoices(questionsByProof(read, proved, fileOptions.adjustment), read, previous);
  const refused = options.dryRun ? null : await unanswered(read, ofTable);
  if (refused) return refused;
  const questions = (plan: ImportPlan) => openQuestions(ofTable, plan, previous, options);
  const bars = newBars(table, read, proved, fileOptions, options, questions);
  const result = (plan: ImportPlan, id: string | null): ImportResult => ({
    ...resultOf(table, read, fileOptions, plan),
    questions: questions(plan),
    id,
    previousImportId: previous?.id ?? null,
  });
  if (options.dryRun) {
    const plan = await planBars(bars, options, signal);
    return { ...ok(result(plan, null)), status: 200 };
  }
  const stored = await storeBars(bars, context, options, signal);
  if (!stored.ok) return stored;
  const { plan, id } = stored.value;
  return { ...ok(result(plan, id)), status: id === null ? 200 : 201 };
}

function newBars(
  table: PriceTable,
  read: ReadTable,
  proved: readonly ProvedSeries[],
  fileOptions: PriceFileOptions,
  { keep, mapping, mappings = {} }: ImportOptions,
  questions: (plan: ImportPlan) => ImportQuestion[],
): NewBars {
  const { formKey } = read.recognised;
  const named = mapping ?? mappings[formKey];
  const bySymbol = new Map(read.summary.tickers.map((ticker) => [ticker.symbol, ticker]));
  return {
    bars: read.bars,
    tickers: read.bars.symbols.map((symbol, place) => {
      const { name = null, repeated, firstDay = null, lastDay = null } = bySymbol.get(symbol) ?? {};
      const { adjustment, convertedFrom, proof } = proved[place]!;
      return { name, adjustment, convertedFrom, proof, repeated, firstDay, lastDay };
    }),
    names: read.recognised.columns.some(({ field }) => field === "name")
      ? printedNames(read.summary.tickers)
      : undefined,
    refuse: (plan) => {
      const conflict = keep ? null : conflictIn(plan.tickers);
      return conflict && withQuestions(conflict, questions(plan));
    },
    row: (plan) => {
      const { symbols, rejected, warnings, ...result } = resultOf(table, read, fileOptions, plan);
      return {
        fileName: result.fileName,
        sha256: result.sha256,
        form: result.form,
        adjustment: result.adjustment,
        accepted: result.accepted,
        duplicate: result.duplicate,
        corrected: result.corrected,
        rejectedCount: result.rejectedCount,
        warningCount: result.warningCount,
        symbols: JSON.stringify(symbols),
        tickers: JSON.stringify(keptVerdicts(plan.tickers)),
        rejected: JSON.stringify(rejected),
        warnings: JSON.stringify(warnings),
      };
    },
    source: "import",
    mapping: named && { formKey, mapping: named },
  };
}
