import { db } from "@/lib/db/client";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import type { Prisma } from "@/lib/db/generated/client";
import type { NewTicker } from "@/lib/db/note-attachments";
import { unknownSymbols } from "@/lib/db/small-reads";
import type { Day } from "@/lib/domain/calendar/day";
import type { SeriesProof } from "@/lib/domain/price-check/prove-series";
import { plainText } from "@/lib/domain/text/plain-text";
import type { BarSource } from "@/lib/domain/theme/sample-bars";
import { describeSymbol, parseSymbol } from "@/lib/domain/symbol/symbol";
import { decodeCursor, encodeCursor, SYMBOL_PART } from "@/lib/contract/cursor";
import { containsText } from "@/lib/format/contains-text";
import { fail, ok, type Result } from "@/lib/result";
import { namesElsewhere, rememberedNames, type RememberedName } from "@/lib/tickers/found-names-data";
import { formerCodesOf } from "@/lib/tickers/former-data";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import type { TickerAdjusted, TickerItem } from "@/lib/tickers/schema";

export type Ticker = Awaited<ReturnType<typeof db.ticker.findFirstOrThrow>>;

/** Finds the known ticker that a text names. */
export async function findTicker(text: string): Promise<Result<Ticker>> {
  const resolved = await resolveSymbol(text);
  if (!resolved.ok) return resolved.code === "ambiguous_symbol" ? resolved : fail("not_found");
  const ticker = await db.ticker.findUnique({ where: { symbol: resolved.value } });
  return ticker ? ok(ticker) : fail("not_found");
}

export const withSeries = { series: true } satisfies Prisma.TickerInclude;
export type TickerWithSeries = Prisma.TickerGetPayload<{ include: typeof withSeries }>;

/** The ticker's series as of a day, if it has a bar up to the day. */
export const seriesBy = ({ series }: TickerWithSeries, day: Day) =>
  series && series.bars > 0 && series.firstDay !== null && series.firstDay <= day ? series : null;

/** How a ticker's series is adjusted; all null without a last day, so without prices that count. */
export function adjustedBy(ticker: TickerWithSeries, lastDay: Day | null): TickerAdjusted {
  const series = lastDay === null ? null : seriesBy(ticker, lastDay);
  const proof = series?.proof ? (JSON.parse(series.proof) as SeriesProof) : null;
  return {
    adjustment: series?.adjustment ?? null,
    convertedFrom: series?.convertedFrom ?? null,
    provedMethod: proof?.method ?? null,
  };
}

/** The source of a ticker's bars up to a day; a series has a single source. */
export function barSource(ticker: TickerWithSeries, day: Day): BarSource {
  const series = seriesBy(ticker, day);
  return series && (series.source === "sample" ? "sample" : "real");
}

/** A ticker's last day on the exchange, if it has left it by a day: it can have no newer bars. */
export const delistedOnBy = ({ delistedOn }: Pick<Ticker, "delistedOn">, day: Day): Day | null =>
  delistedOn !== null && delistedOn <= day ? delistedOn : null;

/** Whether a ticker's bars up to a day are generated. */
export const isSample = (ticker: TickerWithSeries, day: Day): boolean => barSource(ticker, day) === "sample";

/** Tickers by id or symbol, with their series. */
export function tickersWithSeries(ids: readonly number[], symbols: readonly string[]) {
  return db.ticker.findMany({
    where: { OR: [{ id: { in: [...ids] } }, { symbol: { in: [...symbols] } }] },
    include: withSeries,
  });
}

export const inThemes = {
  ...withSeries,
  codes: { select: { symbol: true, until: true }, orderBy: { until: "desc" } },
  names: { select: { nameEn: true, nameZh: true, since: true, until: true }, orderBy: { until: "desc" } },
  watches: {
    where: { voidedAt: null, removedOn: null, theme: { voidedAt: null } },
    select: { theme: { select: { slug: true } } },
  },
} satisfies Prisma.TickerInclude;

export function toItem(ticker: Prisma.TickerGetPayload<{ include: typeof inThemes }>): TickerItem {
  return {
    symbol: ticker.symbol,
    exchange: ticker.exchange,
    currency: ticker.currency,
    kind: ticker.kind as TickerItem["kind"],
    nameEn: ticker.nameEn,
    nameZh: ticker.nameZh,
    formerCodes: formerCodesOf(ticker.symbol, ticker.codes),
    formerNames: ticker.names,
    delistedOn: ticker.delistedOn,
    known: true,
    themes: [...new Set(ticker.watches.map((watch) => watch.theme.slug))],
    source: ticker.series?.bars ? ticker.series.source : null,
    adjustment: ticker.series?.bars ? ticker.series.adjustment : null,
    firstDay: ticker.series?.firstDay ?? null,
    lastDay: ticker.series?.lastDay ?? null,
    bars: ticker.series?.bars ?? 0,
    sample: ticker.series?.source === "sample" && ticker.series.bars > 0,
  };
}

/** A ticker that the board doesn't have, with its names from elsewhere. */
export function namedItem({ symbol, nameEn, nameZh }: RememberedName): TickerItem {
  const { exchange, currency, kind } = describeSymbol(symbol);
  return {
    ...{ symbol, exchange, currency, kind, nameEn, nameZh, known: false, themes: [] },
    ...{ formerCodes: formerCodesOf(symbol, []), formerNames: [], delistedOn: null },
    ...{ source: null, adjustment: null, firstDay: null, lastDay: null, bars: 0, sample: false },
  };
}

export async function readTicker(text: string): Promise<Result<TickerItem>> {
  const found = await findTicker(text);
  if (!found.ok) return found;
  const ticker = await db.ticker.findUnique({ where: { id: found.value.id }, include: inThemes });
  return ticker ? ok(toItem(ticker)) : fail("not_found");
}

/** Lists known tickers that match by code, by name or by a resolved code, sorted by symbol. */
export async function listTickers(query: { q?: string; kind?: string; limit: number; cursor?: string }) {
  const wanted = plainText(query.q ?? "");
  const verdict = wanted ? parseSymbol(query.q ?? "") : null;
  const codes = verdict
    ? verdict.ok
      ? [verdict.symbol]
      : verdict.code === "ambiguous_symbol"
        ? verdict.candidates
        : []
    : [];
  const after = decodeCursor("tickers", query.cursor, SYMBOL_PART)?.[0];
  const tickers = await db.ticker.findMany({
    where: { kind: query.kind, ...(after ? { symbol: { gt: after } } : {}) },
    include: inThemes,
    orderBy: { symbol: "asc" },
  });
  // Names are compared here instead of in SQL, because databases differ in case folding and a board has only hundreds
  // of tickers.
  const remembered = wanted ? [...(await rememberedNames()).values()] : [];
  const found = new Map(
    remembered
      .filter((each) => containsText([each.nameEn, each.nameZh], wanted))
      .map((each) => [each.symbol, each]),
  );
  const known = tickers.filter(
    ({ symbol, nameEn, nameZh, names, codes: former }) =>
      codes.includes(symbol) ||
      containsText([symbol, nameEn, nameZh], wanted) ||
      names.some((name) => containsText([name.nameEn, name.nameZh], wanted)) ||
      former.some((code) => codes.includes(code.symbol) || containsText([code.symbol], wanted)) ||
      found.has(symbol),
  );
  for (const { symbol } of tickers) found.delete(symbol);
  const isNext = (item: TickerItem) =>
    (!query.kind || item.kind === query.kind) && (!after || item.symbol > after);
  const matching = [...known.map(toItem), ...[...found.values()].map(namedItem).filter(isNext)].sort(
    (a, b) => (a.symbol < b.symbol ? -1 : 1),
  );
  const page = matching.slice(0, query.limit);
  return {
    items: page,
    nextCursor:
      matching.length > page.length && page.length > 0
        ? encodeCursor("tickers", [page.at(-1)!.symbol])
        : null,
  };
}

/** The known indices, for the choice of a benchmark. */
export const readIndices = cachedUntilWriteBesideNotes(() => listTickers({ kind: "index", limit: 20 }));

/** Returns the symbols that the board doesn't know, with their kind and their names from elsewhere. */
export async function newTickersAmong(symbols: readonly string[]): Promise<NewTicker[]> {
  const unknown = await unknownSymbols(symbols);
  if (unknown.length === 0) return [];
  const names = await namesElsewhere(unknown);
  return unknown.map((symbol) => {
    const { exchange, currency, kind } = describeSymbol(symbol);
    const { nameEn, nameZh } = names.get(symbol)!;
    return { symbol, exchange, currency, kind, nameEn, nameZh };
  });
}
