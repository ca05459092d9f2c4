import { describe, expect, it } from "vitest";
import {
  changeBetween,
  levelAfter,
  periodReturns,
  excessReturn,
  relativeReturn,
  returnSince,
  tickerReturns,
} from "./returns";
import { ledger } from "@/lib/domain/testing/ledger";

describe("relative return: the geometric excess", () => {
  it.each([
    [0.1, 0.1, 0],
    [0.21, 0.1, 0.1], // 1.21 / 1.10 − 1
    [-0.1444, -0.0058, -0.1394085697], // 0.8556 / 0.9942 − 1
    [0, -0.5, 1],
    [-1, 0.1, -1],
  ])("of %f over %f: %f", (a, b, expected) => expect(relativeReturn(a, b)).toBeCloseTo(expected, 9));

  it("is unknown where either return is, or where the other side lost everything", () => {
    expect(relativeReturn(null, 0.1)).toBeNull();
    expect(relativeReturn(0.1, null)).toBeNull();
    expect(relativeReturn(0.1, -1)).toBeNull();
  });

  it("needs both ends of a change", () => {
    expect(changeBetween(null, 1)).toBeNull();
    expect(changeBetween(1, undefined)).toBeNull();
    expect(changeBetween(4, 5)).toBe(0.25);
  });

  it("is unknown to or from a close at or below zero", () => {
    for (const [from, to] of [
      [0, 1],
      [-1, 1],
      [1, 0],
      [1, -1],
      [-2, -1],
    ])
      expect(changeBetween(from, to)).toBeNull();
  });
});

describe("the plain difference of two returns", () => {
  it.each([
    // the difference that readers compute, and the ratio that the status uses
    [1.688, 1.163, 0.525, 0.242718], // 168.8 % − 116.3 % = 52.5 points; 2.688 / 2.163 − 1
    [0.1, -0.05, 0.15, 0.157895],
    [-0.5, -0.2, -0.3, -0.375], // 0.5 / 0.8 − 1
  ])("of %f and %f: %f, where the ratio is %f", (a, b, difference, ratio) => {
    expect(excessReturn(a, b)).toBeCloseTo(difference, 9);
    expect(relativeReturn(a, b)).toBeCloseTo(ratio, 6);
  });

  it("is unknown where either return is", () => {
    expect(excessReturn(null, 0.1)).toBeNull();
    expect(excessReturn(0.1, null)).toBeNull();
  });
});

describe("a series' returns per period", () => {
  const axis = ["2025-02-28", "2025-03-21", "2025-03-24", "2025-03-28", "2025-03-31"];
  it("run from the start of each period to the price day, and since the call from 100", () =>
    expect(periodReturns(axis, [100, 110, 120, 150, 180], "2025-03-31")).toEqual({
      "1d": expect.closeTo(0.2, 12), // 180 / 150
      "1w": 0.5, // 180 / 120, 03-24
      "1m": expect.closeTo(0.8, 12), // 02-28
      "3m": null,
      "6m": null,
      ytd: null,
      "1y": null,
      sinceCall: expect.closeTo(0.8, 12),
    }));

  it("are unknown from a day without a level, and known since the call from 100", () => {
    const returns = periodReturns(axis, [null, null, 100, 150, 180], "2025-03-31");
    expect([returns["1m"], returns["1w"], returns.sinceCall]).toEqual([
      null,
      expect.closeTo(0.8, 12),
      expect.closeTo(0.8, 12),
    ]);
  });

  it("end on the last axis day by the price day", () =>
    expect(periodReturns(axis, [100, 110, 120, 150, 180], "2025-03-30").sinceCall).toBe(0.5));

  it("end on an earlier common day with a benchmark, from the same starts, and never before their start", () => {
    const returns = periodReturns(axis, [100, 110, 120, 150, 180], "2025-03-31", "2025-03-28");
    expect(returns).toMatchObject({ "1w": 0.25, "1m": 0.5, sinceCall: 0.5 }); // 150 / 120, 150 / 100
    expect(returns["1d"]).toBeNull(); // it starts on 03-28
    const early = periodReturns(axis, [100, 110, 120, 150, 180], "2025-03-31", "2025-03-21");
    expect([early["1w"], early["1m"]]).toEqual([null, expect.closeTo(0.1, 12)]); // 03-24 is after 03-21
  });

  it("are 0 since the call on the day of the call, and unknown before it", () => {
    expect(periodReturns(axis, [100, 110, 120, 150, 180], "2025-02-28").sinceCall).toBe(0);
    expect(periodReturns(axis, [100, 110, 120, 150, 180], "2025-02-27").sinceCall).toBeNull();
  });
});

describe("a ticker's returns", () => {
  // 300308.SZ fell 14.43 % over the mainland's holiday.
  const history = ledger({ "2025-01-20": 120, "2025-01-27": 100, "2025-02-05": 85.57, "2025-02-06": 90 });

  it("run over its own bar days, also those from before it was watched", () => {
    const returns = tickerReturns(history, 2, "2025-02-06");
    expect(returns["1d"]).toBeCloseTo(90 / 85.57 - 1, 12);
    expect(returns["1w"]).toBeCloseTo(-0.1, 12); // the last bar by 01-30 is 01-27's
    expect(returns["1m"]).toBeNull(); // by 01-06 there is none
    expect(returns.sinceCall).toBeCloseTo(90 / 85.57 - 1, 12);
  });

  it.each([
    ["2025-01-27", "first_close", "2025-02-05", -0.1443],
    ["2025-02-04", "last_close", "2025-02-05", -0.1443], // from 01-27
    ["2025-02-04", "first_close", "2025-02-05", 0], // based on the 5th itself
    ["2025-02-04", "first_close", "2025-02-04", null], // the market hasn't opened yet
    ["2025-02-06", "last_close", "2025-02-05", null], // not added yet
  ] as const)("since it was added on %s by %s, seen on %s: %s", (addedOn, rule, asOf, expected) => {
    const since = returnSince(history, addedOn, rule, { asOf, priceDay: asOf });
    if (expected === null) expect(since).toEqual({ value: null, reason: "no_base" });
    else expect(since).toEqual({ value: expect.closeTo(expected, 12), reason: null });
  });

  it.each([
    ["2025-02-20", null], // 10 weekdays after its last bar
    ["2025-02-21", "stale"], // 11
  ])("since it was added, by the price day %s: %s", (priceDay, reason) =>
    expect(returnSince(history, "2025-02-04", "first_close", { asOf: priceDay, priceDay }).reason).toBe(
      reason,
    ),
  );

  it("are unknown without bars", () =>
    expect(Object.values(tickerReturns(ledger({}), null, "2025-02-06")).every((each) => each === null)).toBe(
      true,
    ));
});

it.each([
  [0.25, 125],
  [0, 100],
  [-1, 0],
  [null, null],
])("an index that began at 100 stands after a return of %s at %s", (change, level) =>
  expect(levelAfter(change)).toBe(level),
);
