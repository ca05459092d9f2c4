import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { thin } from "./thinning";

interface Point {
  day: string;
  y: number | null;
}

const series = (ys: (number | null)[]): Point[] => ys.map((y, i) => ({ day: addDays("2025-01-01", i), y }));
const shape = ({ y }: Point) => y;
const heights = (points: Point[]) => points.map(shape);

describe("largest-triangle-three-buckets", () => {
  it("leaves a short series as it is", () =>
    expect(thin(series([1, 2, 3]), { max: 3, shape })).toEqual(series([1, 2, 3])));

  it("keeps the point of each bucket that makes the largest triangle", () => {
    // 8 points to 4: buckets {1 2 3} and {4 5 6}. From (0, 0), the next bucket's mean at (5, 3): twice the areas are
    // |(0 − 5)(y − 0) − (0 − x)(3 − 0)| = |−5y + 3x|: (1, 9) 42, (2, 0) 6, (3, 0) 9. Keeps (1, 9).
    // From (1, 9), the last at (7, 0): |(1 − 7)(y − 9) − (1 − x)(0 − 9)| = |−6(y − 9) + 9(1 − x)|:
    // (4, 0) |54 − 27| = 27, (5, 9) |0 − 36| = 36, (6, 0) |54 − 45| = 9. Keeps (5, 9).
    expect(heights(thin(series([0, 9, 0, 0, 0, 9, 0, 0]), { max: 4, shape }))).toEqual([0, 9, 9, 0]);
  });

  it("measures by days, not by indices", () => {
    const points = [
      { day: "2025-01-01", y: 0 },
      { day: "2025-01-02", y: 4 },
      { day: "2025-01-09", y: 4.1 }, // almost on the line up to the last
      { day: "2025-01-11", y: 5 },
    ];
    expect(heights(thin(points, { max: 3, shape }))).toEqual([0, 4, 5]);
  });

  it("keeps every marked point, and exceeds the maximum where there are more", () => {
    const flat = series(Array<number>(20).fill(1));
    const isMarked = ({ day }: Point) => day >= "2025-01-05" && day <= "2025-01-10";
    expect(thin(flat, { max: 8, shape, isMarked }).map(({ day }) => Number(day.slice(-2)))).toEqual([
      1, 5, 6, 7, 8, 9, 10, 20,
    ]);
    expect(thin(flat, { max: 4, shape, isMarked })).toHaveLength(8);
    const ofThem = thin(flat, { max: 4, ceiling: 5, shape, isMarked });
    expect(ofThem.map(({ day }) => Number(day.slice(-2)))).toEqual([1, 8, 9, 10, 20]); // the newest marks
  });

  it("keeps gaps, with their edges in place", () => {
    const ys = Array.from({ length: 60 }, (_, i) => (i >= 20 && i < 40 ? null : i % 7));
    const thinned = thin(series(ys), { max: 12, shape });
    expect(thinned).toHaveLength(12);
    const gap = thinned.findIndex(({ y }) => y === null);
    expect(thinned.slice(gap - 1, gap + 2).map(({ day }) => day)).toEqual([
      addDays("2025-01-01", 19), // the last before it
      addDays("2025-01-01", 20),
      addDays("2025-01-01", 40), // the first after it
    ]);
    expect(thinned.filter(({ y }) => y === null)).toHaveLength(1);
  });

  it("keeps the gaps of a line drawn alongside", () => {
    const points = series(Array.from({ length: 60 }, (_, i) => i % 7));
    const alongside = [({ day }: Point) => (day < "2025-01-31" ? null : 1)];
    const days = thin(points, { max: 6, shape, alongside }).map(({ day }) => day);
    expect(days).toContain("2025-01-31"); // where that line begins
  });

  it("keeps the longest gaps where there are too many", () => {
    const ys = Array.from({ length: 100 }, (_, i) => (i % 2 === 1 || (i >= 40 && i < 60) ? null : i));
    const thinned = thin(series(ys), { max: 10, shape });
    expect(thinned).toHaveLength(10);
    expect(thinned.map(({ day }) => day)).toEqual(
      expect.arrayContaining([addDays("2025-01-01", 38), addDays("2025-01-01", 60)]),
    );
  });
});

describe("laws", () => {
  const some = fc.record({
    ys: fc.array(fc.option(fc.integer({ min: -50, max: 50 }), { freq: 6 }), { maxLength: 120 }),
    marks: fc.array(fc.nat(119), { maxLength: 10 }),
    max: fc.integer({ min: 2, max: 60 }),
  });

  it("leaves at most `max` points, in order, with the first, the last and the marked among them", () => {
    fc.assert(
      fc.property(some, ({ ys, marks, max }) => {
        const points = series(ys);
        const marked = new Set(marks.filter((i) => i < points.length).map((i) => points[i]!));
        const thinned = thin(points, { max, shape, isMarked: (point) => marked.has(point) });
        const always = new Set([points[0], points.at(-1), ...marked].filter((point) => point !== undefined));
        expect(thinned.length).toBeLessThanOrEqual(Math.max(max, always.size));
        for (const point of always) expect(thinned).toContain(point);
        expect(thinned).toEqual(points.filter((point) => thinned.includes(point)));
      }),
      { numRuns: 300 },
    );
  });

  it("uses all of `max` where there are no gaps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 2, maxLength: 200 }),
        fc.integer({ min: 2, max: 80 }),
        (ys, max) => {
          expect(thin(series(ys), { max, shape })).toHaveLength(Math.min(ys.length, max));
        },
      ),
    );
  });
});
