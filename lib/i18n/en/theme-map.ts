/** The overview's map of tickers. */
export const themeMap = {
  title: "Map of tickers",
  label: "Map of tickers by theme, colour by excess return, {period}",
  legend: "One tile a ticker. Colour: excess return over the benchmark · {period}",
  behind: "{value} or worse",
  ahead: "{value} or better",
  summary: "{count, plural, one {# ticker} other {# tickers}}; excess return, {period}: {themes}.",
  tile: "{ticker}, {theme}: excess {excess}, return {change}",
  ticker: "Ticker",
  theme: "Theme",
  return: "Return",
  excess: "Excess",
  excessHelp:
    "The ticker’s return minus the benchmark’s, in percentage points, both to the last day on which both traded.",
  from: "From",
  days: "Trading days",
  daysHelp: "The days on which the ticker traded after the first one.",
  span: "{from} to {to}, {days, plural, one {# trading day} other {# trading days}}",
  empty: "No tickers are watched, so there is nothing to draw. Add some on a theme’s page.",
};
