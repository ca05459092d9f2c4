/** The board's pages in order; `under` lists further paths that belong to a page. */
export const PAGES = [
  { key: "overview", href: "/", under: ["/sectors", "/themes"] },
  { key: "reports", href: "/reports", under: [] },
  { key: "notes", href: "/notes", under: [] },
  { key: "watchlist", href: "/watchlist", under: ["/tickers"] },
  { key: "prices", href: "/prices", under: [] },
  // In the menu at the end of the header, not in the navigation.
  { key: "settings", href: "/settings", under: [] },
] as const;

export type PageKey = (typeof PAGES)[number]["key"];

/** The navigation page to which a path belongs. */
export function navPageOf(pathname: string): PageKey | null {
  const page = PAGES.find(({ href, under }) =>
    [href, ...under].some((root) => pathname === root || (root !== "/" && pathname.startsWith(`${root}/`))),
  );
  return page?.key ?? null;
}
