export const guide = {
  title: "How Themeboard works",
  statusTitle: "Status",
  status:
    "A theme’s status is worked out each time from two things: what the market did since the call, and what the analysts’ notes say of the report’s claims. Nobody sets it by hand, and nothing stores it.",
  marketLeg:
    "Market: the theme’s relative return since the call, (1 + theme) ÷ (1 + benchmark) − 1. Ahead begins above +2 % and ends below +1 %, behind begins below −2 % and ends above −1 %, between them it is in line: a day’s noise at a threshold doesn’t turn a status. Unknown where it can’t be computed or fewer than half the watched tickers have a recent price.",
  evidenceLeg:
    "Evidence: each note may support or contradict a claim with a weight of 1 to 3, which halves every 90 days. It counts in full for the theme the note is on and for its sector, a third for other themes that the claim bears on. A balance of +0.5 or more is supported, −0.5 or less is challenged.",
  excessTitle: "Excess and relative return",
  excess:
    "Excess return is the plain difference, theme − benchmark, in percentage points: a theme of +168.8 % against a benchmark of +116.3 % is +52.5 pts ahead. Relative return is the ratio, (1 + theme) ÷ (1 + benchmark) − 1: 2.688 ÷ 2.163 − 1 = +24.3 %, what the theme gained over holding the benchmark. The board shows the excess first; a status goes by the relative return. Where the benchmark’s bars end some days before the theme’s, both are taken to the last day they share; more than 10 weekdays before, neither is known.",
  staleTitle: "Old prices",
  stale:
    "A return is only shown where a bar of the last 10 weekdays stands behind it. Else there is a dash with the reason and how far the return was known; lines end where their bars end.",
  indexTitle: "Theme index",
  index:
    "Every watched ticker counts the same, rebalanced daily, in its own currency; 100 on the first day. A ticker counts from the day it was added, and until it was removed. A sector’s index takes each ticker of its themes once.",
  baseTitle: "First close, last close",
  base: "Markets have different holidays, so each ticker starts from its own base. First close is the first close on or after the call day: what a reader could have traded. Last close is the one before it: what a headline usually quotes. On 2025-02-04 mainland exchanges were closed while Hong Kong and New York traded.",
  asOfTitle: "As of an earlier day",
  asOf: "With an as-of day the board shows what was known then: prices up to that day, the watchlists and notes of that day, each note in the text it had. A note typed later about an earlier day is marked “recorded later”.",
  sampleTitle: "Sample prices and starter lists",
  sample:
    "So that a new board has something to show, its tickers carry sample prices. They are generated, not market data, and every number that rests on one says “sample”. They are never mixed with real ones: as soon as one ticker of a theme has real prices, its tickers without count as having none, and sample and real prices are never compared. The first real price of a ticker replaces all its samples; Remove samples takes them all away.",
  starter:
    "The report names no companies. The starter watchlists were chosen in July 2025, after the call, so their returns carry hindsight.",
  pricesTitle: "Bringing in prices",
  prices:
    "At Prices, drop files as a vendor gives them, a whole folder, a zip of them, or a workbook (.xlsx): Yahoo, yfinance, Stooq, AKShare and East Money, Tushare, Baostock, 通达信, 同花顺, Wind, Investing.com, NASDAQ.com, NetEase, TradingView, csindex, a list of one day’s quotes, a table with one column per ticker, or any table with a day and a close. Bars within a day, of weeks or of months are refused. Each is checked first and says what it was taken for, whose prices it has, how they are adjusted, and what would become of every row: new, already there, corrected, or rejected with its line, column and reason. Then import them, one by one or all that are ready.",
  pricesAsk:
    "What a file leaves open is asked, never guessed: whose prices they are (000300 may be an index or a share; an exchange named in a column (a word, or 通达信’s 1, 0 and 2), above the table or in the file’s name settles it), which column holds the tickers where several are in one table, whether the comma of 1,234 is the decimal sign, whether to go by the close where adjusted closes are missing, which part of 05/09/2025 is the month, of which day a list of latest prices is, and which column is what in a table nobody knows. Columns you named are remembered for every file with that header; Remembered columns lists them, to be forgotten again. An adjustment may stay unsaid; it is then “not stated”, and can be said later under What to doubt on the ticker’s page.",
  pricesMixed:
    "A series has one adjustment. A file adjusted otherwise, or one that drifts apart from the bars there from some day on (a seam), isn’t mixed in: replace the whole series, or keep what is there. Of a file with many tickers the others go in either way.",
  pricesRevert:
    "Each file is one transaction: it goes in whole or not at all, and one that fails leaves the others standing. The same file again changes nothing. Imports lists who brought in what and when; reverting one brings back the values it replaced, sample prices too. Where a later import rests on it, revert that one first.",
  doubtsTitle: "What to doubt",
  doubts:
    "A close further from the one before than the exchange lets a price go (main boards ±10 %, ChiNext, STAR and convertible bonds ±20 %, Beijing ±30 %, elsewhere ±35 %; indices have no limit; of a forward-adjusted series, what cash taken off old prices makes of an ordinary limit day isn’t counted), or one that fell to a half, a third, a tenth: a split or dividend that the file isn’t adjusted for, most likely. It stays in every number, with a diamond on the ticker’s chart and a sign beside the returns that rest on it.",
  doubtsMarket:
    "A market’s days are those on which at least half of its other tickers with real bars traded. A day on which a ticker has no row is missing; three or more in a row, or rows without volume at the price before, are a suspension. With one ticker of a market alone, nothing can be said of missing days. A row on a weekend or a holiday, as a copied close leaves it, is listed too.",
  doubtsGenuine:
    "On the ticker’s page each can be marked as genuine, with a reason; that can be taken back. Prices, then Data to doubt, lists every series and how many tickers stand behind each theme’s number, with what to do about each.",
  backTitle: "Taking things back",
  back: "The message that says something was deleted, removed or struck has an Undo, for as long as it stands (Alt+T goes to it). After that, a deleted note is under Notes, State: Deleted; a struck theme, with its notes and watches, under Settings; an import in the list of imports, with Revert. A ticker that was removed from a watchlist is added again; the time it was off the list stays so.",
  listTitle: "Watchlists in and out",
  list: "Paste a list on a theme’s page or at Watchlist: codes in any form, sentences such as 中际旭创（300308.SZ）、新易盛(300502), a 通达信 .EBK, a TradingView list, whose ###sections go to the themes of the same name, to another or to a new one, or a table with the columns symbol, name, reason, addedOn and theme. Every line is shown with what would become of it before anything is written; what can’t be placed is mended or left out, the rest is added in one go and can be undone. Out they go as CSV, or as a list that TradingView imports (its exchange isn’t known for US tickers, so those stand without one).",
  tickersTitle: "Ticker codes",
  tickers:
    "Type a code as you know it: 300308, 300308.SZ, SZ300308, sz.300308, 0700.HK, HKEX:700, 700 HK, NVDA, NASDAQ:NVDA, NVDA US, or an index by its usual name: S&P 500, VIX, 沪深300, 恒生科技. In a note, $300308 mentions a ticker. A code that could be two things (000300) asks, also while a note is written.",
};
