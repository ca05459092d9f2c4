/** The board on the overview: its heading, columns, filters and named views. */
export const board = {
  actions: "Board",
  report: "{title} · call date {day}",
  reportsMore: "and {count, plural, one {# other report} other {# other reports}}",
  columns: "Columns",
  columnsHelp: "Columns shown",
  columnsReset: "Usual columns",
  view: "View",
  viewHelp: "Filters, order and rows",
  rows: "Rows",
  usual: "usual",
  dense: "dense",
  shown: "{shown} of {of} rows",

  names: {
    theme: "Theme",
    status: "Status",
    excess: "Excess",
    breadth: ">50d",
    coverage: "Priced",
    drawdown: "Drawdown",
    volatility: "Volatility",
    evidence: "Evidence",
    sparkline: "90 days",
    note: "Latest note",
  },
  units: { excess: "pp", percent: "%" },
  help: {
    theme: "A theme, under its sector. A sector with one theme stands in one row with it.",
    status:
      "From two readings: the relative return since the call against the theme’s own benchmark, and the balance of the evidence. The theme’s page shows the table.",
    excess:
      "Excess return, in percentage points: theme − benchmark over the period. Where the benchmark’s prices end earlier, both are taken to the last day they share.",
    return:
      "Return over the period, in percent: last level ÷ level at its start − 1. Members are weighted equally.",
    sinceCall:
      "Return since the call, in percent: last level ÷ level at the base − 1. Members are weighted equally.",
    breadth: "Members that close above their own 50-day moving average, of those with at least 50 closes.",
    coverage: "Members with a current price, of all members; the day is that of the newest where it is late.",
    drawdown: "Last level ÷ highest level since the call − 1, in percent.",
    volatility:
      "Standard deviation of the last 60 daily returns × √252, in percent a year. It takes at least 20 returns.",
    evidence:
      "Balance of the evidence in the notes: supporting less contradicting, by weight. A piece of evidence counts half after 90 days.",
    sparkline: "The theme’s index over the last 90 days.",
    note: "Days since the newest note, and how it begins. Late notes are marked after 20 weekdays.",
  },
  rowActions: "Actions for {name}",
  openTheme: "Open",
  openReport: "Report that called it",
  writeNote: "Write a note",
  addTicker: "Add a ticker",
  pricesLate: "to {day}",
};
