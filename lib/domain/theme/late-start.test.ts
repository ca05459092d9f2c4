import { expect, it } from "vitest";
import { lateStart } from "./late-start";

it.each([
  ["on the next session", "2025-02-05", null],
  ["after the longest holiday", "2025-02-18", null],
  ["on the eleventh weekday", "2025-02-19", "2025-02-19"],
  ["a year later", "2026-11-24", "2026-11-24"],
  ["never", null, null],
] as const)("an index that begins %s", (_when, t0, expected) => {
  expect(lateStart({ callDay: "2025-02-04", t0 })).toBe(expected);
});
