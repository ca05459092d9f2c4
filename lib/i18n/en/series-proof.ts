/** The evidence for a series' adjustment, or the lack of it. */
export const seriesProof = {
  byTurnover:
    "Tested {days, plural, one {# day} other {# days}} by turnover: {difference, plural, one {# segment} other {# segments}} by difference, {ratio} by ratio.",
  byRaw: "Tested {days, plural, one {# day} other {# days}} by turnover: it fits the prices as printed.",
  byNotPositive: "A close is zero or below, which only subtracting dividends can cause.",
  byRawSeries: "Compared with unadjusted prices on {days, plural, one {# day} other {# days}}.",
  silent: {
    no_turnover: "The rows have no turnover.",
    too_few_days:
      "{days, plural, =0 {No day} one {# day} other {# days}} with turnover are too few to prove it.",
    untested_days:
      "Some days in a row have no turnover, or too round a figure, and may be adjusted otherwise.",
    undecided:
      "Tested {days, plural, one {# day} other {# days}} by turnover: {difference, plural, one {# segment} other {# segments}} by difference and {ratio} by ratio don’t tell the methods apart.",
    misfit: "Tested {days, plural, one {# day} other {# days}} by turnover: no method fits.",
  },
};
