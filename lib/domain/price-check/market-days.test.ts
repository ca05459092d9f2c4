import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { daysOfOthers, marketDays, probableListing } from "./market-days";

const DAY = (i: number) => addDays("2025-05-01", i);
const days = (...numbers: number[]) => numbers.map(DAY);

describe("a market's days", () => {
  it("count the tickers that traded, and those whose bars cover the day", () => {
    // A trades on 0 1 3, B on 1 2 3 4: on day 2 both reach over it, and B traded
    expect(marketDays([days(0, 1, 3), days(1, 2, 3, 4)])).toEqual({
      sources: [days(0, 1, 3), days(1, 2, 3, 4)],
      days: days(0, 1, 2, 3, 4),
      traded: [1, 2, 1, 2, 1],
      reaching: [1, 2, 2, 2, 1],
    });
  });

  it("are empty without a ticker that traded", () => {
    expect(marketDays([[], []])).toEqual({ sources: [], days: [], traded: [], reaching: [] });
  });
});

describe("by the other tickers", () => {
  const told = (own: number[], ...others: number[][]) =>
    daysOfOthers(marketDays([days(...own), ...others.map((each) => days(...each))]), days(...own));

  it.each<[string, own: number[], others: number[][], number[]]>([
    ["with one other are that one's", [0, 4], [[0, 1, 2, 3, 4]], [0, 1, 2, 3, 4]],
    ["its own days prove nothing", [0, 1, 2, 3, 4], [[0, 4]], [0, 4]],
    ["alone nothing is known", [0, 1, 2], [], []],
    // day 2: 1 of 2 is half
    [
      "half of the others are enough",
      [0, 4],
      [
        [0, 1, 2, 4],
        [0, 1, 4],
      ],
      [0, 1, 2, 4],
    ],
    // day 2: 1 of 3 is less, as with one file's copy of a holiday
    [
      "a third isn't",
      [0, 4],
      [
        [0, 1, 2, 4],
        [0, 1, 4],
        [0, 1, 4],
      ],
      [0, 1, 4],
    ],
    // days 3 and 4: only the longer one reaches there, and it counts whole
    [
      "who isn't there yet, or any more, isn't asked",
      [0, 4],
      [
        [0, 1, 2, 3, 4],
        [0, 1],
        [0, 1],
      ],
      [0, 1, 2, 3, 4],
    ],
  ])("%s", (_, own, others, expected) => {
    expect(told(own, ...others)).toEqual(days(...expected));
  });

  it("count all tickers for one that isn't among them", () => {
    expect(daysOfOthers(marketDays([days(0, 1, 2)]), [])).toEqual(days(0, 1, 2));
  });

  it("are the same whichever ticker is left out, if all traded alike", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1 }),
        fc.integer({ min: 2, max: 6 }),
        (numbers, tickers) => {
          const own = days(...numbers.toSorted((a, b) => a - b));
          expect(daysOfOthers(marketDays(Array.from({ length: tickers }, () => own)), own)).toEqual(own);
        },
      ),
    );
  });
});

it.each([
  [19, null],
  [20, DAY(100)],
])("%d sessions before the first bar: listed on %s", (sessions, listed) => {
  const other = Array.from({ length: sessions }, (_, i) => DAY(100 - sessions + i));
  expect(probableListing(DAY(100), marketDays([days(100, 101), [...other, DAY(100), DAY(101)]]))).toBe(
    listed,
  );
});

it("a later bar doesn't revoke a listing", () => {
  const other = Array.from({ length: 20 }, (_, i) => DAY(80 + i));
  // Both stopped on day 79; with a bar of day 200 they reach over the days on which only one ticker traded.
  for (const later of [[], [200]]) {
    const market = marketDays([days(100, 101), other, days(79, ...later), days(79, ...later)]);
    expect(probableListing(DAY(100), market)).toBe(DAY(100));
  }
});
