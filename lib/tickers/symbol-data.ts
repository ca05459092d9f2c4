import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { db } from "@/lib/db/client";
import { plainName } from "@/lib/domain/price-file/printed-names";
import { symbolOnExchange } from "@/lib/domain/symbol/exchange-words";
import { plainText } from "@/lib/domain/text/plain-text";
import { parseSymbol, type Exchange } from "@/lib/domain/symbol/symbol";
import { containsText } from "@/lib/format/contains-text";
import { fail, ok, type Result } from "@/lib/result";
import { rememberedNames, type RememberedName } from "@/lib/tickers/found-names-data";

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
  const remembered = await rememberedNames();
  return symbols.map((symbol) => {
    const named = [...known, ...remembered].find((each) => each.symbol === symbol);
    return { symbol, nameEn: named?.nameEn ?? null, nameZh: named?.nameZh ?? null };
  });
}

/**
 * Resolves a text to a symbol: a code in any accepted form, or the name of a known ticker. An ambiguous text fails with
 * its candidates, as does a code that is another ticker's name (`TFC`) and a part of a name; a valid unknown code is
 * accepted.
 */
export async function resolveSymbol(printed: string): Promise<Result<string>> {
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
  return byName.length > 0 ? ambiguousSymbol(byName.slice(0, 12)) : unknownSymbol(text);
}

/**
 * Resolves a text next to a column that states its exchange, which takes precedence. A code impossible on that exchange
 * (`600519` in Shenzhen, or a name listed elsewhere) fails with the candidates of other exchanges.
 */
export async function resolveOnExchange(text: string, exchange: Exchange): Promise<Result<string>> {
  const verdict = symbolOnExchange(text, exchange);
  if (verdict.ok) return ok(verdict.symbol);
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
  return [...tickers, ...(await otherRememberedNames(tickers))].map(({ symbol, nameEn, nameZh }) => ({
    symbol,
    nameEn,
    nameZh,
  }));
});

/** Returns a lookup of tickers by their exact name, ignoring case. */
export async function tickersNamed(): Promise<(name: string) => readonly string[]> {
  const named = await namedTickers();
  const bySpelling = new Map<string, Set<string>>();
  for (const { symbol, nameEn, nameZh } of named)
    for (const name of [nameEn, nameZh])
      if (name) bySpelling.set(spelling(name), (bySpelling.get(spelling(name)) ?? new Set()).add(symbol));
  return (name) => [...(bySpelling.get(spelling(name)) ?? [])];
}

const spelling = (name: string): string => plainName(name).toLowerCase();

async function tickersByName(text: string) {
  if (text.length < 2) return [];
  return (await namedTickers()).filter((each) => containsText([each.nameEn, each.nameZh], text));
}

/** Returns the names of symbols, from the board or from a provider. */
export const namesOf = async (symbols: readonly string[]) =>
  new Map((await named(symbols)).map((each) => [each.symbol, each]));

/** Names from providers for symbols that are not among these tickers. */
async function otherRememberedNames(tickers: readonly { symbol: string }[]): Promise<RememberedName[]> {
  const known = new Set(tickers.map(({ symbol }) => symbol));
  return (await rememberedNames()).filter(({ symbol }) => !known.has(symbol));
}
