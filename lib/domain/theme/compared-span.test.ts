import { expect, it } from "vitest";
import { comparedSpan } from "./compared-span";

const line = (levels: Record<string, number>) =>
  Object.entries(levels).map(([day, level]) => ({ day, level }));

const OLD = line({ "2025-02-05": 100, "2025-03-03": 120, "2025-03-04": 126, "2025-03-31": 144 });
const NEW = line({ "2025-03-04": 100, "2025-03-31": 90 });

it("since the call each index begins at 100 on its own first day", () => {
  const { from, points } = comparedSpan([OLD, NEW], "sinceCall", "2025-03-31");
  expect(from).toBeNull();
  expect(points[0]).toEqual({ day: "2025-02-05", levels: [100, null] });
  expect(points.find(({ day }) => day === "2025-03-04")?.levels).toEqual([126, 100]);
});

it("over a period all begin at 100 on the first day on which all have a level", () => {
  const { from, points } = comparedSpan([OLD, NEW], "1m", "2025-03-31");
  expect(from).toBe("2025-03-04");
  expect(points[0]).toEqual({ day: "2025-03-04", levels: [100, 100] });
  expect(points.at(-1)!.levels[0]).toBeCloseTo((144 / 126) * 100, 12);
  expect(points.at(-1)!.levels[1]).toBe(90);
});

it("begins on the period's start where all are older, at the last level by then", () => {
  const both = line({ "2025-02-05": 50, "2025-02-28": 60, "2025-03-31": 66 });
  const { from, points } = comparedSpan(
    [OLD.filter(({ day }) => day !== "2025-02-28"), both],
    "1m",
    "2025-03-31",
  );
  expect(from).toBe("2025-02-28");
  expect(points[0]!.levels[1]).toBe(100);
  expect(points.at(-1)!.levels[1]).toBeCloseTo(110, 12);
});

it("an index that ended before the period has no level, and doesn't move its start", () => {
  const ended = line({ "2025-01-02": 100, "2025-02-04": 101 });
  const { from, points } = comparedSpan([OLD, ended], "1w", "2025-03-31");
  expect(from).toBe("2025-03-04");
  expect(points.every(({ levels }) => levels[1] === null)).toBe(true);
});

it("nothing without an index", () => {
  expect(comparedSpan([[], []], "1m", "2025-03-31")).toEqual({ from: null, points: [] });
});
