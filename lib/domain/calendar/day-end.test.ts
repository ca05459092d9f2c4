import { describe, expect, it } from "vitest";
import { endOfDay } from "./day-end";

describe("the end of a day", () => {
  it.each([
    ["2025-02-04", "Asia/Shanghai", "2025-02-04T15:59:59.999Z"], // 24:00 − 8 h
    ["2025-02-04", "UTC", "2025-02-04T23:59:59.999Z"],
    ["2025-02-04", "Asia/Kathmandu", "2025-02-04T18:14:59.999Z"], // 24:00 − 5 h 45 min
    ["2025-03-09", "America/New_York", "2025-03-10T03:59:59.999Z"], // clocks went forward that morning: 24:00 + 4 h
    ["2025-03-08", "America/New_York", "2025-03-09T04:59:59.999Z"], // 24:00 + 5 h
    ["2025-02-04", "Pacific/Kiritimati", "2025-02-04T09:59:59.999Z"], // 24:00 − 14 h
  ])("%s in %s is %s", (day, zone, instant) => {
    expect(endOfDay(day, zone).toISOString()).toBe(instant);
  });
});
