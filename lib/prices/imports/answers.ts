import { z } from "zod";
import { indexAdjustment } from "@/lib/domain/adjustment";
import type { PriceFileOptions } from "@/lib/domain/price-file/types";
import type { ImportOptions } from "@/lib/prices/imports/query";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import { symbolQuestion } from "@/lib/prices/imports/questions";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { fail, invalid, type Failure } from "@/lib/result";
import { resolveSymbol } from "@/lib/tickers/symbol-data";

/** An answer that can't be taken. A check goes on without it and asks again; a write is refused. */
export interface RefusedAnswer {
  /** What is left of the answers of its kind. */
  without: Partial<ImportOptions>;
  question: ImportQuestion;
  failure: Failure;
}

type Symbols = Pick<PriceFileOptions, "symbol" | "symbols">;

/** Symbols given in any accepted form, or as a known name, in their canonical one. */
export async function resolveSymbols(given: Symbols): Promise<Symbols | RefusedAnswer> {
  const symbol = given.symbol ? await resolveSymbol(given.symbol) : null;
  if (symbol && !symbol.ok) return refusedSymbol(symbol, null, { symbol: undefined });
  const symbols: Record<string, string> = {};
  for (const [printed, text] of Object.entries(given.symbols ?? {})) {
    const resolved = await resolveSymbol(text);
    if (!resolved.ok) {
      const { [printed]: _, ...others } = given.symbols ?? {};
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
  const question = await symbolQuestion(printed, candidates);
  return { without, question: { ...question, refused: failure.code }, failure };
}

/** The answer that contradicts what the table states, which isn't overruled; null: none does. */
export async function contradictedAnswer(
  { bars, summary }: ReadTable,
  { symbol, adjustment }: PriceFileOptions,
): Promise<RefusedAnswer | null> {
  if (symbol && bars.symbols.some((each) => each !== null && each !== symbol)) {
    const candidates = bars.symbols.length === 1 ? bars.symbols.flatMap((each) => each ?? []) : [];
    const question = await symbolQuestion(null, candidates);
    return {
      without: { symbol: undefined },
      question: { ...question, refused: "other_ticker" },
      failure: invalid("symbol", "other_ticker"),
    };
  }
  const stated = summary.adjustment;
  if (!stated || !adjustment || stated === adjustment || hasOnlyIndices(summary)) return null;
  return {
    without: { adjustment: undefined },
    question: { about: "adjustment", stated: [stated], likely: null, refused: "contradicts_file" },
    failure: fail("adjustment_conflict", {
      fields: { adjustment: "contradicts_file" },
      extra: { stated, asked: adjustment },
    }),
  };
}

/** An answer about the adjustment is for tickers that can be adjusted. */
const hasOnlyIndices = ({ tickers }: ReadTable["summary"]): boolean =>
  tickers.length > 0 && tickers.every(({ symbol }) => symbol !== null && indexAdjustment(symbol) !== null);
