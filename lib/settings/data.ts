import {
  DEFAULT_BENCHMARK,
  DEFAULT_TIME_ZONE,
  NO_PROVIDERS,
  type Assistant,
  type MarketProviders,
  type Settings,
} from "@/lib/settings/schema";
import { cachedUntilWriteBesideNotes } from "@/lib/db/db-version";
import { analystOf, boardSettings, httpSourceMarkets } from "@/lib/db/small-reads";
import { dayOf, type Day } from "@/lib/domain/calendar/day";
import {
  isWithdrawn,
  NAME_PROVIDERS,
  PROVIDER_MARKETS,
  SOURCE_NAMES,
  SOURCES,
  sourcesOf,
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
    httpSourceMarkets(),
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
    withdrawn: withdrawnIn(board),
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
  described: ReadonlyMap<string, readonly string[]>,
): MarketProviders {
  const chosen = PROVIDER_MARKETS.map((market) => {
    const name = board.get(`provider.${market}`) ?? "";
    return [market, described.get(name)?.includes(market) ? name : oneOf(sourcesOf(market), name)];
  });
  return { ...NO_PROVIDERS, ...Object.fromEntries(chosen) } as MarketProviders;
}

/** The markets whose stored provider isn't offered any longer. */
function withdrawnIn(board: ReadonlyMap<string, string>): Settings["withdrawn"] {
  const stored = PROVIDER_MARKETS.map((market) => [market, board.get(`provider.${market}`) ?? ""] as const);
  return Object.fromEntries(stored.filter(([market, name]) => isWithdrawn(name, market)));
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
