import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import { usualReading } from "@/lib/domain/symbol/name-sounds";
import {
  byLengthOfName,
  fitsAmong,
  FITS,
  searchKeys,
  type Fit,
  type Searched,
  type SearchKeys,
} from "@/lib/domain/symbol/ticker-match";
import { plainText } from "@/lib/domain/text/plain-text";
import { inThemes, namedItem, toItem } from "@/lib/tickers/data";
import { formerNames, statedCodes } from "@/lib/tickers/former-data";
import { rememberedNames } from "@/lib/tickers/found-names-data";
import { listingKeys, listings } from "@/lib/tickers/listings/listings";
import type { TickerItem } from "@/lib/tickers/schema";

interface OwnTickers {
  /** The kinds of the board's tickers, by symbol. */
  kinds: ReadonlyMap<string, string>;
  /** Tickers with names from people, files and providers. */
  names: ReadonlyMap<string, Searched>;
  keys: readonly SearchKeys[];
}

/** The board's tickers and those that a provider has named, prepared for searching. */
const ownTickers = cachedUntilWriteBesideNotes(async (): Promise<OwnTickers> => {
  const { bySymbol, readings } = await listings();
  const tickers = await db.ticker.findMany({
    select: { symbol: true, nameEn: true, nameZh: true, kind: true },
  });
  const names = new Map<string, Searched>(await rememberedNames());
  for (const ticker of tickers) names.set(ticker.symbol, ticker);
  const readingOf = ({ symbol, nameZh }: Searched) => {
    const listed = bySymbol.get(symbol);
    if (nameZh === null) return null;
    return nameZh === listed?.nameZh ? listed.reading : usualReading(nameZh, readings);
  };
  return {
    kinds: new Map(tickers.map(({ symbol, kind }) => [symbol, kind])),
    names,
    keys: [
      ...[...names.values(), ...(await formerNames())].map((each) => searchKeys(each, readingOf(each))),
      ...[...(await statedCodes())].map(([former, symbol]) => ({
        ...searchKeys({ symbol: former, nameEn: null, nameZh: null }, null),
        symbol,
      })),
    ],
  };
});

/**
 * Finds tickers by code, by name in either language or by pinyin, among the board's and all listed ones. An exact code
 * comes first, then the board's own tickers, then those that begin with the text, then those that contain it.
 */
export async function searchTickers(query: {
  q: string;
  kind?: string;
  limit: number;
}): Promise<TickerItem[]> {
  const text = plainText(query.q);
  const codes = new Set([...codesIn(text), ...codesIn(text.toUpperCase())]);
  const [own, { bySymbol, readings }, listed] = await Promise.all([ownTickers(), listings(), listingKeys()]);
  const fits = fitsAmong([own.keys, listed], text, readings);
  const stated = await statedCodes();
  for (const code of [...codes]) codes.add(stated.get(code) ?? code);
  for (const code of codes) if (own.names.has(code) || bySymbol.has(code)) fits.set(code, FITS.exact);

  const namesOf = (symbol: string): Searched => own.names.get(symbol) ?? bySymbol.get(symbol)!;
  const isOfKind = (symbol: string) =>
    !query.kind || (own.kinds.get(symbol) ?? describeSymbol(symbol).kind) === query.kind;
  const groups: string[][] = [];
  for (const [symbol, fit] of fits) {
    if (isOfKind(symbol))
      (groups[groupOf(fit, codes.has(symbol), own.kinds.has(symbol))] ??= []).push(symbol);
  }
  const found: string[] = [];
  for (const group of groups.filter(Boolean)) {
    if (found.length >= query.limit) break;
    found.push(...group.sort((a, b) => byLengthOfName(namesOf(a), namesOf(b))));
  }
  return asItems(found.slice(0, query.limit), namesOf);
}

function codesIn(text: string): string[] {
  const verdict = parseSymbol(text);
  if (verdict.ok) return [verdict.symbol];
  return verdict.code === "ambiguous_symbol" ? verdict.candidates : [];
}

/** The place of a ticker in the order of the answer. */
function groupOf(fit: Fit, isCode: boolean, isOnBoard: boolean): number {
  if (isCode) return isOnBoard ? 0 : 1;
  return (isOnBoard ? 2 : 6) + fit;
}

async function asItems(
  symbols: readonly string[],
  namesOf: (symbol: string) => Searched,
): Promise<TickerItem[]> {
  const rows = await db.ticker.findMany({ where: { symbol: { in: [...symbols] } }, include: inThemes });
  const known = new Map(rows.map((ticker) => [ticker.symbol, toItem(ticker)]));
  return symbols.map((symbol) => known.get(symbol) ?? namedItem(namesOf(symbol)));
}
