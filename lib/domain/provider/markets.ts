import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import type { ProviderName } from "./types";

/**
 * The markets for which a provider can be chosen. Index publishers (中证, 申万) are separate, because few providers have
 * them.
 */
export const PROVIDER_MARKETS = ["mainland", "hongKong", "us", "chinaIndices"] as const;
export type ProviderMarket = (typeof PROVIDER_MARKETS)[number];

const MARKET_OF: Readonly<Record<Exchange, ProviderMarket>> = {
  SH: "mainland",
  SZ: "mainland",
  BJ: "mainland",
  HK: "hongKong",
  US: "us",
  SI: "chinaIndices",
  CSI: "chinaIndices",
  TDX: "chinaIndices",
};

/** The providers available for a market, the default one first. */
export const MARKET_PROVIDERS: Readonly<Record<ProviderMarket, readonly ProviderName[]>> = {
  mainland: ["tushare", "yahoo"],
  hongKong: ["yahoo", "stooq", "tushare"],
  us: ["yahoo", "stooq", "tushare"],
  chinaIndices: ["tushare"],
};

/** The providers that search symbols by name. */
export const NAME_PROVIDERS = ["yahoo", "tushare"] as const satisfies readonly ProviderName[];

/** The provider market of a canonical symbol. */
export function providerMarket(symbol: string): ProviderMarket {
  return MARKET_OF[symbol.slice(symbol.lastIndexOf(".") + 1) as Exchange];
}
