import { describe, expect, it } from "vitest";
import { axisOf } from "./axis";
import { benchmarkBase, benchmarkJoinDay, benchmarkLevels, lastCommonDay } from "./benchmark";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";
import { ledger, watched } from "@/lib/domain/testing/ledger";

const MAINLAND = ledger({ "2025-01-27": 3800, "2025-02-05": 3780, "2025-02-06": 3820, "2025-02-10": 3840 });
const HONG_KONG = ledger({
  "2025-02-03": 1,
  "2025-02-04": 1,
  "2025-02-05": 1,
  "2025-02-06": 1,
  "2025-02-07": 1,
});
const axis = axisOf([HONG_KONG], "2025-02-03", "2025-02-07");
const levels = (base: number | null) => benchmarkLevels(axis, MAINLAND, base, "2025-02-10");

describe("a mainland benchmark on a Hong Kong theme's axis", () => {
  it("is unknown before its base, then carries its last close over days without a bar", () => {
    const base = benchmarkBase(MAINLAND, "2025-02-04", "first_close", "2025-02-07");
    //                             02-03 02-04 02-05 02-06                       02-07
    expect(levels(base)).toEqual([null, null, 100, (100 * 3820) / 3780, (100 * 3820) / 3780]);
  });

  it("by last close is at 100 through the holiday", () => {
    const base = benchmarkBase(MAINLAND, "2025-02-04", "last_close", "2025-02-07");
    expect(levels(base)).toEqual([100, 100, (100 * 3780) / 3800, (100 * 3820) / 3800, (100 * 3820) / 3800]);
  });

  it("is unknown on every day without a base", () => {
    expect(benchmarkBase(MAINLAND, null, "first_close", "2025-02-07")).toBeNull();
    expect(benchmarkBase(MAINLAND, "2025-02-04", "first_close", "2025-02-04")).toBeNull(); // the market is still closed
    expect(levels(null)).toEqual([null, null, null, null, null]);
  });
});

describe("a benchmark whose bars end, on an axis of every weekday", () => {
  const weekdays = Array.from({ length: 60 }, (_, i) => addDays("2025-02-03", i)).filter(isWeekday);
  const long = axisOf([{ days: weekdays, closes: weekdays.map(() => 1) }], "2025-02-03", "2025-04-03");
  const ended = ledger({ "2025-02-03": 100, "2025-02-10": 110 });
  const lastLevel = (priceDay: string) => {
    const seen = axisOf([{ days: weekdays, closes: weekdays.map(() => 1) }], "2025-02-03", priceDay);
    const at = benchmarkLevels(seen, ended, 0, priceDay).findLastIndex((level) => level !== null);
    return seen.days[at];
  };

  it("is carried on while its last bar is fresh on the price day; otherwise its line ends with that bar", () => {
    expect(lastLevel("2025-02-24")).toBe("2025-02-24"); // 10 weekdays after 02-10: may still be a holiday
    expect(lastLevel("2025-02-25")).toBe("2025-02-10"); // 11
  });

  it("is compared on the last day on which both have a bar", () => {
    expect(lastCommonDay(long, ended, "2025-04-03")).toBe("2025-02-10");
    expect(lastCommonDay(long, ended, "2025-02-07")).toBe("2025-02-03");
    expect(lastCommonDay(axis, MAINLAND, "2025-02-07")).toBe("2025-02-06");
    expect(lastCommonDay(axis, MAINLAND, "2025-02-04")).toBeNull(); // 01-27 isn't on the axis
  });
});

it("starts on the earliest join day of any ticker watched by the day of the view", () => {
  const members = [watched("B.SZ", ["2025-03-01"], {}), watched("A.SZ", ["2025-02-10..2025-02-11"], {})];
  expect(benchmarkJoinDay(members, "2025-02-04", "2025-03-31")).toBe("2025-02-10"); // includes a ticker without bars that was removed since
  expect(benchmarkJoinDay(members, "2025-02-20", "2025-03-31")).toBe("2025-02-20");
  expect(benchmarkJoinDay(members, "2025-02-04", "2025-02-09")).toBeNull();
});
