export const tickers = {
  title: "Ticker",
  symbol: "Symbol",
  name: "Name",
  themes: "Themes",
  notes: "Notes",
  prices: "Prices",
};
