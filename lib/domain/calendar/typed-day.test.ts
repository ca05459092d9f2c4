import { describe, expect, it } from "vitest";
import { dayProblem, typedDay } from "@/lib/domain/calendar/typed-day";

it.each([
  ["2025-02-04", "2025-02-04"],
  [" 2025-2-4 ", "2025-02-04"],
  ["2025/02/04", "2025-02-04"],
  ["2025.2.4", "2025-02-04"],
  ["20250204", "2025-02-04"],
  ["2025年2月4日", "2025-02-04"],
  ["２０２５－０２－０４", "2025-02-04"],
  ["2025-02-30", "2025-02-30"], // no such day: what was typed stays
  ["2025111", "2025111"], // 1 November or 11 January
  ["04/02/2025", "04/02/2025"], // 4 February or 2 April
  ["yesterday ", "yesterday"],
  ["", ""],
])("%j is read as %j", (text, day) => expect(typedDay(text)).toBe(day));

describe("on 2026-03-12", () => {
  it.each([
    ["2026-03-12", null],
    ["2026-03-13", "day_in_future"],
    ["1990-01-01", null],
    ["1989-12-31", "day_too_early"],
    ["0202-03-01", "day_too_early"],
    ["2025-02-29", "bad_day"],
    ["", "bad_day"],
  ])("%s → %s", (day, problem) => expect(dayProblem(day, "2026-03-12")).toBe(problem));
});
