import {
  DEFAULT_BENCHMARK,
  DEFAULT_TIME_ZONE,
  NO_PROVIDERS,
  type MarketProviders,
  type Settings,
} from "@/lib/settings/schema";
import { untilChangeBesideNotes } from "@/lib/db/db-version";
import { analystOf, boardSettings } from "@/lib/db/small-reads";
import { dayOf, latestDay, type Day } from "@/lib/domain/calendar/day";
import { MARKET_PROVIDERS, NAME_PROVIDERS, PROVIDER_MARKETS } from "@/lib/domain/provider/markets";
import { env } from "@/lib/env/env";
import { COLOUR_THEMES, COLOURS, LOCALES } from "@/lib/i18n/locale";
import { endOfDay } from "@/lib/domain/calendar/day-end";
import { newestBarDay } from "@/lib/prices/series/data";
import { invalid, ok, type Result } from "@/lib/result";
import { LOCAL_ANALYST } from "@/lib/session";
import { now } from "@/lib/clock";

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((each) => each === text) ?? null;
}

/** The settings of the board and of the analyst who asks. */
export const readSettings = untilChangeBesideNotes(async (): Promise<Settings> => {
  const [analyst, board] = await Promise.all([analystOf(LOCAL_ANALYST), boardSettings()]);
  return {
    locale: oneOf(LOCALES, analyst.locale),
    colours: oneOf(COLOURS, analyst.colours),
    theme: oneOf(COLOUR_THEMES, analyst.theme) ?? "system",
    benchmark: board.get("benchmark") ?? DEFAULT_BENCHMARK,
    timeZone: board.get("timeZone") ?? DEFAULT_TIME_ZONE,
    name: analyst.name,
    providers: providersIn(board),
    nameSearch: oneOf(NAME_PROVIDERS, board.get("nameSearch") ?? null),
    tushareToken: env().providers.tushareToken !== null,
  };
});

function providersIn(board: ReadonlyMap<string, string>): MarketProviders {
  const chosen = PROVIDER_MARKETS.map((market) => [
    market,
    oneOf(MARKET_PROVIDERS[market], board.get(`provider.${market}`) ?? null),
  ]);
  return { ...NO_PROVIDERS, ...Object.fromEntries(chosen) } as MarketProviders;
}

/** Today, in the board's zone. "In the future" means after it. */
export async function today(): Promise<Day> {
  return dayOf(now(), (await readSettings()).timeZone);
}

/** The latest day a view may be of: the later of today and the newest bar day (numbers, Words). */
export async function latestViewDay(): Promise<Day> {
  return latestDay(await today(), await newestBarDay())!;
}

/**
 * The day that anything is looked at (the latest unless given) and the last instant that counts for it, null for as things
 * stand now. A day after the latest is refused.
 */
export async function momentOf(asOf: Day | undefined): Promise<Result<{ asOf: Day; until: Date | null }>> {
  const latest = await latestViewDay();
  if (asOf === undefined || asOf === latest) return ok({ asOf: latest, until: null });
  if (asOf > latest) return invalid("asOf", "day_in_future");
  return ok({ asOf, until: endOfDay(asOf, (await readSettings()).timeZone) });
}
