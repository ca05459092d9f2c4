import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, latestDay } from "@/lib/domain/calendar/day";
import { isThinlyCovered, type MarketLegRun } from "./market-leg";
import { lastBarDay } from "./price-history";
import { someDay, someHistory, someMembers } from "@/lib/domain/testing/arbitrary";
import { ledger, watched } from "@/lib/domain/testing/ledger";
import { themeMarket, type ThemeMarketInput } from "./theme-market";

/** Closes on consecutive weekdays, each computed from its index. */
function weekdays(from: Day, count: number, close: (i: number) => number): Record<Day, number> {
  const closes: Record<Day, number> = {};
  for (let day = from, i = 0; i < count; day = addDays(day, 1)) {
    if ([0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay())) continue;
    closes[day] = close(i++);
  }
  return closes;
}

const MONDAY = "2025-02-03";
const flat = (symbol: string, count: number) =>
  watched(
    symbol,
    [MONDAY],
    weekdays(MONDAY, count, () => 100),
  );

const view = (change: Partial<ThemeMarketInput>): ThemeMarketInput => ({
  callDay: MONDAY,
  asOf: "2025-04-30",
  priceDay: "2025-04-30",
  base: "first_close",
  members: [],
  benchmark: { symbol: "000300.SH", history: ledger(weekdays(MONDAY, 63, () => 1000)) },
  closedOn: null,
  ...change,
});

const legsOf = (input: ThemeMarketInput) =>
  themeMarket(input).marketLegs.map(({ leg, from }) => [from, leg] as const);

describe("the market leg of a theme, walked along its days", () => {
  it("holds through a dip below its entry threshold, and ends below its exit threshold", () => {
    // Against a flat benchmark: 0, +3 %, +1.5 %, +0.5 %, −2.5 %, −1.5 %, −0.5 %
    const closes = [100, 103, 101.5, 100.5, 97.5, 98.5, 99.5];
    const member = watched(
      "A.SZ",
      [MONDAY],
      weekdays(MONDAY, 7, (i) => closes[i]!),
    );
    expect(legsOf(view({ members: [member], asOf: "2025-02-11", priceDay: "2025-02-11" }))).toEqual([
      ["2025-02-03", "in_line"],
      ["2025-02-04", "ahead"],
      ["2025-02-06", "in_line"],
      ["2025-02-07", "behind"],
      ["2025-02-11", "in_line"],
    ]);
  });

  it("is unknown once more than half the members are stale, also after the last bar", () => {
    // Two of three end on Friday 02-07: 11 weekdays later is Monday 02-24.
    const members = [flat("A.SZ", 5), flat("B.SZ", 5), flat("C.SZ", 63)];
    const expected = [
      ["2025-02-03", "in_line"],
      ["2025-02-24", "unknown"],
    ];
    expect(legsOf(view({ members }))).toEqual(expected);
    expect(legsOf(view({ members: [flat("A.SZ", 5)] }))).toEqual(expected);
    // Without newer bars on the board no ticker is stale.
    expect(legsOf(view({ members: [flat("A.SZ", 5)], priceDay: "2025-02-07" }))).toEqual([expected[0]]);
    // Two of three priced are at least half.
    expect(legsOf(view({ members: [flat("A.SZ", 5), ...members.slice(1), flat("D.SZ", 63)] }))).toEqual([
      expected[0],
    ]);
  });

  it("is unknown while the benchmark is stale, and starts anew when the benchmark has bars again", () => {
    const index = weekdays(MONDAY, 63, () => 1000);
    const rising = watched(
      "A.SZ",
      [MONDAY],
      weekdays(MONDAY, 63, (i) => (i === 0 ? 100 : i < 20 ? 103 : 101.5)),
    );
    for (const day of Object.keys(index)) if (day > "2025-02-14" && day < "2025-03-17") delete index[day];
    expect(
      legsOf(view({ members: [rising], benchmark: { symbol: "X.SH", history: ledger(index) } })),
    ).toEqual([
      ["2025-02-03", "in_line"],
      ["2025-02-04", "ahead"],
      ["2025-03-03", "unknown"], // 02-14 is a Friday: 11 weekdays later
      ["2025-03-17", "in_line"], // +1.5 % is below the entry threshold
    ]);
  });

  it("is unknown in a gap of all members' bars, as in a view of such a day", () => {
    const closes = weekdays(MONDAY, 63, (i) => (i === 0 ? 100 : 103));
    for (const day of Object.keys(closes)) if (day > "2025-02-14" && day < "2025-03-17") delete closes[day];
    const members = [watched("A.SZ", [MONDAY], closes)];
    expect(legsOf(view({ members }))).toEqual([
      ["2025-02-03", "in_line"],
      ["2025-02-04", "ahead"],
      ["2025-03-03", "unknown"],
      ["2025-03-17", "ahead"],
    ]);
    expect(legsOf(view({ members, asOf: "2025-03-05", priceDay: "2025-03-05" })).at(-1)).toEqual([
      "2025-03-03",
      "unknown",
    ]);
  });

  it("compares both sides on their last common day", () => {
    // On 02-05 the member jumps while the benchmark's market is closed: +5 % against the benchmark's earlier close
    // isn't comparable.
    const index = weekdays(MONDAY, 5, () => 1000);
    delete index["2025-02-05"];
    const closes = [100, 100, 105, 100, 100];
    const member = watched(
      "A.HK",
      [MONDAY],
      weekdays(MONDAY, 5, (i) => closes[i]!),
    );
    const input = view({ members: [member], benchmark: { symbol: "X.SH", history: ledger(index) } });
    expect(legsOf({ ...input, asOf: "2025-02-07", priceDay: "2025-02-07" })).toEqual([
      ["2025-02-03", "in_line"],
    ]);
  });

  it("has no common day with the benchmark before the ticker that provides one has joined", () => {
    // The benchmark's only bars since the call are those of 01-16 and 01-17, of which B alone has one; B joins on 01-20.
    const a = watched("A.SZ", ["2025-01-13"], { "2025-01-15": 50, "2025-01-20": 50, "2025-01-21": 50 });
    const b = watched("B.SZ", ["2025-01-20"], { "2025-01-16": 50, "2025-01-21": 50 });
    const benchmark = {
      symbol: "X.SH",
      history: ledger({ "2025-01-14": 9, "2025-01-16": 9, "2025-01-17": 9 }),
    };
    const input = { ...view({ members: [a, b], benchmark }), callDay: "2025-01-13" };
    const legs = legsOf({ ...input, asOf: "2025-01-21", priceDay: "2025-01-21" });
    expect(legs).toEqual([
      ["2025-01-15", "unknown"],
      ["2025-01-21", "in_line"], // from here on 01-16 is an index day, and so a common day
    ]);
    expect(legsOf({ ...input, asOf: "2025-01-20", priceDay: "2025-01-20" })).toEqual(legs.slice(0, 1));
  });

  it("of a closed theme stays as on its closing day while its members are priced, even if its benchmark ends", () => {
    const member = watched(
      "A.SZ",
      [MONDAY],
      weekdays(MONDAY, 63, (i) => 100 + i),
    );
    const index = ledger(weekdays(MONDAY, 15, () => 1000)); // to Friday 02-21
    const input = view({ members: [member], benchmark: { symbol: "X.SH", history: index } });
    const legs = [
      ["2025-02-03", "in_line"],
      ["2025-02-06", "ahead"], // +3 %
    ];
    // Closed on a Friday, and on the Sunday after it: +9 % in both cases
    for (const closedOn of ["2025-02-14", "2025-02-16"]) {
      expect(themeMarket({ ...input, closedOn }).relative.sinceCall).toBeCloseTo(0.09, 12);
      expect(legsOf({ ...input, closedOn })).toEqual(legs);
    }
    // An open theme isn't compared any more.
    expect(legsOf(input)).toEqual([...legs, ["2025-03-10", "unknown"]]);
    // A theme closed long after its benchmark ended has the leg of its closing day.
    expect(legsOf({ ...input, closedOn: "2025-03-14" })).toEqual([...legs, ["2025-03-10", "unknown"]]);
  });

  it("is empty without an index, and unknown without a benchmark", () => {
    expect(legsOf(view({ members: [] }))).toEqual([]);
    expect(legsOf(view({ members: [flat("A.SZ", 63)], benchmark: null }))).toEqual([
      ["2025-02-03", "unknown"],
    ]);
  });
});

describe("laws of the legs", () => {
  const drawn = fc.record({
    callDay: someDay(),
    asOf: someDay(30),
    members: someMembers,
    benchmark: fc.option(someHistory.map((history) => ({ symbol: "000300.SH", history }))),
    closedOn: fc.option(someDay()),
  });
  type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

  /** The board's newest bar day by a day, with the theme's tickers and its benchmark as the whole board. */
  const inputOf = ({ callDay, asOf, members, benchmark, closedOn: closed }: Drawn): ThemeMarketInput => {
    const histories = [...members.map(({ history }) => history), ...(benchmark ? [benchmark.history] : [])];
    const priceDay = latestDay(...histories.map((history) => lastBarDay(history, asOf)));
    const closedOn = closed !== null && closed <= asOf ? closed : null;
    return { callDay, asOf, members, benchmark, priceDay, base: "first_close", closedOn };
  };
  const legOn = (legs: readonly MarketLegRun[], day: Day) => legs.findLast(({ from }) => from <= day)?.leg;

  it("nothing dated after the day of the view changes the legs", () =>
    fc.assert(
      fc.property(drawn, (input) => {
        const cut = (days: readonly Day[], closes: readonly number[]) => {
          const known = days.filter((day) => day <= input.asOf);
          return { days: known, closes: closes.slice(0, known.length) };
        };
        const known = {
          ...input,
          members: input.members.map((member) => ({
            ...member,
            history: cut(member.history.days, member.history.closes),
          })),
          benchmark: input.benchmark && {
            ...input.benchmark,
            history: cut(input.benchmark.history.days, input.benchmark.history.closes),
          },
        };
        expect(themeMarket(inputOf(known)).marketLegs).toEqual(themeMarket(inputOf(input)).marketLegs);
      }),
    ));

  it("the last leg is unknown exactly where the relative return since the call is unknown, or few members are priced", () =>
    fc.assert(
      fc.property(drawn, (input) => {
        const { marketLegs, relative, coverage } = themeMarket(inputOf(input));
        if (marketLegs.length === 0) return;
        const isUnknown = relative.sinceCall === null || isThinlyCovered(coverage);
        expect(marketLegs.at(-1)!.leg === "unknown").toBe(isUnknown);
      }),
      { numRuns: 300 },
    ));

  it("a later view has the same leg on a bar day as the view of that day", () =>
    fc.assert(
      fc.property(drawn, fc.nat(), (input, pick) => {
        const later = themeMarket(inputOf(input));
        const point = later.points[pick % Math.max(later.points.length, 1)];
        if (!point) return;
        const then = themeMarket(inputOf({ ...input, asOf: point.day }));
        expect(legOn(later.marketLegs, point.day)).toBe(then.marketLegs.at(-1)?.leg);
      }),
    ));
});
