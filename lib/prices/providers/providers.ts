import type { ProviderName } from "@/lib/domain/provider/types";
import { env, type ProviderEnv } from "@/lib/env/env";
import { PATIENCE, type Patience } from "@/lib/prices/providers/ask";
import { Line, type Pace } from "@/lib/prices/providers/line";
import type { Provider } from "@/lib/prices/providers/provider";
import { stooq } from "@/lib/prices/providers/stooq";
import { tushare } from "@/lib/prices/providers/tushare";
import { yahoo } from "@/lib/prices/providers/yahoo";

/** Rates below the known limits: Tushare allows most accounts 200 requests a minute, the others publish no limit. */
const PACES: Readonly<Record<ProviderName, Pace>> = {
  yahoo: { aSecond: 3, atOnce: 2 },
  stooq: { aSecond: 1, atOnce: 1 },
  tushare: { aSecond: 3, atOnce: 2 },
};

export type ProvidersByName = Readonly<Record<ProviderName, Provider>>;

export function makeProviders(
  places: ProviderEnv,
  { patience = PATIENCE, paces = PACES }: { patience?: Patience; paces?: typeof PACES } = {},
): ProvidersByName {
  return {
    yahoo: yahoo(places.yahooUrl, new Line(paces.yahoo), patience),
    stooq: stooq(places.stooqUrl, new Line(paces.stooq), patience),
    tushare: tushare(places.tushareUrl, places.tushareToken, new Line(paces.tushare), patience),
  };
}

const shared = globalThis as typeof globalThis & { themeboardProviders?: ProvidersByName };

/** The providers of this process, created once, because a second set would have second queues. */
export function providers(): ProvidersByName {
  return (shared.themeboardProviders ??= makeProviders(env().providers));
}
