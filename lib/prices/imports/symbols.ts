import type { Question } from "@/lib/domain/price-file/types";
import type { ReadTable } from "@/lib/prices/imports/read-table";
import { invalid, ok, type Failure, type Result } from "@/lib/result";
import { ambiguousAmong, resolveSymbol } from "@/lib/tickers/symbol-data";

/** Symbols that somebody says in any accepted form, or as a known name, in their canonical one. */
export async function resolveAnswers(asked: {
  symbol?: string;
  symbols?: Readonly<Record<string, string>>;
}): Promise<Result<{ symbol?: string; symbols?: Record<string, string> }>> {
  const symbol = asked.symbol ? await resolveSymbol(asked.symbol) : null;
  if (symbol && !symbol.ok) return symbol;
  const symbols: Record<string, string> = {};
  for (const [printed, text] of Object.entries(asked.symbols ?? {})) {
    const resolved = await resolveSymbol(text);
    if (!resolved.ok) return { ...resolved, fields: { symbols: resolved.code } };
    symbols[printed] = resolved.value;
  }
  return ok({ symbol: symbol?.value, symbols });
}

/** Why a table can't be stored yet: nobody has said whose prices it has. Null: that is known of some of them at least. */
export async function openSymbol({ bars, summary }: ReadTable): Promise<Failure | null> {
  const isOpen = bars.symbols.includes(null) || bars.rows === 0;
  const question = summary.questions.find((each) => each.about === "symbol");
  if (!isOpen || !question) return null;
  const { candidates } = question as Extract<Question, { about: "symbol" }>;
  const extra = { questions: summary.questions };
  const failure = candidates.length > 0 ? await ambiguousAmong(candidates) : invalid("symbol", "required");
  return { ...failure, extra: { ...failure.extra, ...extra } };
}

/** Whether the table says of itself that it is another ticker's than the one asked for. */
export function contradictsSymbol({ bars }: ReadTable, symbol: string | undefined): boolean {
  return symbol !== undefined && bars.symbols.some((each) => each !== null && each !== symbol);
}
