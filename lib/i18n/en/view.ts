/** The controls of a view: period, benchmark, base rule, day. */
export const view = {
  label: "View",
  period: "Period",
  versus: "vs",
  benchmark: "Benchmark",
  own: "each theme’s own",
  ownNamed: "{name} (default)",
  unpricedBenchmark: "{name} (no prices)",
  staleBenchmark: "{name} (no bar since {day})",
  base: "From",
  baseRule: "base rule",
  baseHelp: "What the two base rules mean",
  first_close: "first close",
  last_close: "last close before",
  first_close_help:
    "Returns start at the first close on or after the call day: the first that a reader of the call could have traded at.",
  last_close_help:
    "Returns start at the last close before the call day: what a headline quotes. Where it is missing or stale, the first close is used.",
  baseStatus: "A theme’s status always goes by the first close and the theme’s own benchmark.",
  asOf: "As of",
  backToToday: "Back to today",
  unknownChoice: "The link asks for “{value}” ({name}), which the board doesn’t know: {shown} is shown.",
  dropUnknown: "Remove {count, plural, one {it} other {them}} from the link",
  cantShow: "The board can’t show what this link asks for",
  showWithout: "Show the board without {count, plural, one {it} other {them}}",
};
