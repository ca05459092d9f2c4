import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { provable, proveSeries } from "./prove-series";

it("a series without turnover proves nothing, in numbers that JSON can hold", () => {
  const bars = ["2025-02-05", "2025-02-06"].map((day) => ({
    ...{ day, high: 11, low: 9, close: 10 },
    ...{ volume: null, turnover: null },
  }));
  const { proof, adjustment } = proveSeries("600941.SH", provable(bars), "forward");
  expect(adjustment).toBe("forward");
  expect(proof).toEqual({
    ...{ method: null, by: null, reason: "no_turnover" },
    ...{ days: 0, segments: { difference: 0, ratio: 0 }, misfit: 0, exDates: [], uncertain: [] },
  });
});

it("the turnover of an index proves nothing, because it is its members'", () => {
  const bars = Array.from({ length: 200 }, (_, i) => ({
    ...{ day: addDays("2024-01-01", i), high: 10.02, low: 9.98, close: 10 },
    ...{ volume: 1_234_567, turnover: 12_345_671 },
  }));
  expect(proveSeries("600941.SH", provable(bars), null).proof.method).toBe("none");
  expect(proveSeries("000300.SH", provable(bars), null).proof).toMatchObject({ method: null, days: 0 });
});
