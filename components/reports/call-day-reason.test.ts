import { expect, it } from "vitest";
import { callDayReason } from "@/components/reports/call-day-reason";

it.each([
  ["2025-02-04 03:06", "2025-02-04", "before_close"],
  ["2025-02-04 14:59", "2025-02-04", "before_close"],
  ["2025-02-04 15:00", "2025-02-05", "after_close"],
  ["2025-02-04", "2025-02-04", "no_clock"],
  ["2025-02-04 03:06", "2025-02-06", "set_by_editor"],
  [null, "2025-02-04", "set_by_editor"],
  ["early February", "2025-02-04", "set_by_editor"],
])("published %s, called %s: %s", (publishedAt, callDay, reason) => {
  expect(callDayReason({ publishedAt, callDay, callDayReason: null })).toBe(reason);
});

it("the reason that was stored holds", () => {
  const report = { publishedAt: null, callDay: "2025-01-31", callDayReason: "day_in_title" } as const;
  expect(callDayReason(report)).toBe("day_in_title");
});
