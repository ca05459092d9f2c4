import { describe, expect, it } from "vitest";
import {
  firstIndexAtOrAfter,
  isStale,
  lastBarDay,
  lastClose,
  lastIndexAtOrBefore,
  lastIndexBefore,
} from "./price-history";
import { ledger } from "@/lib/domain/testing/ledger";

const history = ledger({ "2025-01-27": 10, "2025-02-05": 11, "2025-02-06": 12 });

describe("finding a bar", () => {
  it.each([
    // day, last at or before, last before, first at or after
    ["2025-01-26", -1, -1, 0],
    ["2025-01-27", 0, -1, 0],
    ["2025-02-04", 0, 0, 1],
    ["2025-02-05", 1, 0, 1],
    ["2025-02-06", 2, 1, 2],
    ["2025-02-07", 2, 2, 3],
  ])("around %s", (day, atOrBefore, before, atOrAfter) => {
    expect(lastIndexAtOrBefore(history.days, day)).toBe(atOrBefore);
    expect(lastIndexBefore(history.days, day)).toBe(before);
    expect(firstIndexAtOrAfter(history.days, day)).toBe(atOrAfter);
  });

  it("has no last bar before the first", () => {
    expect(lastBarDay(history, "2025-01-26")).toBeNull();
    expect(lastClose(history, "2025-01-26")).toBeNull();
    expect(lastBarDay(history, "2025-02-04")).toBe("2025-01-27");
    expect(lastClose(history, "2025-02-04")).toBe(10);
  });
});

describe("stale: the last bar is more than ten weekdays before", () => {
  it.each([
    ["2025-02-06", false], // the bar's own day, a Thursday
    ["2025-02-20", false], // exactly 10 weekdays later
    ["2025-02-21", true], // 11
    ["2025-01-26", true], // no bar yet
  ])("on %s: %s", (day, expected) => expect(isStale(history, day)).toBe(expected));

  it("stays fresh over the weekend after the tenth weekday", () => {
    const friday = ledger({ "2025-02-07": 1 });
    expect(isStale(friday, "2025-02-21")).toBe(false); // Friday, 10
    expect(isStale(friday, "2025-02-23")).toBe(false); // Sunday, still 10
    expect(isStale(friday, "2025-02-24")).toBe(true); // Monday, 11
  });

  it("ignores bars after the day", () =>
    expect(isStale(ledger({ "2025-01-02": 1, "2025-02-06": 1 }), "2025-02-05")).toBe(true));
});
