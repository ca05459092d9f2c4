import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import { plainName } from "@/lib/domain/price-file/printed-names";
import { byLengthOfName, fitsAmong, FITS, type Searched } from "@/lib/domain/symbol/ticker-match";
import { symbolOnExchange } from "@/lib/domain/symbol/exchange-words";
import { isChinese } from "@/lib/domain/symbol/ticker-names";
import { plainText } from "@/lib/domain/text/plain-text";
import { parseSymbol, type Exchange } from "@/lib/domain/symbol/symbol";
import { containsText } from "@/lib/format/contains-text";
import { fail, ok, type Result } from "@/lib/result";
import { currentSymbol, formerNames } from "@/lib/tickers/former-data";
import { namesElsewhere, rememberedNames, type RememberedName } from "@/lib/tickers/found-names-data";
import { listedUnder, listingKeys, listings } from "@/lib/tickers/listings/listings";

export function ambiguousSymbol(
  candidates: { symbol: string; nameEn: string | null; nameZh: string | null }[],
) {
  return fail("ambiguous_symbol", { fields: { symbol: "ambiguous_symbol" }, extra: { candidates } });
}

/** Returns the ambiguous candidates of symbols with their names. */
export async function ambiguousAmong(symbols: readonly string[]) {
  return ambiguousSymbol(await named(symbols));
}

/** A text such as `nvda` may be meant as a code, which is then offered as candidate. */
async function unknownSymbol(text: string) {
  const inCapitals = parseSymbol(text.toUpperCase());
  const candidates = inCapitals.ok ? await named([inCapitals.symbol]) : [];
  return fail("unknown_symbol", {
    fields: { symbol: "unknown_symbol" },
    extra: candidates.length > 0 ? { candidates } : {},
  });
}

async function named(symbols: readonly string[]) {
  const known = await db.ticker.findMany({ where: { symbol: { in: [...symbols] } } });
  const own = new Map(known.map((each) => [each.symbol, each]));
  const others = symbols.filter((symbol) => !own.has(symbol));
  const elsewhere = await namesElsewhere(others);
  return symbols.map((symbol) => {
    const { nameEn, nameZh } = own.get(symbol) ?? elsewhere.get(symbol)!;
    return { symbol, nameEn, nameZh };
  });
}

/**
 * Resolves a text to a symbol: a code in any accepted form, the name of a known ticker, or a Chinese name of the
 * directory. An ambiguous text fails with its candidates, as does a code that is another ticker's name (`TFC`), a part
 * of a name and an English name of the directory, which may be a mere word (`target`); a valid unknown code is accepted.
 * A code that a ticker had gives the ticker's symbol of today, and so does a name that it had and no other has.
 */
export async function resolveSymbol(printed: string): Promise<Result<string>> {
  const resolved = await resolveText(printed);
  return resolved.ok ? ok(await currentSymbol(resolved.value)) : resolved;
}

async function resolveText(printed: string): Promise<Result<string>> {
  const text = plainText(printed);
  const known = await db.ticker.findUnique({ where: { symbol: text.toUpperCase() } });
  if (known) return ok(known.symbol);
  const byName = await tickersByName(text);
  const exact = byName.filter((each) =>
    [each.nameEn, each.nameZh].some((name) => name?.toLowerCase() === text.toLowerCase()),
  );
  const verdict = parseSymbol(text);
  const codes = verdict.ok ? [verdict.symbol] : verdict.code === "ambiguous_symbol" ? verdict.candidates : [];
  const candidates = [...new Set([...exact.map((each) => each.symbol), ...codes])];
  if (candidates.length === 1 && candidates[0] && (exact.length > 0 || verdict.ok)) return ok(candidates[0]);
  if (candidates.length > 0) return ambiguousSymbol(await named(candidates));
  const partly = [...new Set(byName.map(({ symbol }) => symbol))].slice(0, MOST_CANDIDATES);
  return partly.length > 0 ? ambiguousAmong(partly) : resolveListed(text);
}

const MOST_CANDIDATES = 12;

/** Resolves a text that nothing on the board is called like. */
async function resolveListed(text: string): Promise<Result<string>> {
  const exact = (await listedUnder())(text);
  if (exact.length === 1 && exact[0] && isChinese(text)) return ok(exact[0]);
  if (exact.length > 0) return ambiguousAmong(exact);
  const inCapitals = parseSymbol(text.toUpperCase());
  const { bySymbol } = await listings();
  if (inCapitals.ok && bySymbol.has(inCapitals.symbol)) return unknownSymbol(text);
  const begun = text.length < 2 ? [] : await listedLike(text, MOST_CANDIDATES);
  return begun.length > 0 ? ambiguousAmong(begun) : unknownSymbol(text);
}

/** Symbols of the directory whose code, name or pinyin begins with a text; of a Chinese one, also those that contain it. */
async function listedLike(text: string, most: number): Promise<string[]> {
  const { bySymbol, readings } = await listings();
  const fits = fitsAmong([await listingKeys()], text, isChinese(text) ? readings : () => []);
  const wanted = [...fits].filter(([, fit]) => fit <= FITS.begins || isChinese(text));
  return wanted
    .sort(([a, fitA], [b, fitB]) => fitA - fitB || byLengthOfName(bySymbol.get(a)!, bySymbol.get(b)!))
    .slice(0, most)
    .map(([symbol]) => symbol);
}

/**
 * Resolves a text next to a column that states its exchange, which takes precedence. A code impossible on that exchange
 * (`600519` in Shenzhen, or a name listed elsewhere) fails with the candidates of other exchanges.
 */
export async function resolveOnExchange(text: string, exchange: Exchange): Promise<Result<string>> {
  const verdict = symbolOnExchange(text, exchange);
  if (verdict.ok) return ok(await currentSymbol(verdict.symbol));
  if (verdict.code === "ambiguous_symbol") return ambiguousAmong(verdict.candidates);
  const meant = await resolveSymbol(text);
  return !meant.ok || meant.value.endsWith(`.${exchange}`) ? meant : ambiguousAmong([meant.value]);
}

/**
 * Every ticker with a name, known to the board or not; memoized because a list of a thousand codes looks up each of
 * them.
 */
const namedTickers = cachedUntilWriteBesideNotes(async () => {
  const tickers = await db.ticker.findMany({
    where: { OR: [{ nameEn: { not: null } }, { nameZh: { not: null } }] },
    select: { symbol: true, nameEn: true, nameZh: true },
  });
  const current = [...tickers, ...(await otherRememberedNames(tickers))].map(
    ({ symbol, nameEn, nameZh }) => ({ symbol, nameEn, nameZh }),
  );
  return [...current, ...namesOfNoOther(await formerNames(), current)];
});

/** The names that tickers had, without those that others have today. */
function namesOfNoOther(former: readonly Searched[], current: readonly Searched[]): Searched[] {
  const taken = new Set(
    current
      .flatMap(({ nameEn, nameZh }) => [nameEn, nameZh])
      .flatMap((name) => (name ? [spelling(name)] : [])),
  );
  const free = (name: string | null) => (name !== null && taken.has(spelling(name)) ? null : name);
  return former.map(({ symbol, nameEn, nameZh }) => ({ symbol, nameEn: free(nameEn), nameZh: free(nameZh) }));
}

/** Returns a lookup of the board's tickers by their exact name, ignoring case. */
export async function boardTickersNamed(): Promise<(name: string) => readonly string[]> {
  const named = await namedTickers();
  const bySpelling = new Map<string, Set<string>>();
  for (const { symbol, nameEn, nameZh } of named)
    for (const name of [nameEn, nameZh])
      if (name) bySpelling.set(spelling(name), (bySpelling.get(spelling(name)) ?? new Set()).add(symbol));
  return (name) => [...(bySpelling.get(spelling(name)) ?? [])];
}

/**
 * As `boardTickersNamed`, and of a name that the board doesn't know the tickers of the directory. `onlyChinese`: not by
 * English names of the directory, because the heading of a price column may be one (`X`, `Open`).
 */
export async function tickersNamed({ onlyChinese = false } = {}): Promise<
  (name: string) => readonly string[]
> {
  const [own, listed] = await Promise.all([boardTickersNamed(), listedUnder()]);
  return (name) => {
    const known = own(name);
    return known.length > 0 || (onlyChinese && !isChinese(name)) ? known : listed(name);
  };
}

const spelling = (name: string): string => plainName(name).toLowerCase();

async function tickersByName(text: string) {
  if (text.length < 2) return [];
  return (await namedTickers()).filter((each) => containsText([each.nameEn, each.nameZh], text));
}

/** Returns the names of symbols, from the board, a provider or the directory of listed names. */
export const namesOf = async (symbols: readonly string[]) =>
  new Map((await named(symbols)).map((each) => [each.symbol, each]));

/** Returns whether a symbol has a name from the board or a provider, rather than only from the directory. */
export async function namedByBoard(symbols: readonly string[]): Promise<(symbol: string) => boolean> {
  const wanted = new Set(symbols);
  const named = new Set(
    (await namedTickers()).map(({ symbol }) => symbol).filter((each) => wanted.has(each)),
  );
  return (symbol) => named.has(symbol);
}

/** Names from providers for symbols that are not among these tickers. */
async function otherRememberedNames(tickers: readonly { symbol: string }[]): Promise<RememberedName[]> {
  const known = new Set(tickers.map(({ symbol }) => symbol));
  return [...(await rememberedNames()).values()].filter(({ symbol }) => !known.has(symbol));
}
