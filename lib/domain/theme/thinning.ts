import { type Day, dayNumber } from "@/lib/domain/calendar/day";

/** The options of thinning: the number of points, the line whose shape counts, and the points that must stay. */
export interface Thinning<Point> {
  /** The maximum number of points, at least 2; exceeded where more carry a marker. */
  max: number;
  /** The absolute maximum: of more marked points the newest stay. */
  ceiling?: number;
  /** The line whose shape is kept. */
  shape: (point: Point) => number | null;
  /** Other lines drawn from the same points, whose gaps must stay too. */
  alongside?: readonly ((point: Point) => unknown)[];
  /** Points that carry a marker: dropped only at the ceiling. */
  isMarked?: (point: Point) => boolean;
}

interface Coordinate {
  x: number;
  y: number;
}

/**
 * Thins a series to at most `max` points by largest-triangle-three-buckets: the first, the last and every marked point stay; of each
 * bucket between them, the point that makes the largest triangle with the one kept before it and the mean of the next bucket.
 * A gap (a run of `null`) keeps its edges and one of its points; should gaps alone be too many, the longest.
 * Source: S. Steinarsson, "Downsampling Time Series for Visual Representation", University of Iceland 2013, section 4.2; numbers, Charts.
 */
export function thin<Point extends { day: Day }>(
  points: readonly Point[],
  { max, ceiling = Infinity, shape, alongside = [], isMarked = () => false }: Thinning<Point>,
): Point[] {
  if (points.length <= max) return [...points];
  const kept = new Set([0, points.length - 1]);
  for (let i = points.length - 1; i >= 0 && kept.size < ceiling; i--) if (isMarked(points[i]!)) kept.add(i);
  for (const edges of gapEdges(points, [shape, ...alongside]))
    if (kept.size + edges.filter((i) => !kept.has(i)).length <= max) edges.forEach((i) => kept.add(i));

  const anchors = [...kept].sort((a, b) => a - b);
  const stretches = anchors.slice(1).map((right, i) => {
    const left = anchors[i]!;
    const inner: number[] = [];
    for (let at = left + 1; at < right; at++) if (shape(points[at]!) !== null) inner.push(at);
    return { left, right, inner };
  });
  const quotas = shareOut(
    max - kept.size,
    stretches.map(({ inner }) => inner.length),
  );
  const at = (i: number): Coordinate => ({ x: dayNumber(points[i]!.day), y: shape(points[i]!) ?? NaN });
  stretches.forEach(({ left, right, inner }, i) => {
    for (const chosen of largestTriangles(left, inner, right, quotas[i]!, at)) kept.add(chosen);
  });
  return [...kept].sort((a, b) => a - b).map((i) => points[i]!);
}

/** The edges of each gap of any line, longest gap first: the indices just outside it and its first one. */
function gapEdges<Point>(
  points: readonly Point[],
  lines: readonly ((point: Point) => unknown)[],
): number[][] {
  const gaps: { length: number; edges: number[] }[] = [];
  for (const line of lines) {
    for (let start = 0; start < points.length; start++) {
      if (line(points[start]!) !== null) continue;
      let end = start;
      while (end + 1 < points.length && line(points[end + 1]!) === null) end++;
      const edges = [start - 1, start, end + 1].filter((i) => i >= 0 && i < points.length);
      gaps.push({ length: end - start + 1, edges });
      start = end;
    }
  }
  return gaps.sort((a, b) => b.length - a.length).map(({ edges }) => edges);
}

/** Distributes `total` in proportion to the sizes, none getting more than its size; the largest remainders round up. */
function shareOut(total: number, sizes: readonly number[]): number[] {
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (total <= 0) return sizes.map(() => 0);
  if (total >= sum) return [...sizes];
  const shares = sizes.map((size) => Math.floor((total * size) / sum));
  const remainder = (i: number) => ((total * sizes[i]!) / sum) % 1;
  const byRemainder = sizes.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a));
  const left = total - shares.reduce((a, b) => a + b, 0);
  for (const i of byRemainder.slice(0, left)) shares[i]!++;
  return shares;
}

/** One index per bucket of `inner`, cut into `count` buckets, between the kept points left and right of it. */
function largestTriangles(
  left: number,
  inner: readonly number[],
  right: number,
  count: number,
  at: (i: number) => Coordinate,
): number[] {
  const cut = (bucket: number) => Math.floor((bucket * inner.length) / count);
  const chosen: number[] = [];
  let previous = at(left);
  for (let bucket = 0; bucket < count; bucket++) {
    const places = inner.slice(cut(bucket), cut(bucket + 1));
    const next =
      bucket + 1 < count ? meanOf(inner.slice(cut(bucket + 1), cut(bucket + 2)).map(at)) : at(right);
    const best = places.reduce((a, b) => (area(previous, at(b), next) > area(previous, at(a), next) ? b : a));
    chosen.push(best);
    previous = at(best);
  }
  return chosen;
}

const meanOf = (coordinates: readonly Coordinate[]): Coordinate => ({
  x: coordinates.reduce((sum, { x }) => sum + x, 0) / coordinates.length,
  y: coordinates.reduce((sum, { y }) => sum + y, 0) / coordinates.length,
});

/** Twice the triangle's area. Beside a gap a corner has no height, and all points are equal: the first one stays. */
const area = (a: Coordinate, b: Coordinate, c: Coordinate): number =>
  Math.abs((a.x - c.x) * (b.y - a.y) - (a.x - b.x) * (c.y - a.y));
