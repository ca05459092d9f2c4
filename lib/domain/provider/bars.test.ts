import { expect, it } from "vitest";
import { judgeRows, type AnsweredRow } from "./bars";

const SPAN = { from: "2025-01-01", to: "2025-12-31" };
const row = (more: Partial<AnsweredRow> = {}): AnsweredRow => ({ day: "2025-03-03", close: 10, ...more });

it.each<[string, Partial<AnsweredRow>, string]>([
  ["a day that is none", { day: "2025-02-30" }, "bad_day"],
  ["a day before the span", { day: "2024-12-31" }, "outside_span"],
  ["a day after the span", { day: "2026-01-01" }, "outside_span"],
  ["no close", { close: null }, "blank_row"],
  ["a close that is no number", { close: NaN }, "not_a_number"],
  ["a close without end", { close: Infinity }, "out_of_range"],
  ["a close no share has", { close: 1e300 }, "out_of_range"],
  ["an adjusted close next to nothing", { adjClose: 1e-300 }, "out_of_range"],
  ["more shares than can be counted", { volume: 1e300 }, "out_of_range"],
  ["a close of zero", { close: 0 }, "not_positive"],
  ["a volume below zero", { volume: -1 }, "not_positive"],
  ["a high below the low", { high: 9, low: 11 }, "high_below_low"],
])("%s is left out", (_what, more, code) => {
  const { bars, leftOut } = judgeRows([row(), row({ day: "2025-03-04", ...more })], SPAN);
  expect(bars.map(({ day }) => day)).toEqual(["2025-03-03"]);
  expect(leftOut).toMatchObject([{ code }]);
});

it("bars are ascending, and the first of two rows of one day counts", () => {
  const { bars, leftOut } = judgeRows([row({ day: "2025-03-04" }), row(), row({ close: 11 })], SPAN);
  expect(bars.map(({ day, close }) => [day, close])).toEqual([
    ["2025-03-03", 10],
    ["2025-03-04", 10],
  ]);
  expect(leftOut).toEqual([{ day: "2025-03-03", code: "duplicate_day" }]);
});

it("a turnover below zero or without end is none, and the bar stays", () => {
  const turnovers = [-1, Infinity, NaN, null, undefined, 0, 1e9];
  const rows = turnovers.map((turnover, i) => row({ day: `2025-03-0${i + 1}`, turnover }));
  const { bars, leftOut } = judgeRows(rows, SPAN);
  expect(bars.map(({ turnover }) => turnover)).toEqual([null, null, null, null, null, 0, 1e9]);
  expect(leftOut).toEqual([]);
});
