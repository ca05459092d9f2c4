export const watchlist = {
  title: "Watchlist",
  ticker: "Ticker",
  reason: "Reason",
  source: "Source",
  addedOn: "Added on",
  removedOn: "Removed on",
  add: "Watch a ticker",
  empty: "No tickers are watched.",
  report: "report",
  analyst: "analyst",
  starter: "starter",
};
