import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { comparedLevels } from "./compared-levels";

const index = (...points: [string, number][]) => points.map(([day, level]) => ({ day, level }));

describe("indices side by side", () => {
  it("stand on the days of all, a missing day taking the last level", () => {
    const mainland = index(["2025-02-05", 100], ["2025-02-07", 110]);
    const hongKong = index(["2025-02-05", 100], ["2025-02-06", 98], ["2025-02-07", 97]);
    expect(comparedLevels([mainland, hongKong])).toEqual([
      { day: "2025-02-05", levels: [100, 100] },
      { day: "2025-02-06", levels: [100, 98] },
      { day: "2025-02-07", levels: [110, 97] },
    ]);
  });

  it("have no level before their first point nor after their last", () => {
    const early = index(["2025-02-05", 100], ["2025-02-06", 101]);
    const late = index(["2025-02-06", 100], ["2025-02-07", 99]);
    expect(comparedLevels([early, late]).map(({ levels }) => levels)).toEqual([
      [100, null],
      [101, 100],
      [null, 99],
    ]);
  });

  it("a level stands for ten weekdays and no longer", () => {
    // From Monday 2025-02-03: Monday 2025-02-17 is the tenth weekday after it, the 18th the eleventh.
    const gappy = index(["2025-02-03", 100], ["2025-03-03", 120]);
    const daily = index(["2025-02-03", 100], ["2025-02-17", 100], ["2025-02-18", 100], ["2025-03-03", 100]);
    expect(comparedLevels([gappy, daily]).map(({ levels }) => levels[0])).toEqual([100, 100, null, 120]);
  });

  it("are at most 500 points, the first and the last day among them", () => {
    const days = Array.from({ length: 1203 }, (_, index) => addDays("2020-01-01", index));
    const points = comparedLevels([index(...days.map((day): [string, number] => [day, 1]))]);
    expect(points.length).toBe(402); // every third of 1203, counted from the last, and the first
    expect([points[0]?.day, points.at(-1)?.day]).toEqual([days[0], days.at(-1)]);
  });

  it("without any series there is nothing", () => expect(comparedLevels([])).toEqual([]));
});
