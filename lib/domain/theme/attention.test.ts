import { expect, it } from "vitest";
import { attention } from "./attention";

it.each([
  [["2025-02-04", "2025-02-07"], "2025-02-07", 0],
  [["2025-02-07", "2025-02-04"], "2025-02-10", 1], // Friday to Monday, whatever their order
  [["2025-02-07", "2025-03-01"], "2025-02-21", 10], // what comes later doesn't count
  [["2025-03-01"], "2025-02-21", null],
  [[], "2025-02-21", null],
])("notes and views of %j, seen on %s: %s weekdays", (days, asOf, weekdays) =>
  expect(attention(days, asOf)).toBe(weekdays),
);
