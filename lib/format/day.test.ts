import { describe, expect, it } from "vitest";
import { formatDay, formatInstant, formatRelativeDay } from "@/lib/format/day";

describe("a day", () => {
  it.each([
    ["2025-02-04", "en", "iso", "2025-02-04"],
    ["2025-02-04", "en", "short", "4 Feb"],
    ["2025-02-04", "zh", "short", "2月4日"],
    ["2025-02-04", "en", "long", "4 February 2025"],
    ["2025-02-04", "zh", "long", "2025年2月4日"],
    ["2025-02-04", "en", "month", "Feb 2025"],
    ["2025-02-04", "zh", "month", "2025年2月"],
    [null, "en", "long", "—"],
  ] as const)("%s in %s, %s → %s", (day, locale, style, text) => {
    expect(formatDay(day, locale, style)).toBe(text);
  });
});

describe("how long ago", () => {
  it.each([
    ["2025-02-04", "2025-02-04", "en", "today"],
    ["2025-02-03", "2025-02-04", "en", "yesterday"],
    ["2025-02-05", "2025-02-04", "en", "tomorrow"],
    ["2025-02-09", "2025-02-04", "en", "in 5 d"],
    ["2025-02-03", "2025-02-04", "zh", "昨天"],
    // January has 31 days: 31 Jan → 4 Mar = 4 + 28 = 32 days in 2025
    ["2025-01-31", "2025-03-04", "en", "32 d ago"],
    ["2025-02-02", "2025-02-04", "zh", "2 天前"],
    ["2025-01-01", "2025-02-11", "zh", "41 天前"],
    [null, "2025-02-04", "zh", "—"],
  ] as const)("%s seen from %s in %s → %s", (day, asOf, locale, text) => {
    expect(formatRelativeDay(day, asOf, locale)).toBe(text);
  });
});

describe("an instant", () => {
  it.each([
    // 23:30 UTC is the next morning in Shanghai (+8)
    ["2026-03-11T23:30:00.000Z", "Asia/Shanghai", "2026-03-12 07:30"],
    ["2026-03-11T23:30:00.000Z", "America/New_York", "2026-03-11 19:30"],
  ])("%s in %s → %s", (instant, zone, text) => {
    expect(formatInstant(instant, zone)).toBe(text);
  });
});
