import { expect, it } from "vitest";
import type { Market } from "@/lib/domain/symbol/symbol-description";
import { closedDays, closedReason } from "./closed-days";

it.each<[market: Market, day: string, why: string | null]>([
  ["CN", "2025-02-08", "weekend"], // a Saturday
  ["HK", "2025-02-09", "weekend"],
  ["CN", "2025-02-10", null],
  ["CN", "2025-01-01", "holiday"],
  ["CN", "2025-10-02", "holiday"],
  ["CN", "1996-10-03", null], // a session
  ["CN", "2025-12-25", null],
  ["US", "2025-12-25", "holiday"],
  ["US", "1952-05-24", null], // the last Saturday session in New York
  ["US", "1952-06-07", "weekend"],
  ["US", "1952-05-25", "weekend"], // a Sunday
])("in %s %s is closed for %s", (market, day, why) => expect(closedReason(market, day)).toBe(why));

const history = (...bars: [day: string, close: number][]) => ({
  days: bars.map(([day]) => day),
  closes: bars.map(([, close]) => close),
});
const found = (bars: [string, number][], shared: string[] = [], carried: string[] = []) =>
  closedDays("CN", history(...bars), new Set(carried), shared).map(({ day, why }) => [day, why]);

it("a bar on a Sunday or on a fixed holiday is found whatever the other tickers do", () => {
  // 2025-02-09 is a Sunday
  expect(
    found([
      ["2025-01-01", 9],
      ["2025-02-07", 10],
      ["2025-02-09", 11],
    ]),
  ).toEqual([
    ["2025-01-01", "holiday"],
    ["2025-02-09", "weekend"],
  ]);
});

it("another holiday is found by the other tickers' days, where the close equals its neighbour's", () => {
  const shared = ["2025-04-02", "2025-04-03", "2025-04-07", "2025-04-08"];
  const bars = (close: number): [string, number][] => [
    ["2025-04-03", 10],
    ["2025-04-04", close],
    ["2025-04-07", 11],
  ];
  expect(found(bars(11), shared)).toEqual([["2025-04-04", "others"]]); // the next day's
  expect(found(bars(10), shared)).toEqual([["2025-04-04", "others"]]); // the last day's
  expect(found(bars(10.5), shared)).toEqual([]); // a session that the others missed
  expect(found(bars(11))).toEqual([]); // the market's days are unknown
  expect(found(bars(11), ["2025-04-07", "2025-04-08"])).toEqual([]); // or outside the days of the other tickers
  expect(found(bars(10), shared, ["2025-04-04"])).toEqual([]); // the row itself shows that nothing was traded
});
