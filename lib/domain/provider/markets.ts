import type { Exchange } from "@/lib/domain/symbol/symbol-tables";
import type { ProviderMarket } from "./sources";

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

/** The market of a canonical symbol, for which a source can be chosen. */
export function providerMarket(symbol: string): ProviderMarket {
  return MARKET_OF[symbol.slice(symbol.lastIndexOf(".") + 1) as Exchange];
}
