/** The measures of a theme or sector other than its return, each with its explanation. */
export const measures = {
  title: "Measures",
  volatility: "Volatility",
  volatilityDetail: "last 60 days, annualised",
  volatilityHelp:
    "How much the index moves from day to day: the standard deviation of its last 60 daily returns, times √252 for a year. It takes at least 20.",
  maxDrawdown: "Max drawdown",
  maxDrawdownDays: "{peak} to {trough}",
  maxDrawdownNone: "never below a former high",
  maxDrawdownHelp:
    "The deepest fall of the index from a high since the call, with the day of the high and the day of the low.",
  coverage: "Priced",
  coverageHelp:
    "How many members have a bar that is at most 10 weekdays old, market by market with each market’s newest bar. Holidays differ, so the days may too.",
  market: "Market",
  lastBar: "Last bar",
  benchmark: "Benchmark",
  benchmarkHelp:
    "What the theme’s excess and relative return and its status go by: its own benchmark, else its sector’s, else the report’s, else the board’s setting. A sector’s holds for all its themes that have none of their own.",
  benchmarkFrom: {
    theme: "set on this theme",
    sector: "its sector’s",
    report: "the report’s",
    setting: "the board’s setting",
  },
  ownSector: "set on this sector",
  forThemes: "It holds for its themes without one of their own.",
  change: "Change",
  changeBenchmark: "Change the benchmark",
  contribution: "Contribution since the call",
  contributionHelp:
    "Each day a member adds its return, shared among the members of that day, to the level the index had. Added up over the days this is its part of the index’s return.",
  contributionCaption:
    "Contribution of each member to the index’s return since the call, in percentage points",
  ticker: "Ticker",
  points: "pp",
  indexReturn: "Index",
  contributionSum: "The members’ parts sum to the index’s return exactly, removed members included.",
  contributionWithout: "Without a base, so without a part: {names}.",
  removedOn: "removed {day}",
  contributionNone: "No member has a base since the call.",
  correlation: "Correlation of daily returns",
  correlationHelp:
    "How far two members move together from day to day: +1 always the same way, 0 unrelated, −1 always opposite. Taken over the last {window} days on which both traded; it takes at least {minimum}.",
  correlationCaption: "Correlation of daily returns, member with member",
  correlationCell: "{a} with {b}: {value} over {days} shared days",
  correlationUnknown: "{a} with {b}: {reason} ({days} shared)",
  correlationNone: "Fewer than two members have daily returns: there is no pair.",
  correlationWithout: "Without daily returns, so left out: {names}.",
  correlationManyWithout: "{count} members without daily returns are left out.",
  correlationSelf: "{a} with itself",
  correlationScale: "Colour repeats the number:",
  statusDays: "Status day by day",
  statusDaysHelp:
    "The strip under the chart says what the status was on each day, by the same rule: the relative return of that day, and the notes observed by then as they had aged.",
  correlationDays: "last {window} shared days, to {day}",
};
