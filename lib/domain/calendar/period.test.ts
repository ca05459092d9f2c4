import { describe, expect, it } from "vitest";
import { addDays, isWeekday } from "./day";
import { type Period, PERIODS, periodStart } from "./period";

const weekdays = (from: string, through: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= through; day = addDays(day, 1)) if (isWeekday(day)) days.push(day);
  return days;
};

describe("where a period starts", () => {
  const axis = weekdays("2024-01-02", "2025-03-31");
  it.each<[Period, string]>([
    ["1d", "2025-03-28"], // Monday: the axis day before is Friday
    ["1w", "2025-03-24"],
    ["1m", "2025-02-28"], // 03-31 minus a month is 02-28
    ["3m", "2024-12-31"],
    ["6m", "2024-09-30"],
    ["ytd", "2024-12-31"],
    ["1y", "2024-03-29"], // 2024-03-31 is a Sunday: the Friday before
    ["sinceCall", "2024-01-02"],
  ])("%s ending on 2025-03-31: %s", (period, start) =>
    expect(periodStart(axis, "2025-03-31", period)).toBe(start),
  );

  it("is unknown where the axis begins later", () => {
    const short = weekdays("2025-02-28", "2025-03-31");
    const starts = PERIODS.map((period) => periodStart(short, "2025-03-31", period));
    //                     1d            1w            1m (on the edge)
    expect(starts).toEqual(["2025-03-28", "2025-03-24", "2025-02-28", null, null, null, null, "2025-02-28"]);
  });

  it("ends on the last axis day at or before the price day", () => {
    expect(periodStart(axis, "2025-03-30", "1d")).toBe("2025-03-27"); // Sunday: ends on Friday the 28th
    expect(periodStart(axis, "2025-03-30", "1w")).toBe("2025-03-21"); // 03-23 is a Sunday
    expect(periodStart(axis, "2025-06-02", "1d")).toBe("2025-03-28"); // no axis day since: the axis day before the last
  });

  it("has no start before the axis, none for 1d on an axis of one day, none on an empty axis", () => {
    expect(periodStart(axis, "2024-01-01", "sinceCall")).toBeNull();
    expect(periodStart(["2025-02-04"], "2025-02-04", "1d")).toBeNull();
    expect(periodStart(["2025-02-04"], "2025-02-04", "sinceCall")).toBe("2025-02-04");
    expect(periodStart([], "2025-02-04", "sinceCall")).toBeNull();
  });

  it("takes the year to date from the last axis day by 31 December", () => {
    expect(periodStart(["2024-12-27", "2025-01-02", "2025-01-03"], "2025-01-03", "ytd")).toBe("2024-12-27");
    expect(periodStart(["2025-01-02", "2025-01-03"], "2025-01-03", "ytd")).toBeNull();
    expect(periodStart(["2024-12-30", "2024-12-31"], "2024-12-31", "ytd")).toBeNull(); // of 2024: by 2023-12-31
  });
});
