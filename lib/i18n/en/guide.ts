export const guide = {
  title: "How Themeboard works",
  statusTitle: "Status",
  status:
    "A theme’s status is worked out each time from two things: what the market did since the call, and what the analysts’ notes say of the report’s statements. Nobody sets it by hand, and nothing stores it.",
  marketLeg:
    "Market: the theme’s return against its benchmark since the call. Above +2 % is ahead, below −2 % is behind, between them in line; unknown where it can’t be computed or fewer than half the watched tickers have a recent price.",
  evidenceLeg:
    "Evidence: each note may support or contradict a statement with a weight of 1 to 3, which halves every 90 days. A balance of +0.5 or more is supported, −0.5 or less is challenged.",
  indexTitle: "Theme index",
  index:
    "Every watched ticker counts the same, rebalanced daily, in its own currency; 100 on the first day. A ticker counts from the day it was added, and until it was removed. A sector’s index takes each ticker of its themes once.",
  baseTitle: "First close, last close",
  base: "Markets have different holidays, so each ticker starts from its own base. First close is the first close on or after the call day: what a reader could have traded. Last close is the one before it: what a headline usually quotes. On 2025-02-04 mainland exchanges were closed while Hong Kong and New York traded.",
  asOfTitle: "As of an earlier day",
  asOf: "With an as-of day the board shows what was known then: prices up to that day, the watchlists and notes of that day, each note in the text it had. A note typed later about an earlier day is marked “recorded later”.",
  sampleTitle: "Sample prices and starter lists",
  sample:
    "So that a new board has something to show, its tickers carry sample prices. They are generated, not market data, and every number that rests on one says “sample”. The first real price of a ticker replaces all its samples; Remove samples takes them all away.",
  starter:
    "The report names no companies. The starter watchlists were chosen in July 2025, after the call, so their returns carry hindsight.",
  pricesTitle: "Bringing in prices",
  prices:
    "Drop a CSV with the columns Date, Open, High, Low, Close, Volume at Prices (only Date and Close are needed; an Adj Close column is used for returns). Every row gets a verdict: accepted, duplicate, corrected, or rejected with its line and column. An import can be reverted.",
  doubtsTitle: "What to doubt",
  doubts:
    "A close further from the one before than the exchange lets a price go (main boards ±10 %, ChiNext and STAR ±20 %, Beijing ±30 %, elsewhere ±35 %; indices have no limit), or one that fell to a half, a third, a tenth: a split or dividend that the file isn’t adjusted for, most likely. It stays in every number, with a diamond on the ticker’s chart and a sign beside the returns that rest on it.",
  doubtsMarket:
    "A market’s days are those on which at least half of its other tickers with real bars traded. A day on which a ticker has no row is missing; three or more in a row, or rows without volume at the price before, are a suspension. With one ticker of a market alone, nothing can be said of missing days.",
  doubtsGenuine:
    "On the ticker’s page each can be marked as genuine, with a reason; that can be taken back. Prices, then Data to doubt, lists every series and how many tickers stand behind each theme’s number, with what to do about each.",
  listTitle: "Watchlists in and out",
  list: "Paste a list on a theme’s page or at Watchlist: codes in any form, a TradingView list, whose ###sections go to the themes of the same name, or a table with the columns symbol, reason, addedOn and theme. Every line is shown with what would become of it before anything is written; what can’t be placed is mended or left out, the rest is added in one go and can be undone. Out they go as CSV, or as a list that TradingView imports (its exchange isn’t known for US tickers, so those stand without one).",
  tickersTitle: "Ticker codes",
  tickers:
    "Type a code as you know it: 300308, 300308.SZ, SZ300308, sz.300308, 0700.HK, HKEX:700, NVDA, NASDAQ:NVDA. In a note, $300308 mentions a ticker. A code that could be two things (000300) asks.",
};
