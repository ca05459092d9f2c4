/** The page of a sector or of a theme: `/sectors/media`, `/themes/optical-modules`. Addresses may be Chinese. */
export function themeHref({ slug, level }: { slug: string; level: "sector" | "subtheme" }): string {
  return `/${level === "sector" ? "sectors" : "themes"}/${encodeURIComponent(slug)}`;
}

/** A report's page. */
export function reportHref(slug: string): string {
  return `/reports/${encodeURIComponent(slug)}`;
}

/** A ticker's page. */
export function tickerHref(symbol: string): string {
  return `/tickers/${encodeURIComponent(symbol)}`;
}

/** Where an import is listed, with the way to revert it. */
export function importHref(id: string): string {
  return `/prices#import-${encodeURIComponent(id)}`;
}

/** Where a ticker's prices are brought in. */
export function importFileHref(symbol: string): string {
  return `/prices?symbol=${encodeURIComponent(symbol)}#import`;
}
