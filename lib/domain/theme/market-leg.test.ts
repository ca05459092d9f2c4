import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { type MarketDay, type MarketLeg, marketLegEnd, marketLegRuns, nextMarketLeg } from "./market-leg";
import { relativeReturn } from "./returns";

const FULL = { priced: 9, of: 11 };
const FIRST = "2025-02-05";

/** Consecutive days from their relative returns; `"thin"` is a day with fewer than half the members priced. */
const walk = (values: readonly (number | null | "thin")[]): MarketDay[] =>
  values.map((value, i) => ({
    day: addDays(FIRST, i),
    relative: value === "thin" ? 0.5 : value,
    coverage: value === "thin" ? { priced: 5, of: 11 } : FULL,
  }));

/** The leg of each day. */
const legs = (days: readonly MarketDay[]): MarketLeg[] => {
  const runs = marketLegRuns(days);
  return days.map(({ day }) => runs.findLast(({ from }) => from <= day)!.leg);
};

describe("the leg of the first day", () => {
  it.each([
    [0.0201, "ahead"],
    [0.02, "in_line"], // exactly: not above
    [relativeReturn(0.02, 0), "in_line"], // 0.020000000000000018
    [0.015, "in_line"], // between the two edges
    [0, "in_line"],
    [-0.015, "in_line"],
    [-0.02, "in_line"],
    [relativeReturn(-0.02, 0), "in_line"],
    [-0.0201, "behind"],
    [null, "unknown"],
  ])("%s is %s", (relative, leg) => expect(nextMarketLeg("unknown", { relative, coverage: FULL })).toBe(leg));

  it.each([
    [5, 10, "ahead"], // exactly half is enough
    [4, 10, "unknown"],
    [5, 11, "unknown"],
    [6, 11, "ahead"],
    [0, 1, "unknown"],
    [0, 0, "ahead"], // all members are removed: none is missing, and the index stays at its last level
  ])("of %i priced of %i is %s", (priced, of, leg) =>
    expect(nextMarketLeg("unknown", { relative: 0.1, coverage: { priced, of } })).toBe(leg),
  );
});

describe("a leg has an entry and an exit threshold", () => {
  const [A, I, B, U] = ["ahead", "in_line", "behind", "unknown"] as const;
  it.each<[string, (number | null | "thin")[], MarketLeg[]]>([
    ["ahead holds between its edges", [0.021, 0.019, 0.0101, 0.015], [A, A, A, A]],
    ["and exactly at its exit", [0.021, 0.01, relativeReturn(0.01, 0)!], [A, A, A]],
    ["it ends below it", [0.021, 0.0099], [A, I]],
    ["and begins again only above the entry", [0.021, 0.0099, 0.015, 0.02, 0.0201], [A, I, I, I, A]],
    ["behind holds between its edges", [-0.021, -0.019, -0.0101, -0.015], [B, B, B, B]],
    ["and exactly at its exit", [-0.021, -0.01, relativeReturn(-0.01, 0)!], [B, B, B]],
    ["it ends above it", [-0.021, -0.0099], [B, I]],
    ["and begins again only below the entry", [-0.021, -0.0099, -0.015, -0.02, -0.0201], [B, I, I, I, B]],
    ["from ahead straight to behind", [0.03, -0.03], [A, B]],
    ["from ahead to in line, where behind doesn’t begin yet", [0.03, -0.015], [A, I]],
    ["from behind straight to ahead", [-0.03, 0.03], [B, A]],
    ["from behind to in line", [-0.03, 0.015], [B, I]],
    ["noise around the entry turns nothing", [0.0, 0.021, 0.019, 0.021, 0.018], [I, A, A, A, A]],
    ["after a day without a return it begins afresh", [0.03, null, 0.015], [A, U, I]],
    ["below, too", [-0.03, null, -0.015], [B, U, I]],
    ["and ahead again, where it is above the entry", [0.03, null, 0.021, 0.015], [A, U, A, A]],
    ["after a day with too few priced members", [0.03, "thin", 0.015], [A, U, I]],
    ["unknown at first", [null, "thin", 0.015, 0.021], [U, U, I, A]],
  ])("%s", (_, values, expected) => expect(legs(walk(values))).toEqual(expected));

  it("gives the first day of the leg and that day's return", () => {
    expect(marketLegRuns(walk([0, 0.021, 0.015, null]))).toEqual([
      { leg: "in_line", from: "2025-02-05", relative: 0 },
      { leg: "ahead", from: "2025-02-06", relative: 0.021 },
      { leg: "unknown", from: "2025-02-08", relative: null },
    ]);
    expect(marketLegRuns([])).toEqual([]);
  });

  it("gives the thresholds that end the leg", () => {
    expect(marketLegEnd("ahead", { priced: 5, of: 5 })).toEqual({ above: null, below: 0.01, minPriced: 3 });
    expect(marketLegEnd("in_line", FULL)).toEqual({ above: 0.02, below: -0.02, minPriced: 6 });
    expect(marketLegEnd("behind", { priced: 4, of: 4 })).toEqual({ above: -0.01, below: null, minPriced: 2 });
    expect(marketLegEnd("unknown", FULL)).toBeNull();
  });
});

describe("laws of the walk", () => {
  const value = fc.oneof(
    fc.constantFrom(null, "thin" as const),
    fc.integer({ min: -40, max: 40 }).map((n) => n / 1000),
  );
  const values = fc.array(value, { minLength: 1, maxLength: 40 });

  it("later days never change an earlier leg", () =>
    fc.assert(
      fc.property(values, values, (known, later) => {
        expect(legs(walk([...known, ...later])).slice(0, known.length)).toEqual(legs(walk(known)));
      }),
    ));

  it("a leg ends exactly at its thresholds", () =>
    fc.assert(
      fc.property(values, fc.integer({ min: -40, max: 40 }), (known, next) => {
        const before = legs(walk(known)).at(-1)!;
        const end = marketLegEnd(before, FULL);
        if (end === null) return;
        const relative = next / 1000;
        const ends =
          (end.above !== null && relative > end.above) || (end.below !== null && relative < end.below);
        expect(nextMarketLeg(before, { relative, coverage: FULL }) !== before).toBe(ends);
        expect(
          nextMarketLeg(before, { relative, coverage: { priced: end.minPriced - 1, of: FULL.of } }),
        ).toBe("unknown");
      }),
    ));
});
