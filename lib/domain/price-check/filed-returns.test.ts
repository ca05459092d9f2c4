import { describe, expect, it } from "vitest";
import { filedReturns, type ConvertedSeries } from "./filed-returns";

// 1 in cash at 11, on the 10th of March 2025: 10 ÷ 11 before it. Filed by difference, 1 is taken off before it.
const series: ConvertedSeries = {
  days: ["2024-03-11", "2025-02-05", "2025-03-07", "2025-03-10", "2025-03-11"],
  filed: [4, 9, 10, 10, 12],
  converted: [5 * (10 / 11), 10 * (10 / 11), 10, 10, 12],
  exDates: [{ day: "2025-03-10", halfWidth: 0.003 }],
};
const seen = { callDay: "2025-02-04", priceDay: "2025-03-11" };
const known = (value: number) => ({ value: expect.closeTo(value, 12), reason: null });

describe("returns as filed and as converted", () => {
  it("start from the same close, and are as uncertain as the widest ex-date between", () =>
    expect(filedReturns(series, seen)).toEqual({
      // 12 ÷ 4 and 12 ÷ (50 ÷ 11)
      "1y": { from: "2024-03-11", filed: known(2), converted: known(1.64), uncertainty: 0.003 },
      // 12 ÷ 9 and 12 ÷ (100 ÷ 11)
      sinceCall: { from: "2025-02-05", filed: known(1 / 3), converted: known(0.32), uncertainty: 0.003 },
    }));

  it("leave out the ex-date of the close that they start from, and those after the last", () => {
    const sinceExDate = filedReturns(series, { ...seen, callDay: "2025-03-10" }).sinceCall!;
    expect(sinceExDate).toEqual({
      from: "2025-03-10",
      filed: known(0.2),
      converted: known(0.2),
      uncertainty: 0,
    });
    const before = filedReturns({ ...series, days: series.days.slice(0, 3) }, seen).sinceCall!;
    expect(before.uncertainty).toBe(0);
  });

  it("take the widest of several ex-dates", () => {
    const exDates = [0.002, 0.004, 0.001].map((halfWidth, i) => ({ day: series.days[i + 2]!, halfWidth }));
    expect(filedReturns({ ...series, exDates }, seen).sinceCall!.uncertainty).toBe(0.004);
  });

  it("are unknown as filed alone where the cash since exceeds an old price", () => {
    const { sinceCall, "1y": year } = filedReturns({ ...series, filed: [-1, 9, 10, 10, 12] }, seen);
    expect(year).toMatchObject({ filed: { value: null, reason: "not_positive" }, converted: known(1.64) });
    expect(sinceCall!.filed).toEqual(known(1 / 3));
  });

  it("are unknown with their reason before the series begins, and once it is stale", () => {
    const short = { ...series, days: series.days.map((day) => (day === "2024-03-11" ? "2024-03-12" : day)) };
    expect(filedReturns(short, seen)["1y"]).toEqual({
      from: null,
      filed: { value: null, reason: "before_start" },
      converted: { value: null, reason: "before_start" },
      uncertainty: null,
    });
    const stale = filedReturns(series, { ...seen, priceDay: "2025-04-30" });
    for (const each of [stale["1y"], stale.sinceCall!])
      expect(each).toMatchObject({ converted: { value: null, reason: "stale" }, uncertainty: null });
  });

  it("are unknown since a call after the last close, and absent without a call", () => {
    const unknown = { value: null, reason: "no_base" };
    expect(filedReturns(series, { ...seen, callDay: "2025-03-12" }).sinceCall).toEqual({
      ...{ from: null, filed: unknown, converted: unknown, uncertainty: null },
    });
    expect(filedReturns(series, { ...seen, callDay: null }).sinceCall).toBeNull();
  });

  it("are unknown without a bar", () =>
    expect(filedReturns({ days: [], filed: [], converted: [], exDates: [] }, seen)).toMatchObject({
      "1y": { from: null, filed: { reason: "no_bars" } },
      sinceCall: { from: null, filed: { reason: "no_bars" } },
    }));
});
