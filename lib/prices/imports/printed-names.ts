import { plainName } from "@/lib/domain/price-file/printed-names";
import { parseSymbol } from "@/lib/domain/symbol/symbol";
import { isNamed, namesIn, type TickerNames } from "@/lib/domain/symbol/ticker-names";

/** An exchange's mark of a day takes the name's last signs their place: `XD中国移`. */
const CUT_FOR_A_MARK = /^(?:XD|XR|DR|[NCUW])(?=\p{Script=Han})/u;

/**
 * What a file calls its tickers, by symbol. A name of several tickers is a title's, or a company's of several listings; one that is
 * the ticker's code is none, nor is one that may be cut.
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
