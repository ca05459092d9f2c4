import { expect, it } from "vitest";
import { copiedDays, repeatedCloses } from "./copied-days";

const bar = (day: string, high: number, close: number, volume: number | null = 500) => ({
  day,
  open: 10,
  high,
  low: 9,
  close,
  adjClose: null,
  volume,
  turnover: null,
});
const closeOnly = (first: number, next: number, volume: number | null) =>
  [
    { day: "2015-01-01", close: first },
    { day: "2015-01-05", close: next },
  ].map((each) => ({ ...each, open: null, high: null, low: null, adjClose: null, volume, turnover: null }));
const historyOf = (bars: readonly { day: string; close: number }[]) => ({
  days: bars.map(({ day }) => day),
  closes: bars.map(({ close }) => close),
});

it.each([
  ["the next bar's values", [bar("2015-01-01", 12, 11), bar("2015-01-05", 12, 11)], ["2015-01-01"]],
  [
    "those without volume",
    [bar("2015-01-01", 12, 11, null), bar("2015-01-05", 12, 11, null)],
    ["2015-01-01"],
  ],
  ["only its close", [bar("2015-01-01", 13, 11), bar("2015-01-05", 12, 11)], []],
  ["only a close, and the next bar's volume beside it", closeOnly(11, 11, 500), ["2015-01-01"]],
  ["only an index's close, the next bar's", closeOnly(3641.54, 3641.54, null), ["2015-01-01"]],
  ["only a share's close, which may come twice", closeOnly(11, 11, null), []],
  ["only another index's close", closeOnly(3641.54, 3641.55, null), []],
  ["another volume", [bar("2015-01-01", 12, 11, 499), bar("2015-01-05", 12, 11)], []],
  ["values that a day without moves repeats", [bar("2015-01-01", 9, 9), bar("2015-01-05", 9, 9)], []],
  [
    "the values of the bar after the next",
    [bar("2015-01-01", 12, 11), bar("2015-01-02", 12, 10), bar("2015-01-05", 12, 11)],
    [],
  ],
])("a day with %s", (_what, bars, copied) => {
  expect([...copiedDays(historyOf(bars), bars)]).toEqual(copied);
});

it("only days with a repeated close are checked", () => {
  const bars = [bar("2015-01-01", 12, 11), bar("2015-01-05", 12, 11), bar("2015-01-06", 12, 10)];
  expect(repeatedCloses(historyOf(bars))).toEqual([["2015-01-01", "2015-01-05"]]);
});
