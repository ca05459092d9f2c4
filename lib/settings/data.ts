import {
  DEFAULT_BENCHMARK,
  DEFAULT_TIME_ZONE,
  NO_PROVIDERS,
  type Assistant,
  type MarketProviders,
  type Settings,
} from "@/lib/settings/schema";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { analystOf, boardSettings, httpSources, type HttpSourceFacts } from "@/lib/db/small-reads";
import { dayOf, type Day } from "@/lib/domain/calendar/day";
import {
  HTTP_SOURCE,
  isWithdrawn,
  NAME_PROVIDERS,
  PROVIDER_MARKETS,
  SOURCE_NAMES,
  SOURCES,
  sourcesOf,
  type ProviderMarket,
} from "@/lib/domain/provider/sources";
import { env } from "@/lib/env/env";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";
import { LOCAL_ANALYST } from "@/lib/session";
import type { Context } from "@/lib/contract/context";

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((each) => each === text) ?? null;
}

/** Returns the settings of the board and of the current analyst. */
export const readSettings = cachedUntilWriteBesideNotes(async (): Promise<Settings> => {
  const [analyst, board, described] = await Promise.all([
    analystOf(LOCAL_ANALYST),
    boardSettings(),
    httpSources(),
  ]);
  return {
    locale: oneOf(LOCALES, analyst.locale),
    colours: oneOf(COLOURS, analyst.colours),
    theme: oneOf(COLOUR_THEMES, analyst.theme) ?? "system",
    benchmark: board.get("benchmark") ?? DEFAULT_BENCHMARK,
    timeZone: board.get("timeZone") ?? DEFAULT_TIME_ZONE,
    name: analyst.name,
    providers: providersIn(board, described),
    nameSearch: oneOf(NAME_PROVIDERS, board.get("nameSearch") ?? null),
    tourDone: board.get(`tour.${LOCAL_ANALYST}`) === "done",
    tokens: tokensSet(),
    withdrawn: withdrawnIn(board, described),
    sourceNames: Object.fromEntries([...described].map(([source, { name }]) => [source, name])),
    tushareToken: env().providers.tushare.token !== null,
    assistant: assistantIn(board),
    assistantKey: env().assistantKey !== null,
  };
});

function assistantIn(board: ReadonlyMap<string, string>): Assistant | null {
  const url = board.get("assistant.url");
  return url ? { url, model: board.get("assistant.model") ?? "" } : null;
}

/** A described source that was deleted, or serves the market no longer, counts as not chosen. */
function providersIn(
  board: ReadonlyMap<string, string>,
  described: ReadonlyMap<string, HttpSourceFacts>,
): MarketProviders {
  const chosen = PROVIDER_MARKETS.map((market) => {
    const name = board.get(`provider.${market}`) ?? "";
    return [market, described.get(name)?.markets.includes(market) ? name : oneOf(sourcesOf(market), name)];
  });
  return { ...NO_PROVIDERS, ...Object.fromEntries(chosen) } as MarketProviders;
}

/** The markets whose stored provider isn't offered any longer, or is a described source that doesn't serve them now. */
function withdrawnIn(
  board: ReadonlyMap<string, string>,
  described: ReadonlyMap<string, HttpSourceFacts>,
): Settings["withdrawn"] {
  const stored = PROVIDER_MARKETS.map((market) => [market, board.get(`provider.${market}`) ?? ""] as const);
  const isGone = (name: string, market: ProviderMarket) =>
    HTTP_SOURCE.test(name) ? !described.get(name)?.markets.includes(market) : isWithdrawn(name, market);
  return Object.fromEntries(stored.filter(([market, name]) => isGone(name, market)));
}

function tokensSet(): Settings["tokens"] {
  const places = env().providers;
  const set = SOURCE_NAMES.map((name) => [name, !SOURCES[name].needs || places[name].token !== null]);
  return Object.fromEntries(set) as Settings["tokens"];
}

/** Returns today's date in the board's time zone. A later day is in the future. */
export async function today({ now }: Context): Promise<Day> {
  return dayOf(now, (await readSettings()).timeZone);
}
