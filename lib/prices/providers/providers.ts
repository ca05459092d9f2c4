import { SOURCE_NAMES, SOURCES, type Pace, type SourceName } from "@/lib/domain/provider/sources";
import { env, type ProviderEnv } from "@/lib/env/env";
import { PATIENCE, type Patience } from "@/lib/prices/providers/ask";
import { hithink } from "@/lib/prices/providers/hithink";
import { Line } from "@/lib/prices/providers/line";
import type { MakeProvider, Provider } from "@/lib/prices/providers/provider";
import { tencent } from "@/lib/prices/providers/tencent";
import { tiingo } from "@/lib/prices/providers/tiingo";
import { tushare } from "@/lib/prices/providers/tushare";
import { yahoo } from "@/lib/prices/providers/yahoo";

const MAKERS: Readonly<Record<SourceName, MakeProvider>> = { hithink, tushare, tiingo, yahoo, tencent };

export type ProvidersByName = Readonly<Record<SourceName, Provider>>;

export function makeProviders(
  places: ProviderEnv,
  { patience = PATIENCE, pace }: { patience?: Patience; pace?: Pace } = {},
): ProvidersByName {
  const made = SOURCE_NAMES.map((name) => {
    const line = new Line(pace ?? SOURCES[name].pace);
    return [name, MAKERS[name]({ ...places[name], line, patience })];
  });
  return Object.fromEntries(made) as ProvidersByName;
}

const shared = globalThis as typeof globalThis & { themeboardProviders?: ProvidersByName };

/** The built-in providers of this process, created once, because a second set would have second queues. */
function providers(): ProvidersByName {
  return (shared.themeboardProviders ??= makeProviders(env().providers));
}

/** The built-in provider of a stored name; null for one that this version doesn't have. */
export function builtInProvider(name: string): Provider | null {
  return Object.hasOwn(SOURCES, name) ? providers()[name as SourceName] : null;
}
