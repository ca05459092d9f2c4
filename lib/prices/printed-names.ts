import { plainName } from "@/lib/domain/price-file/printed-names";
import { parseSymbol } from "@/lib/domain/symbol";
import { isNamed, namesIn, type TickerNames } from "@/lib/domain/ticker-names";

/**
 * What a file calls its tickers, by symbol, without the marks of a day (`XD`). A name of several tickers is a title's, or a
 * company's of several listings; one that is the ticker's code is none.
 */
export function printedNames(
  tickers: readonly { symbol: string | null; name: string | null }[],
): Map<string, TickerNames> {
  const times = new Map<string, number>();
  const plain = tickers.map(({ symbol, name }) => ({ symbol, name: plainName(name ?? "") }));
  for (const { name } of plain) times.set(name, (times.get(name) ?? 0) + 1);
  const own = plain.flatMap(({ symbol, name }): [string, TickerNames][] => {
    const verdict = parseSymbol(name);
    const isCode = verdict.ok && verdict.symbol === symbol;
    return symbol === null || isCode || times.get(name) !== 1 ? [] : [[symbol, namesIn(name || null)]];
  });
  return new Map(own.filter(([, names]) => isNamed(names)));
}
