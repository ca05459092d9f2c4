import { expect, it } from "vitest";
import { spanFigures } from "./span-figures";

const point = (day: string, level: number, benchmark: number | null) => ({ day, level, benchmark });
const points = [
  point("2025-03-03", 120, 100),
  point("2025-03-04", 150, 110),
  point("2025-03-05", 135, 105),
  point("2025-03-06", 144, 105), // the benchmark's last level, carried
];

it("both sides go from the first to the last point", () => {
  const figures = spanFigures(points, "2025-03-06")!;
  expect([figures.from, figures.to]).toEqual(["2025-03-03", "2025-03-06"]);
  expect(figures.return).toBeCloseTo(0.2, 12);
  expect(figures.benchmark).toBeCloseTo(0.05, 12);
  expect(figures.excess).toBeCloseTo(0.15, 12);
  expect(figures.relative).toBeCloseTo(1.2 / 1.05 - 1, 12);
  expect(figures.maxDrawdown).toBeCloseTo(-0.1, 12);
});

it("the comparison ends with the benchmark's last bar", () => {
  const figures = spanFigures(points, "2025-03-05")!;
  expect(figures.return).toBeCloseTo(0.2, 12);
  expect(figures.excess).toBeCloseTo(0.125 - 0.05, 12);
  expect(spanFigures(points, "2025-03-03")).toMatchObject({ excess: null, relative: null });
  expect(spanFigures(points, null)).toMatchObject({ benchmark: null, excess: null });
});

it("a single day has no return, and no day has no figures", () => {
  expect(spanFigures(points.slice(0, 1), "2025-03-06")).toMatchObject({
    return: null,
    excess: null,
    maxDrawdown: 0,
  });
  expect(spanFigures([], "2025-03-06")).toBeNull();
});
