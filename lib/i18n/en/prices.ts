export const prices = {
  title: "Prices",
  import: "Import prices",
  removeSamples: "Remove samples",
  lastBar: "Last bar",
  stale: "stale",
  empty: "No prices yet.",
  sampleBanner: "Sample prices",
  sampleShown:
    "Sample prices are shown for {count, plural, one {# ticker} other {# tickers}}: they are not market data.",
  removeSamplesTitle: "Remove all sample prices?",
  removeSamplesBody:
    "The generated prices of {count, plural, one {# ticker} other {# tickers}} are deleted and don’t come back. Themes show no returns until you import prices. Notes, watchlists, reports and imported prices stay as they are.",
  samplesRemoved: "Sample prices of {count, plural, one {# ticker} other {# tickers}} removed",
};
