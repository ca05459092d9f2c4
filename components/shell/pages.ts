/** The pages of the navigation, in order; `under` are the paths that belong to one beside its own. */
export const PAGES = [
  { key: "overview", href: "/", under: ["/sectors", "/themes"] },
  { key: "reports", href: "/reports", under: [] },
  { key: "notes", href: "/notes", under: [] },
  { key: "watchlist", href: "/watchlist", under: ["/tickers"] },
  { key: "prices", href: "/prices", under: [] },
  { key: "settings", href: "/settings", under: [] },
] as const;

export type PageKey = (typeof PAGES)[number]["key"];

/** The page that a path belongs to. */
export function navPageOf(pathname: string): PageKey | null {
  const page = PAGES.find(({ href, under }) =>
    [href, ...under].some((root) => pathname === root || (root !== "/" && pathname.startsWith(`${root}/`))),
  );
  return page?.key ?? null;
}
