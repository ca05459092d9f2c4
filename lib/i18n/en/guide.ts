/** The help page's explanations. Shown on the server only. */
export const guide = {
  title: "Help",
  statusTitle: "Status",
  status:
    "A theme’s status is derived each time from two things: what the market did since the call, and what the analysts’ notes say about the report’s claims. Nobody sets it by hand, and it isn’t stored. Why this status, on the theme’s page, shows the two inputs and the cell of this table.",
  pricesTitle: "Importing prices",
  prices:
    "On Prices, drop files as exported by a vendor, a whole folder, a zip, or a workbook (.xlsx): Yahoo, yfinance, Stooq, AKShare and East Money, Tushare, Baostock, 通达信, 同花顺, Wind, Investing.com, NASDAQ.com, NetEase, TradingView, csindex, a list of one day’s quotes, a table with one column per ticker, or any table with a date and a close. Intraday, weekly and monthly prices aren’t imported. Each file is checked first: which format it is, which ticker, how it is adjusted, and the result of every row: new, existing, corrected, or rejected with its line, column and reason. Then import the files one by one, or all that are ready.",
  pricesAsk:
    "Whatever a file leaves open is asked, never guessed: the ticker (000300 may be an index or a share; an exchange named in a column (a word, or 通达信’s 1, 0 and 2), above the table or in the file’s name decides), the code column where a table has several tickers, whether the comma in 1,234 is a decimal sign, whether to use the close where adjusted closes are missing, which part of 05/09/2025 is the month, the date of a list of latest prices, and the columns of an unknown table. Columns you have chosen are remembered for every file with that header; Remembered columns lists them. The adjustment may be left open; it is then “not stated” and can be set later under Price issues on the ticker’s page.",
  pricesMixed:
    "A series has one adjustment. A file with another adjustment, or one on another level from some day on (an adjustment break), isn’t mixed in: replace the whole series, or keep the existing prices. The other tickers of a file are imported either way.",
  pricesRevert:
    "Each file is one transaction: it is imported as a whole or not at all, and a failed one doesn’t affect the others. Importing the same file again changes nothing. Imports lists who imported what and when; reverting an import brings back the values it replaced, sample prices too. Where a later import builds on it, revert that one first.",
  reportsTitle: "Bringing in reports",
  reports:
    "On Reports, Bring in a report: paste the text, or drop .txt, .md, .html, .docx or .pdf files (up to 40 MB, 500 pages and 2,000,000 characters each). Rules read it into a draft: title, house, time, call date, rating, sectors, subthemes, companies, and every statement with the pages it cites. Several reports of one text are tabs. A news item or a filing is said to be none, with the signs that say so; you may treat it as a report all the same. A page of a PDF without text, or with garbled text, is named; a scan has no text, and isn’t read. Drafts that wait for their review are listed there for everyone.",
  reportsReview:
    "The draft stands beside its text. What is unsure comes first, each with its answers on a key: a sector taken from the title, a stance that only follows from words, a company or a subtheme, a sentence that contradicts the label, words that found no place. Everything can be corrected, and undone with Ctrl+Z. A stance is never assumed: without a label or recommending words it is “not stated”. Words selected in the text become a claim, a heading, a theme or a company. The draft is saved as you go; nothing is on the board before you accept, all reports of the text or only one.",
  reportsAfter:
    "A text that is on the board already opens its report. A corrected text takes the place of the earlier one: a sentence that stays keeps its claim and its evidence, one that is gone is kept while evidence rests on it. A second report on a theme is a second call: the theme’s page lists who recommends it since when, and its returns can count from either call, its status from the earliest. Withdraw takes a report off the board until it is put back. A page number beside a claim opens that page of the original with the sentence marked; the original PDF can be attached there, also where its numbering differs. The companies that a report names are on its page, to be watched one by one or all in one step, from the call date on and for the sentence that names them; a name alone never decides a ticker. Settings has the glossary, which names themes of later reports in the other language and proposes a sector’s benchmark, and the drafting assistant, off by default.",
  issuesTitle: "Price issues",
  issues:
    "Abnormal moves, missing trading days, suspensions, prices on closed days and adjustment breaks are listed on the ticker’s page; Prices, then Price issues, lists every series, and how many tickers are behind each theme’s number. Returns that include an abnormal move are marked beside the number, and the ticker’s chart has a diamond.",
  issuesMarket:
    "A market’s trading days are those on which at least half of its other tickers with real prices traded. A trading day without a row is missing; three or more in a row, or rows without volume at the price of the day before, are a suspension. With one ticker of a market alone, missing days can’t be told. A row on a weekend or a holiday, usually a copied close, is listed too. Of a forward-adjusted series, ordinary limit moves that look larger because cash dividends were taken off old prices aren’t flagged.",
  issuesGenuine: "On the ticker’s page each issue can be marked as genuine, with a reason, and reopened.",
  undoTitle: "Undo and restore",
  undo: "A message that says something was deleted or removed has an Undo while it is shown (Alt+T goes to it). Afterwards: deleted notes are under Notes, Show: Deleted; deleted themes, with their notes and watchlists, are in Settings; imports can be reverted in the list of imports. A ticker removed from a watchlist can be added again; the time it was off the list stays recorded.",
  listTitle: "Watchlist import and export",
  list: "Paste a list on a theme’s page or on Watchlist: codes in any form, sentences such as 中际旭创（300308.SZ）、新易盛(300502), a 通达信 .EBK, a TradingView list (its ###sections go to the themes of the same name, to another theme or to a new one), or a table with the columns symbol, name, reason, addedOn and theme. The result of each line is shown before anything is stored; unresolved lines can be fixed or skipped, the others are added together and can be undone. Export as CSV, or as a list for TradingView (US tickers without a prefix, because their exchange isn’t known).",
  tickersTitle: "Ticker codes",
  tickers:
    "Type a code in any usual form: 300308, 300308.SZ, SZ300308, sz.300308, 0700.HK, HKEX:700, 700 HK, NVDA, NASDAQ:NVDA, NVDA US, or an index by its usual name: S&P 500, VIX, 沪深 300, 恒生科技. In a note, $300308 mentions a ticker. Where a code could be two things (000300) you are asked, also while writing a note.",
};
