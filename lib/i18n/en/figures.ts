/** The help page's glossary: what a term means, and how each figure is computed. Shown on the server only. */
export const figures = {
  title: "Figures",
  termsTitle: "Terms",
  formula: "Formula",
  unit: "Unit",
  unknown: "Unknown when",
  contents: "On this page",
  terms: {
    callDate: {
      name: "Call date",
      means:
        "The day a report was published, or the next day if it was published at 15:00 or later. A theme has the call date of its first recommendation; a custom theme has a start date instead.",
    },
    base: {
      name: "Base",
      means:
        "The close a return starts from. Markets have different holidays, so each ticker has its own. “First close after call” is the first close on or after the call date, what a reader could have traded; “last close before call” is the one before it, what a headline quotes. For a ticker added after the call, the date added takes the place of the call date.",
    },
    benchmark: {
      name: "Benchmark",
      means:
        "What a theme is compared with: its own benchmark, else its sector’s, else the report’s, else the one in Settings. It starts from its own base.",
    },
    asOf: {
      name: "As of",
      means:
        "The day of the view. A past view shows only what was known then: prices through that day, that day’s watchlists and notes, each note in the text it had. A note typed later about an earlier day is marked “recorded later”.",
    },
    priceDate: {
      name: "Prices through",
      means: "The latest day with a price of any ticker, by the day of the view. All periods end there.",
    },
    member: {
      name: "Member",
      means:
        "A ticker on a theme’s watchlist on that day, with or without prices. Tickers added later count from the day they were added, removed ones through the day they were removed.",
    },
    stale: {
      name: "Stale",
      means:
        "The last price is more than 10 weekdays old. A stale return is not shown: a dash gives the reason and the last known value, and lines end at their last price.",
    },
    sample: {
      name: "Sample prices",
      means:
        "Generated prices, so that a new board has something to show; never market data. They are never mixed or compared with real prices: once one ticker of a theme has real prices, its other tickers count as having none. The first real price of a ticker replaces all its samples; Remove samples, in the header, removes them all.",
    },
    byDifference: {
      name: "Adjusted by difference",
      means:
        "For a dividend, prices can be adjusted by ratio (earlier prices are multiplied, as Tushare and Baostock do) or by difference (the cash paid since is taken off, as AKShare, East Money and Tencent do). By difference earlier prices come out too low, so a return across an ex-date is overstated: 600941 from 2022-01-05 to 2023-03-17 has +99.4 % by difference and +85.8 % by ratio. A theme whose return rests on such a member says so and names it; adjusted backward by difference, the cash is added and the return is less exact rather than too high.",
    },
    starter: {
      name: "Starter list",
      means:
        "The report names no companies. The starter watchlists were chosen in July 2025, after the call, so their returns carry hindsight.",
    },
  },
  figures: {
    return: {
      name: "Return",
      means:
        "Change of a theme index, a benchmark or a ticker over a period: 1d, 1w, 1m, 3m, 6m, YTD, 1y or since the call. A period ends at the latest prices and starts at the last trading day on or before the same date earlier; YTD starts at the last price of the year before.",
      formula: "level at the end ÷ level at the start − 1",
      unit: "%",
      unknown: "the series begins after the period does, or its last price is more than 10 weekdays old",
    },
    excess: {
      name: "Excess return",
      means:
        "The arithmetic difference of the two returns. Where they end on different days, both are taken to the last day they share. The board shows this one first.",
      formula: "theme return − benchmark return: +68.8 % − +16.3 % = +52.5 pp",
      unit: "percentage points (pp)",
      unknown:
        "one of the two returns is unknown, the benchmark’s last price is more than 10 weekdays old, or one side has only sample prices",
    },
    relative: {
      name: "Relative return",
      means: "The geometric excess: what the theme gained over holding the benchmark. The status goes by it.",
      formula: "(1 + theme return) ÷ (1 + benchmark return) − 1: 1.688 ÷ 1.163 − 1 = +45.1 %",
      unit: "%",
      unknown: "as for excess return",
    },
    index: {
      name: "Theme index",
      means:
        "All members equally weighted, rebalanced daily, in local currency. A member without a price that day (holiday, suspension) counts with 0. A sector’s index takes each ticker of its themes once.",
      formula:
        "level of the day before × (1 + mean of the members’ returns of the day); 100 at the first base",
      unit: "index points",
      unknown: "no member has a base price",
    },
    sinceAdded: {
      name: "Since added",
      means: "Return of a ticker since it was added to the watchlist.",
      formula: "last close ÷ base − 1, with the date added in place of the call date",
      unit: "%",
      unknown: "no price since then, or the last price is more than 10 weekdays old",
    },
    contribution: {
      name: "Contribution",
      means:
        "What a member added to the index’s return since the call. The contributions add up to the index’s return exactly, removed members included.",
      formula:
        "sum over the days: index level of the day before ÷ 100 × return of the member ÷ members in the index",
      unit: "percentage points (pp)",
      unknown: "the member has no base price",
    },
    medianMember: {
      name: "Median member",
      means:
        "The median of the members’ returns since the call, each from its own base. Far below the index’s return, a few members make that return. A closed theme’s ends on its closing day.",
      formula: "the middle one of the returns in order; of an even number, the mean of the two in the middle",
      unit: "%",
      unknown: "no member has a base price and a current one",
    },
    withoutLargest: {
      name: "Without the largest contributor",
      means:
        "The return since the call of the same index over the other members. The largest contributor is the one whose contribution is furthest from zero, up or down, so that one member’s crash is seen as one member’s rise is.",
      formula: "level of the index over the others ÷ 100 − 1",
      unit: "%",
      unknown:
        "fewer than two members have a base price, or the others’ last prices are more than 10 weekdays old",
    },
    drawdown: {
      name: "Drawdown",
      means:
        "How far the index is below its highest level since the call. Max drawdown is the largest of these, with the dates of the high and the low.",
      formula: "level ÷ highest level since the call − 1",
      unit: "%",
      unknown: "the index is unknown or stale",
    },
    breadth: {
      name: "Above 50-day MA",
      means: "Members whose last close is above the mean of their last 50 closes, today’s included.",
      formula: "members above ÷ members with 50 closes",
      unit: "members of members",
      unknown: "no member has 50 closes and a current price",
    },
    volatility: {
      name: "Volatility",
      means: "Annualised standard deviation of the index’s last 60 daily returns (sample, n − 1).",
      formula: "standard deviation × √252",
      unit: "%",
      unknown: "fewer than 20 daily returns",
    },
    correlation: {
      name: "Correlation",
      means: "Pearson correlation of two members’ daily returns over the last 120 days on which both traded.",
      formula: "covariance ÷ (standard deviation × standard deviation)",
      unit: "−1 to +1",
      unknown: "fewer than 20 shared days, or a price that never changed",
    },
    coverage: {
      name: "Members priced",
      means:
        "Members with a price at most 10 weekdays old. Under one half, the market side of the status is unknown.",
      formula: "members priced ÷ members",
      unit: "members of members",
      unknown: "never; 0 of 0 without a watchlist",
    },
    evidence: {
      name: "Evidence balance",
      means:
        "A note can support or contradict a report’s claim with weight 1, 2 or 3. The evidence half-life is 90 days. It counts in full for the theme of the note and its sector, one third for other themes the claim relates to. From +0.5 it is supported, from −0.5 challenged, in between neutral.",
      formula: "sum of ±weight × 0.5 ^ (age in days ÷ 90)",
      unit: "weight",
      unknown: "never; “none” without supporting or contradicting notes",
    },
    market: {
      name: "Market",
      means:
        "Where the relative return since the call stands, always with the first close after the call and the theme’s own benchmark. Ahead starts above +2 % and ends below +1 %; behind starts below −2 % and ends above −1 %; in between it is in line, so that one day’s noise doesn’t turn a status.",
      formula: "relative return since the call against ±2 % and ±1 %",
      unit: "ahead, in line, behind",
      unknown: "the relative return is unknown, or fewer than half of the members are priced",
    },
    latestNote: {
      name: "Latest note",
      means:
        "Days since the newest note on the theme. After more than 20 weekdays without one, the theme needs attention.",
      formula: "day of the view − date observed",
      unit: "days",
      unknown: "blank without notes",
    },
    abnormalMove: {
      name: "Abnormal move",
      means:
        "A close further from the one before than the exchange’s price limit (main boards ±10 %, ChiNext, STAR and convertible bonds ±20 %, Beijing ±30 %, elsewhere ±35 %; indices none), or a fall to about a half, a third or a tenth: most likely a split or dividend that isn’t adjusted for. It stays in every number and is marked beside it until it is marked as genuine.",
      formula: "|close ÷ close before − 1| > threshold",
      unit: "%",
      unknown: "sample prices aren’t checked",
    },
  },
};
