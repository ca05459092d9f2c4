/** Every screen there is, and an address without one. */
export const SCREENS = [
  "/",
  "/sectors/communication",
  "/themes/optical-modules",
  "/compare?themes=operators,optical-modules",
  "/reports",
  "/reports/deepseek-2025-02-04",
  "/notes",
  "/watchlist",
  "/tickers/300308.SZ",
  "/prices",
  "/prices/checks",
  "/settings",
  "/help",
] as const;

export const NOWHERE = "/nowhere";
