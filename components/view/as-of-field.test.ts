import { expect, it } from "vitest";
import { dayProblem } from "@/components/view/as-of-field";

const today = "2026-03-12";

it.each([
  ["2026-03-12", null],
  ["2026-03-13", "day_in_future"],
  ["1990-01-01", null],
  ["1989-12-31", "day_too_early"],
  ["0202-03-01", "day_too_early"], // a partly typed year
  ["2025-02-29", "bad_day"],
  ["", "bad_day"],
])("%s on 2026-03-12 → %s", (day, problem) => expect(dayProblem(day, today)).toBe(problem));
