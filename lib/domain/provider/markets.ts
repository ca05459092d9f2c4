import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import type { ProviderName } from "./types";

/** The markets a provider is chosen for. Index compilers (中证, 申万) stand alone: few providers have them. */
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

/** Which providers may be chosen for a market, the usual one first. */
export const MARKET_PROVIDERS: Readonly<Record<ProviderMarket, readonly ProviderName[]>> = {
  mainland: ["tushare", "yahoo"],
  hongKong: ["yahoo", "stooq", "tushare"],
  us: ["yahoo", "stooq", "tushare"],
  chinaIndices: ["tushare"],
};

/** Which providers find symbols by name. */
export const NAME_PROVIDERS = ["yahoo", "tushare"] as const satisfies readonly ProviderName[];

/** The market whose provider a canonical symbol is asked of. */
export function providerMarket(symbol: string): ProviderMarket {
  return MARKET_OF[symbol.slice(symbol.lastIndexOf(".") + 1) as Exchange];
}
