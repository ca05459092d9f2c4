import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";
import { breadth, breadthOn } from "./breadth";
import { addDays } from "@/lib/domain/calendar/day";
import type { Member } from "./membership";
import { span } from "@/lib/domain/testing/ledger";

const LAST = "2025-06-30"; // a Monday

/** A member with one close per day up to `LAST`. */
const closing = (symbol: string, closes: number[], spans = ["2025-01-01"]): Member => ({
  symbol,
  spans: spans.map(span),
  history: { days: closes.map((_, i) => addDays(LAST, i + 1 - closes.length)), closes },
});

const repeat = (close: number, times: number): number[] => Array<number>(times).fill(close);

describe("members above the mean of their last 50 closes", () => {
  it.each([
    // the mean of 49 × 10 and 11 is 10.02
    ["above it", [...repeat(10, 49), 11], { above: 1, of: 1 }],
    ["below it", [...repeat(10, 49), 9], { above: 0, of: 1 }],
    ["at it: not above", repeat(10, 50), { above: 0, of: 1 }],
    ["at it, where the sum of doubles isn't exact", repeat(0.1, 50), { above: 0, of: 1 }],
    [
      "at it, after prices that the sum doesn't forget",
      [...repeat(1e7 / 3, 900), ...repeat(0.7, 50)],
      { above: 0, of: 1 },
    ],
    ["with 49 bars: left out", [...repeat(10, 48), 11], null],
    // the 51st close back, 1000, isn't in the mean of 50
    ["with more bars: the last 50", [1000, ...repeat(10, 49), 11], { above: 1, of: 1 }],
  ])("%s", (_, closes, expected) => {
    const members = [closing("A.SZ", closes)];
    expect(breadth(members, LAST, LAST)).toEqual(expected);
    const axis = axisOf([members[0]!.history], LAST, LAST);
    expect(breadthOn(axis, members).breadth).toEqual([expected]);
  });

  it("counts bars from before a ticker was added, and members only", () => {
    const up = [...repeat(10, 49), 11];
    const members = [
      closing("A.SZ", up, [LAST]), // added today
      closing("B.SZ", [...repeat(10, 49), 9]),
      closing("C.SZ", up, ["2025-01-01..2025-06-29"]), // removed yesterday
      closing("D.SZ", up, ["2025-07-01"]), // added tomorrow
    ];
    expect(breadth(members, LAST, LAST)).toEqual({ above: 1, of: 2 });
    expect(breadth(members, LAST, "2025-07-01")).toEqual({ above: 2, of: 3 }); // members of tomorrow, closes of today
    const axis = axisOf([members[0]!.history], "2025-06-29", LAST);
    expect(breadthOn(axis, members)).toEqual({
      breadth: [null, { above: 1, of: 2 }], // on the 29th B and C have 49 bars
      members: [2, 2],
      priced: [2, 2],
    });
  });

  it("counts the priced members of each day", () => {
    const [stale, fresh] = [closing("A.SZ", [10]), closing("B.SZ", repeat(10, 20))];
    const axis = axisOf([fresh!.history], "2025-06-12", LAST);
    const { members, priced } = breadthOn(axis, [
      { ...stale!, history: { days: ["2025-06-12"], closes: [10] } },
      fresh!,
    ]);
    expect([axis.days[14], priced[14], members[14]]).toEqual(["2025-06-26", 2, 2]); // exactly 10 weekdays
    expect([axis.days[15], priced[15], members[15]]).toEqual(["2025-06-27", 1, 2]);
  });

  it.each([
    ["2025-07-14", { above: 1, of: 1 }], // exactly 10 weekdays after its last bar
    ["2025-07-15", null], // 11: stale
  ])("seen on %s", (day, expected) =>
    expect(breadth([closing("A.SZ", [...repeat(10, 49), 11])], day, day)).toEqual(expected),
  );

  it("is unknown, not 0 of 0, without members", () => expect(breadth([], LAST, LAST)).toBeNull());
});
