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
});
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

it("only days whose close comes twice need looking at", () => {
  const bars = [bar("2015-01-01", 12, 11), bar("2015-01-05", 12, 11), bar("2015-01-06", 12, 10)];
  expect(repeatedCloses(historyOf(bars))).toEqual([["2015-01-01", "2015-01-05"]]);
});
