/** The controls of a view: period, benchmark, base rule, day. */
export const view = {
  label: "View",
  period: "Period",
  over: "over",
  sinceCallOf: "since call ({day})",
  versus: "vs",
  benchmark: "Benchmark",
  own: "each theme’s benchmark",
  ownNamed: "{name} (default)",
  unpricedBenchmark: "{name} (no prices)",
  staleBenchmark: "{name} (last price {day})",
  base: "Base",
  baseRule: "base rule",
  baseHelp: "What the two base rules mean",
  first_close: "first close after call",
  last_close: "last close before call",
  first_close_help:
    "Returns start at the first close on or after the call date: the first price a reader of the call could have traded at.",
  last_close_help:
    "Returns start at the last close before the call date: what a headline usually quotes. Where it is missing or stale, the first close after the call is used.",
  baseStatus: "A theme’s status always uses the first close after the call and the theme’s own benchmark.",
  asOf: "As of",
  backToToday: "Back to today",
  unknownChoice: "The link asks for “{value}” ({name}), which isn’t known: {shown} is shown.",
  dropUnknown: "Remove {count, plural, one {it} other {them}} from the link",
  cantShow: "This link can’t be shown",
  showWithout: "Show the board without {count, plural, one {it} other {them}}",
};
