import type { Locale } from "@/lib/i18n/locale";

export interface Named {
  nameEn: string | null;
  nameZh: string | null;
  slug?: string;
  symbol?: string;
}

/** The name in the reader's language, else in the other, else the symbol or slug: 光模块 in Chinese, "Optical modules" in English. */
export function nameOf(item: Named, locale: Locale): string {
  const [own, other] = locale === "zh" ? [item.nameZh, item.nameEn] : [item.nameEn, item.nameZh];
  return own || other || item.symbol || item.slug || "";
}

/** The name in the other language, for the line beneath; null where there is none or it is the one shown already. */
export function otherNameOf(item: Named, locale: Locale): string | null {
  const other = locale === "zh" ? item.nameEn : item.nameZh;
  return other && other !== nameOf(item, locale) ? other : null;
}

/**
 * By symbol, what tells a ticker from others of its name: its market or, of several on one market, its symbol. A ticker
 * whose name no other has needs none.
 */
export function marksApart(
  tickers: readonly (Named & { symbol: string })[],
  locale: Locale,
): Map<string, string> {
  const symbolsOf = new Map<string, Set<string>>();
  for (const ticker of tickers) {
    const name = nameOf(ticker, locale);
    symbolsOf.set(name, (symbolsOf.get(name) ?? new Set()).add(ticker.symbol));
  }
  const marketOf = (symbol: string) => symbol.split(".").at(-1)!;
  return new Map(
    [...symbolsOf.values()]
      .filter(({ size }) => size > 1)
      .flatMap((symbols) =>
        [...symbols].map((symbol) => {
          const isAlone = [...symbols].every(
            (other) => other === symbol || marketOf(other) !== marketOf(symbol),
          );
          return [symbol, isAlone ? marketOf(symbol) : symbol];
        }),
      ),
  );
}
