import { describe, expect, it } from "vitest";
import { PERIODS, perPeriod } from "@/lib/domain/calendar/period";
import { ledger } from "@/lib/domain/testing/ledger";
import { memberExcess } from "./member-excess";

const view = { asOf: "2025-03-31", priceDay: "2025-03-31", base: "first_close" } as const;
const known = perPeriod(() => null);
const own = ledger({
  "2024-12-31": 80,
  "2025-02-05": 100,
  "2025-02-28": 110,
  "2025-03-28": 119,
  "2025-03-31": 120,
});
const market = ledger({
  "2024-12-30": 90,
  "2025-02-05": 100,
  "2025-02-27": 104,
  "2025-03-28": 105,
  "2025-03-31": 106,
});
const member = { history: own, joinDay: "2025-02-04", base: 1 };

describe("a member's excess return", () => {
  it("is its return minus the benchmark's, from its own start to the common day", () => {
    const { excess } = memberExcess(member, { history: market }, view, known);
    expect(excess.sinceCall).toBeCloseTo(0.2 - 0.06, 12); // 120 / 100 − 106 / 100
    expect(excess["1d"]).toBeCloseTo(120 / 119 - 106 / 105, 12);
    expect(excess["1m"]).toBeCloseTo(120 / 110 - 106 / 104, 12); // the benchmark's last close by 02-28 is of 02-27
    expect(excess.ytd).toBeCloseTo(120 / 80 - 106 / 90, 12);
  });

  it("is zero for the benchmark itself over every known period", () => {
    const { excess } = memberExcess({ ...member, history: market }, { history: market }, view, known);
    expect(excess).toEqual(perPeriod((period) => (["6m", "1y"].includes(period) ? null : 0)));
  });

  it("since the call begins at the benchmark's base for the member's own join day, not for the theme's", () => {
    const later = { history: own, joinDay: "2025-02-28", base: 2 };
    const { excess } = memberExcess(later, { history: market }, view, known);
    expect(excess.sinceCall).toBeCloseTo(120 / 110 - 106 / 105, 12); // its first close from 02-28 on is of 03-28
  });

  it("ends on the last day on which both have a bar", () => {
    const holiday = ledger({ "2025-02-05": 100, "2025-03-28": 105 });
    const { excess, excessReasons } = memberExcess(member, { history: holiday }, view, known);
    expect(excess.sinceCall).toBeCloseTo(1.19 - 1.05, 12);
    expect([excess["1d"], excessReasons["1d"]]).toEqual([null, "no_common_day"]); // it begins on that day
  });
});

describe("why a member's excess return is unknown", () => {
  const reasonsOf = (...[benchmark, reasons = known]: [Parameters<typeof memberExcess>[1], typeof known?]) =>
    memberExcess(member, benchmark, view, reasons).excessReasons;

  it.each([
    ["no_benchmark", null],
    ["no_benchmark_bars", { history: ledger({}) }],
    ["stale_benchmark", { history: ledger({ "2025-02-05": 100, "2025-03-03": 101 }) }],
    ["sample_benchmark", { history: market, mismatch: "sample_benchmark" as const }],
  ])("%s for every period", (reason, benchmark) => {
    expect(reasonsOf(benchmark)).toEqual(perPeriod(() => reason));
  });

  it("the member's own reason comes first", () => {
    const stale = perPeriod(() => "stale" as const);
    expect(reasonsOf(null, stale as never)).toEqual(stale);
  });

  it("benchmark_before_base where the benchmark's bars begin after the period", () => {
    const late = { history: ledger({ "2025-03-03": 100, "2025-03-31": 101 }) };
    expect(reasonsOf(late)).toMatchObject({ ytd: "benchmark_before_base", sinceCall: null });
  });

  it("no value without a reason, no reason with a value", () => {
    const { excess, excessReasons } = memberExcess(member, { history: market }, view, known);
    for (const period of PERIODS) expect(excess[period] === null).toBe(excessReasons[period] !== null);
  });
});
