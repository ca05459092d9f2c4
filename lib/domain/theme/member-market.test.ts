import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/domain/calendar/day";
import { memberMarket } from "./member-market";
import { PERIODS } from "@/lib/domain/calendar/period";
import { watched } from "@/lib/domain/testing/ledger";

const view = {
  callDay: "2025-02-04",
  asOf: "2025-03-31",
  priceDay: "2025-03-31",
  base: "first_close",
} as const;

/** The reason of each period whose return is unknown or stale; periods with a known return are left out. */
function reasons(closes: Record<Day, number>, more: { callDay?: Day } = {}) {
  const market = memberMarket(watched("A.SZ", ["2025-02-04"], closes), { ...view, ...more }, new Map(), null);
  return Object.fromEntries(
    PERIODS.filter((period) => market.reasons[period] !== null).map((period) => [
      period,
      market.reasons[period],
    ]),
  );
}

describe("why a member's return is unknown", () => {
  it("is absent for known returns", () => {
    const early = { "2024-01-02": 90, "2025-02-04": 100, "2025-03-28": 101, "2025-03-31": 102 };
    expect(reasons(early)).toEqual({});
  });

  it("no_bars without any bar", () => {
    expect(new Set(Object.values(reasons({})))).toEqual(new Set(["no_bars"]));
  });

  it("before_start for the periods that begin before the series", () => {
    const late = { "2025-02-04": 100, "2025-03-28": 101, "2025-03-31": 102 };
    expect(reasons(late)).toEqual({
      "3m": "before_start",
      "6m": "before_start",
      ytd: "before_start",
      "1y": "before_start",
    });
  });

  it.each([
    ["2025-03-17", null], // 10 weekdays before 31 March
    ["2025-03-14", "stale"], // 11
  ])(
    "of a series that ended on %s, the reason of every period is %s, also since the call",
    (lastDay, reason) => {
      const old = { "2024-01-02": 90, "2025-02-04": 100, [lastDay]: 101 };
      const expected = reason === null ? {} : Object.fromEntries(PERIODS.map((period) => [period, reason]));
      expect(reasons(old)).toEqual(expected);
    },
  );

  it("a stale return since the call comes with its last known value", () => {
    const marketOf = (closes: Record<Day, number>) =>
      memberMarket(watched("A.SZ", ["2025-02-04"], closes), view, new Map(), null);
    const old = marketOf({ "2025-02-04": 100, "2025-03-14": 279.6 });
    expect(Object.values(old.returns).every((value) => value === null)).toBe(true);
    expect(old.lastKnown).toEqual({ day: "2025-03-14", value: expect.closeTo(1.796, 12) }); // 279.6 / 100 − 1
    expect(marketOf({ "2025-02-04": 100, "2025-03-31": 120 }).lastKnown).toBeNull();
    expect(marketOf({ "2025-01-02": 100 }).lastKnown).toBeNull(); // no bar since the call
  });

  it("no_base before its first bar since the call", () => {
    expect(reasons({ "2024-01-02": 90, "2025-03-31": 91 }, { callDay: "2025-04-01" })).toMatchObject({
      sinceCall: "no_base",
    });
  });

  it("not_positive through a close that isn't above zero", () => {
    const negative = { "2024-01-02": -1, "2025-02-04": -0.5, "2025-03-28": 0.1, "2025-03-31": 0.2 };
    expect(reasons(negative)).toEqual({
      "1w": "not_positive",
      "1m": "not_positive",
      "3m": "not_positive",
      "6m": "not_positive",
      ytd: "not_positive",
      "1y": "not_positive",
      sinceCall: "not_positive",
    });
  });
});
