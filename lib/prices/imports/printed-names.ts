import { plainName } from "@/lib/domain/price-file/printed-names";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { isNamed, namesIn, type TickerNames } from "@/lib/domain/symbol/ticker-names";

/** An exchange's day mark (ex-dividend and similar) replaces the last characters of a name: `XD中国移`. */
const CUT_FOR_A_MARK = /^(?:XD|XR|DR|[NCUW])(?=\p{Script=Han})/u;

/**
 * Returns the names of a file's tickers, by symbol. A name is ignored if several tickers share it (a title, or a
 * company with several listings), if it equals the ticker's code, or if it may be cut.
 */
export function printedNames(
  tickers: readonly { symbol: string | null; name: string | null }[],
): Map<string, TickerNames> {
  const times = new Map<string, number>();
  const plain = tickers.map(({ symbol, name }) => ({
    symbol,
    name: plainName(name ?? ""),
    isCut: CUT_FOR_A_MARK.test((name ?? "").normalize("NFKC").trim()),
  }));
  for (const { name } of plain) times.set(name, (times.get(name) ?? 0) + 1);
  const own = plain.flatMap(({ symbol, name, isCut }): [string, TickerNames][] => {
    const verdict = parseSymbol(name);
    const isCode = verdict.ok && verdict.symbol === symbol;
    return symbol === null || isCode || isCut || times.get(name) !== 1
      ? []
      : [[symbol, namesIn(name || null)]];
  });
  return new Map(own.filter(([, names]) => isNamed(names)));
}
