import { indexAdjustment } from "@/lib/domain/adjustment";
import type { PriceFileOptions } from "@/lib/domain/price-file/types";
import { readPreviousImport } from "@/lib/prices/imports/data";
import {
  openAdjustment,
  questionsOf,
  withChoices,
  type PreviousImport,
} from "@/lib/prices/imports/questions";
import type { ImportOptions, ImportRun } from "@/lib/prices/imports/files";
import type { ImportPlan } from "@/lib/prices/imports/plan";
import { commonAdjustment, conflictIn, keptVerdicts, sumOf } from "@/lib/prices/imports/result";
import { contradictsSymbol, openSymbol, resolveAnswers } from "@/lib/prices/imports/symbols";
import { planBars, storeBars, type NewBars } from "@/lib/prices/imports/mutations";
import { printedNames } from "@/lib/prices/imports/printed-names";
import type { PriceTable } from "@/lib/prices/imports/price-tables";
import { readTable, type ReadTable } from "@/lib/prices/imports/read-table";
import type { ImportResult } from "@/lib/prices/imports/schema";
import { tickersNamed } from "@/lib/tickers/symbol-data";
import { fail, invalid, ok, type Failure, type Result } from "@/lib/result";

type Answer = Result<ImportResult> & { status?: number };

/** Reads one table and stores its bars, or says what storing them would do. */
export async function importTable(
  table: PriceTable,
  options: ImportOptions,
  run: ImportRun,
): Promise<Answer> {
  const answers = await resolveAnswers(options);
  if (!answers.ok) return answers;
  const previous = await readPreviousImport(table.sha256);
  const { adjustment, dateOrder, decimalSign, goBy, day, mapping } = options;
  const symbolsNamed = await tickersNamed();
  const given = { adjustment, dateOrder, decimalSign, goBy, day, mapping };
  const said = { ...answers.value, symbolsNamed, today: run.today, ...given };
  const asked = run.isOneOfMany && options.adjustment ? await withoutStated(table, said, run) : said;
  const read = await readTable(table, asked, run);
  if ("ok" in read) {
    const { code, detail, table: view } = read;
    return fail("unreadable_file", { fields: { file: code }, detail, extra: view ? { table: view } : {} });
  }
  try {
    const questions = await withChoices(read.summary.questions);
    const told = { ...read, summary: { ...read.summary, questions } };
    return await importRead(table, told, asked, options, run, previous);
  } finally {
    read.bars.close();
  }
}

/** Of several tables, one that states its adjustment keeps it: the answer is for those that don't. */
async function withoutStated(
  table: PriceTable,
  said: PriceFileOptions,
  run: ImportRun,
): Promise<PriceFileOptions> {
  const unsaid = { ...said, adjustment: undefined };
  const read = await readTable(table, unsaid, run);
  if ("ok" in read) return said;
  read.bars.close();
  return read.summary.adjustment ? unsaid : said;
}

async function importRead(
  table: PriceTable,
  read: ReadTable,
  asked: PriceFileOptions,
  options: ImportOptions,
  { context, signal }: ImportRun,
  previous: PreviousImport | null,
): Promise<Answer> {
  const open = () => openAdjustment(read) ?? openSymbol(read);
  const refused = contradiction(read, asked) ?? (options.dryRun ? null : await open());
  if (refused) return refused;
  const given = newBars(table, read, asked, options);
  const result = (plan: ImportPlan, id: string | null) => ({
    ...resultOf(table, read, asked, plan),
    questions: questionsOf(read, plan, previous),
    id,
    previousImportId: previous?.id ?? null,
  });
  if (!options.dryRun) {
    const stored = await storeBars(given, context, options, signal);
    if (!stored.ok) return stored;
    const { plan, id } = stored.value;
    return { ...ok(result(plan, id)), status: id === null ? 200 : 201 };
  }
  const plan = await planBars(given, options, signal);
  const conflict = plan.tickers.length === 1 && !options.keep ? conflictIn(plan.tickers) : null;
  return conflict ?? { ...ok(result(plan, null)), status: 200 };
}

/** What the table states isn't overruled: a contradiction is refused with both. */
function contradiction(read: ReadTable, { symbol, adjustment }: PriceFileOptions): Failure | null {
  if (contradictsSymbol(read, symbol)) return invalid("symbol", "other_ticker");
  const stated = read.summary.adjustment;
  if (!stated || !adjustment || stated === adjustment || isOnlyIndices(read)) return null;
  return fail("adjustment_conflict", {
    fields: { adjustment: "contradicts_file" },
    extra: { stated, asked: adjustment },
  });
}

/** An answer about the adjustment is for the tickers that have one. */
const isOnlyIndices = ({ summary: { tickers } }: ReadTable): boolean =>
  tickers.length > 0 && tickers.every(({ symbol }) => symbol !== null && indexAdjustment(symbol) !== null);

function newBars(
  table: PriceTable,
  read: ReadTable,
  asked: PriceFileOptions,
  { keep, mapping, mappings = {} }: ImportOptions,
): NewBars {
  const { formKey } = read.recognised;
  const given = mapping ?? mappings[formKey];
  const bySymbol = new Map(read.summary.tickers.map((ticker) => [ticker.symbol, ticker]));
  return {
    bars: read.bars,
    tickers: read.bars.symbols.map((symbol) => {
      const {
        name = null,
        adjustment,
        repeated,
        firstDay = null,
        lastDay = null,
      } = bySymbol.get(symbol) ?? {};
      const own = symbol === null ? null : indexAdjustment(symbol);
      return {
        name,
        adjustment: own ?? asked.adjustment ?? adjustment ?? "unknown",
        repeated,
        firstDay,
        lastDay,
      };
    }),
    names: read.recognised.columns.some(({ field }) => field === "name")
      ? printedNames(read.summary.tickers)
      : undefined,
    refuse: (plan) => (keep ? null : conflictIn(plan.tickers)),
    row: (plan) => {
      const { symbols, rejected, warnings, ...result } = resultOf(table, read, asked, plan);
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
    mapping: given && { formKey, mapping: given },
  };
}

function resultOf(
  { fileName, sha256 }: PriceTable,
  { recognised, summary, ...read }: ReadTable,
  asked: PriceFileOptions,
  plan: ImportPlan,
): Omit<ImportResult, "id" | "previousImportId" | "questions"> {
  const tickers = plan.tickers.map(({ verdict }) => verdict);
  const symbols = plan.tickers.flatMap(({ symbol }) => symbol ?? []);
  return {
    fileName,
    sha256,
    source: "import",
    ...recognised,
    symbols: symbols.length === 0 && asked.symbol ? [asked.symbol] : symbols,
    adjustment: commonAdjustment(tickers, asked.adjustment ?? summary.adjustment ?? "unknown"),
    ...sumOf(tickers),
    tickers,
    rejected: read.rejected,
    rejectedCount: read.rejectedCount,
    warnings: read.warnings,
    warningCount: read.warningCount,
  };
}
