/** The URL of a sector or theme: `/sectors/media`, `/themes/optical-modules`. Slugs may be Chinese. */
export function themeHref({ slug, level }: { slug: string; level: "sector" | "subtheme" }): string {
  return `/${level === "sector" ? "sectors" : "themes"}/${encodeURIComponent(slug)}`;
}

/** The URL of a report. */
export function reportHref(slug: string): string {
  return `/reports/${encodeURIComponent(slug)}`;
}

/** The URL of a ticker. */
export function tickerHref(symbol: string): string {
  return `/tickers/${encodeURIComponent(symbol)}`;
}

/** The URL of an import in the import history. */
export function importHref(id: string): string {
  return `/prices#import-${encodeURIComponent(id)}`;
}

/** The URL of the import page for a ticker's prices. */
export function importFileHref(symbol: string): string {
  return `/prices?symbol=${encodeURIComponent(symbol)}#import`;
}

/** The URL at which a report is brought in. */
export const NEW_REPORT_HREF = "/reports/new";

/** The URL of the review of a draft. */
export function draftHref(id: string): string {
  return `${NEW_REPORT_HREF}?draft=${encodeURIComponent(id)}`;
}
