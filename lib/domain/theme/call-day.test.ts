import { describe, expect, it } from "vitest";
import { callDayOf, parseStamp, stampOf } from "./call-day";

describe("the call day", () => {
  it.each([
    ["2025-02-04 03:06", "2025-02-04"], // the seed
    ["2025-02-04 14:59", "2025-02-04"],
    ["2025-02-04 14:59:59", "2025-02-04"],
    ["2025-02-04 15:00", "2025-02-05"],
    ["2025-02-28 23:59", "2025-03-01"],
    ["2024-12-31 15:00", "2025-01-01"],
    ["2025-02-04", "2025-02-04"],
    ["2025/2/4 9:05", "2025-02-04"],
    ["2025年2月4日 15:30", "2025-02-05"],
    ["2025-02-03T19:06:00Z", "2025-02-04"], // 03:06 in Shanghai
    ["2025-02-04T06:59:00Z", "2025-02-04"], // 14:59 in Shanghai
    ["2025-02-04T07:00:00Z", "2025-02-05"], // 15:00 in Shanghai
    ["2025-02-04 15:00 +09:00", "2025-02-04"], // 14:00 in Shanghai
    ["2025-02-04 02:00 -0500", "2025-02-05"], // 15:00 in Shanghai
  ])("of a report stamped %s is %s", (printed, day) => {
    const stamp = parseStamp(printed);
    expect(stamp && callDayOf(stamp)).toBe(day);
  });

  it.each([
    "",
    "yesterday",
    "2025-02-30 03:06",
    "2025-13-01",
    "2025-02-04 24:00",
    "2025-02-04 03:60",
    "25-02-04",
  ])("is unknown for %j", (printed) => expect(parseStamp(printed)).toBeNull());

  it("goes by the time zone of the house", () => {
    const instant = new Date("2025-02-04T20:30:00Z");
    expect(callDayOf(stampOf(instant, "America/New_York"))).toBe("2025-02-05"); // 15:30 there
    expect(callDayOf(stampOf(instant, "Europe/London"))).toBe("2025-02-05"); // 20:30 there
    expect(callDayOf(stampOf(instant, "America/Los_Angeles"))).toBe("2025-02-04"); // 12:30 there
    expect(stampOf(new Date("2025-02-03T16:00:00Z"), "Asia/Shanghai")).toEqual({
      day: "2025-02-04",
      minutes: 0,
    });
  });
});
