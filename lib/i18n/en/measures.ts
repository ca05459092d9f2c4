/** The measures of a theme or sector other than its return, each with its explanation. */
export const measures = {
  title: "Measures",
  volatility: "Volatility",
  volatilityDetail: "last 60 days, annualised",
  volatilityHelp:
    "Standard deviation of the index’s last 60 daily returns × √252 (annualised). Unknown under 20 returns.",
  maxDrawdown: "Max drawdown",
  maxDrawdownDays: "{peak} to {trough}",
  maxDrawdownNone: "never below a former high",
  maxDrawdownHelp:
    "Largest fall of the index from its highest level since the call, with the dates of the high and the low.",
  coverage: "Members priced",
  coverageHelp:
    "Members with a price at most 10 weekdays old, of all members; by market with each market’s last price date. Holidays differ, so the dates may too.",
  market: "Market",
  lastBar: "Last price",
  benchmark: "Benchmark",
  benchmarkHelp:
    "Used for excess return, relative return and status: the theme’s own benchmark, else its sector’s, else the report’s, else the one in Settings. A sector’s benchmark applies to its themes without one of their own.",
  benchmarkFrom: {
    theme: "set on this theme",
    sector: "from its sector",
    report: "from the report",
    setting: "from Settings",
  },
  ownSector: "set on this sector",
  forThemes: "Applies to its themes without one of their own.",
  change: "Change",
  changeBenchmark: "Change the benchmark",
  contribution: "Contribution since the call",
  contributionHelp:
    "What a member added to the index’s return since the call: each day its return ÷ the number of members in the index, × the index level of the day before, summed over the days.",
  contributionCaption: "Contribution of each member to the index’s return since the call (pp)",
  ticker: "Ticker",
  points: "pp",
  indexReturn: "Index",
  contributionSum: "Contributions add up to the index’s return exactly, removed members included.",
  contributionWithout: "No base price yet, so no contribution: {names}.",
  removedOn: "removed {day}",
  contributionNone: "No member has a base price since the call.",
  contributionShow: "Contribution by member",
  correlationShow: "Each pair of members",
  correlation: "Correlation of daily returns",
  correlationHelp:
    "Pearson correlation of two members’ daily returns over the last {window} days on which both traded: +1 always together, 0 unrelated, −1 always opposite. Unknown under {minimum} days.",
  correlationCaption: "Correlation of daily returns, member with member",
  correlationCell: "{a} with {b}: {value} over {days} shared days",
  correlationUnknown: "{a} with {b}: {reason} ({days} shared)",
  correlationNone: "Fewer than two members have daily returns.",
  correlationWithout: "No daily returns, so left out: {names}.",
  correlationManyWithout: "{count} members without daily returns are left out.",
  correlationSelf: "{a} with itself",
  correlationScale: "Colour scale",
  statusDays: "Status day by day",
  statusDaysHelp:
    "The strip under the chart shows the status on each day by the same rule: that day’s relative return, and the evidence noted by then at the weight it had that day.",
  correlationDays: "last {window} shared days, through {day}",
};
