import { z } from "zod";
import { differByMethod, indexAdjustment } from "@/lib/domain/adjustment";
import type { PriceFileOptions } from "@/lib/domain/price-file/options";
import type { ImportOptions } from "@/lib/prices/imports/query";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import { questionForSymbol } from "@/lib/prices/imports/questions";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { fail, invalid, type Failure } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** An invalid answer to an import question. A dry run ignores it and asks again; an import is rejected. */
export interface RefusedAnswer {
  /** The remaining answers of the same option, without the invalid one. */
  without: Partial<ImportOptions>;
  question: ImportQuestion;
  failure: Failure;
}

type Symbols = Pick<PriceFileOptions, "symbol" | "symbols">;

/** Resolves symbols in any accepted form, or known ticker names, to canonical symbols. */
export async function resolveSymbols(answers: Symbols): Promise<Symbols | RefusedAnswer> {
  const symbol = answers.symbol ? await resolveSymbol(answers.symbol) : null;
  if (symbol && !symbol.ok) return refusedSymbol(symbol, null, { symbol: undefined });
  const symbols: Record<string, string> = {};
  for (const [printed, text] of Object.entries(answers.symbols ?? {})) {
    const resolved = await resolveSymbol(text);
    if (!resolved.ok) {
      const { [printed]: _, ...others } = answers.symbols ?? {};
      const failure = { ...resolved, fields: { symbols: resolved.code } };
      return refusedSymbol(failure, printed, { symbols: others });
    }
    symbols[printed] = resolved.value;
  }
  return { symbol: symbol?.value, symbols };
}

const namedSymbols = z.array(z.object({ symbol: z.string() })).catch([]);

async function refusedSymbol(
  failure: Failure,
  printed: string | null,
  without: Partial<ImportOptions>,
): Promise<RefusedAnswer> {
  const candidates = namedSymbols.parse(failure.extra?.candidates).map(({ symbol }) => symbol);
  const question = await questionForSymbol(printed, candidates);
  return { without, question: { ...question, refused: failure.code }, failure };
}

/** Returns the first answer that contradicts the table's own statement and is not an override; null for none. */
export async function contradictedAnswer(
  { bars, summary }: ReadTable,
  { symbol, adjustment }: PriceFileOptions,
): Promise<RefusedAnswer | null> {
  if (symbol && bars.symbols.some((each) => each !== null && each !== symbol)) {
    const candidates = bars.symbols.length === 1 ? bars.symbols.flatMap((each) => each ?? []) : [];
    const question = await questionForSymbol(null, candidates);
    return {
      without: { symbol: undefined },
      question: { ...question, refused: "other_ticker" },
      failure: invalid("symbol", "other_ticker"),
    };
  }
  const stated = summary.adjustment;
  if (!stated || !adjustment || differByMethod(stated, adjustment) || hasOnlyIndices(summary)) return null;
  return {
    without: { adjustment: undefined },
    question: { about: "adjustment", stated: [stated], likely: null, refused: "contradicts_file" },
    failure: fail("adjustment_conflict", {
      fields: { adjustment: "contradicts_file" },
      extra: { stated, asked: adjustment },
    }),
  };
}

/** An answer about the adjustment applies only to tickers that can be adjusted. */
const hasOnlyIndices = ({ tickers }: ReadTable["summary"]): boolean =>
  tickers.length > 0 && tickers.every(({ symbol }) => symbol !== null && indexAdjustment(symbol) !== null);
