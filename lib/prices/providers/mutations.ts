import { readSettings } from "@/lib/settings/data";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import type { Failed, NamedSymbol, ProviderFailure } from "@/lib/domain/provider/types";
import { isChinese, namesIn, type TickerNames } from "@/lib/domain/symbol/ticker-names";
import { inTime, LONGEST_WAIT } from "@/lib/prices/providers/ask";
import { heldUntil, holdKey, readHolds, type Hold } from "@/lib/prices/providers/hold-data";
import { providerNamed } from "@/lib/prices/providers/providers-data";
import { ok, type Result } from "@/lib/result";
import type { FoundSymbol, SymbolSearch } from "@/lib/prices/providers/schema";
import { listTickers } from "@/lib/tickers/data";
import { currentSymbols } from "@/lib/tickers/former-data";
import { takeNames } from "@/lib/tickers/mutations";

/** A failed reading, or a source that asked for a pause: `detail` is its end. */
type NotAnswered = Omit<Failed, "code"> & { code: ProviderFailure | "on_hold" };

/** Asks a source for a person who waits for it: not during the source's pause, and not for longer than `longest`. */
export async function askForPerson<A extends { ok: true }>(
  source: string,
  ask: (signal: AbortSignal) => Promise<A | Failed>,
  signal: AbortSignal,
  longest = LONGEST_WAIT,
): Promise<A | NotAnswered> {
  const until = await heldUntil(source, now());
  if (until) return { ok: false, code: "on_hold", detail: until };
  return inTime(ask, signal, longest);
}

const MOST = 12;

/**
 * Searches tickers by name: known ones and those found by the configured name provider, whose results are stored for
 * later searches. Without a configured provider no request is sent.
 */
export async function searchSymbols(
  text: string | undefined,
  signal: AbortSignal,
  longest?: number,
): Promise<Result<SymbolSearch>> {
  const wanted = text?.trim() ?? "";
  const { nameSearch } = await readSettings();
  const provider = nameSearch && wanted !== "" ? await providerNamed(nameSearch) : null;
  const own = wanted === "" ? [] : (await listTickers({ q: wanted, limit: MOST })).items;
  const items: FoundSymbol[] = own.map(({ symbol, nameEn, nameZh }) => ({
    symbol,
    nameEn,
    nameZh,
    known: true,
  }));
  if (!provider?.search) return ok({ provider: null, items, failure: null });
  const { name } = provider;
  const search = provider.search.bind(provider);
  const reading = await askForPerson(name, (waiting) => search(wanted, waiting), signal, longest);
  if (!reading.ok) {
    const { code, detail = null } = reading;
    return ok({ provider: nameSearch, items, failure: { code, detail } });
  }
  const current = await currentSymbols();
  const found = reading.names.slice(0, MOST).map((each) => ({
    ...each,
    symbol: current(each.symbol),
  }));
  await remember(found, name);
  for (const { symbol, name } of found) {
    if (items.some((item) => item.symbol === symbol)) continue;
    const inChinese = isChinese(name);
    items.push({ symbol, nameEn: inChinese ? null : name, nameZh: inChinese ? name : null, known: false });
  }
  return ok({ provider: nameSearch, items, failure: null });
}

/**
 * Stores new names, also in place of the directory's. Only new ones, because every write invalidates the board's cached
 * numbers.
 */
async function remember(found: readonly NamedSymbol[], provider: string): Promise<void> {
  const known = await db.symbolName.findMany({
    where: { symbol: { in: found.map(({ symbol }) => symbol) } },
  });
  const isKnown = ({ symbol, name }: NamedSymbol) =>
    known.some((each) => each.symbol === symbol && each.name === name);
  const fresh = found.filter((each) => !isKnown(each));
  for (const { symbol, name } of fresh) {
    const key = { symbol_name: { symbol, name } };
    await db.symbolName.upsert({ where: key, create: { symbol, name, provider }, update: {} });
  }
  const given = new Map<string, TickerNames>();
  for (const { symbol, name } of fresh) {
    const { nameEn, nameZh } = namesIn(name);
    const before = given.get(symbol);
    given.set(symbol, { nameEn: nameEn ?? before?.nameEn ?? null, nameZh: nameZh ?? before?.nameZh ?? null });
  }
  if (given.size > 0) await transaction((tx) => takeNames(tx, given));
}

const MINUTE = 60_000;
/** The first pause after a refusal; it doubles with each further one. */
const FIRST_PAUSE = { rate_limited: 5 * MINUTE, daily_limit: 60 * MINUTE } as const;
const LONGEST_PAUSE = 24 * 60 * MINUTE;

interface Refusal extends Pick<Failed, "retryAfter"> {
  code: keyof typeof FIRST_PAUSE;
}

/** Stores a pause after a refusal for too many requests: the wait that the source asks for, or a growing one. */
export async function holdSource(
  source: string,
  { code, retryAfter = 0 }: Refusal,
  now: Date,
): Promise<void> {
  const times = (await readHolds()).get(source)?.times ?? 0;
  const pause = Math.min(Math.max(retryAfter, FIRST_PAUSE[code] * 2 ** times), LONGEST_PAUSE);
  const hold: Hold = { until: new Date(now.getTime() + pause).toISOString(), times: times + 1 };
  const [key, value] = [holdKey(source), JSON.stringify(hold)];
  await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** Forgets a source's pauses once it answers. */
export async function releaseSource(source: string): Promise<void> {
  await db.setting.deleteMany({ where: { key: holdKey(source) } });
}
