import { type ChartMarker, type DayPoint, type MarkerShape, valueAt } from "@/components/charts/point";
import { dayNumber } from "@/lib/domain/calendar/day";

export interface MarkerCluster {
  markers: ChartMarker[];
  /** The first marker's day. */
  day: string;
  /** Where on the span of days, 0–1. */
  share: number;
  /** The line's value there, or null where it has none yet. */
  value: number | null;
  /** A dot where it isn't said. */
  shape?: MarkerShape;
}

/** The groups of each shape for themselves, for they stand at different heights; from left to right. */
export function clusterByShape(
  markers: readonly ChartMarker[],
  points: readonly DayPoint[],
  key: string,
  room: { plotWidth: number; apart: number },
): MarkerCluster[] {
  return (["dot", "diamond"] as const)
    .flatMap((shape) => {
      const own = markers.filter((marker) => (marker.shape ?? "dot") === shape);
      return clusterMarkers(own, points, key, room).map((cluster) => ({ ...cluster, shape }));
    })
    .toSorted((a, b) => a.share - b.share);
}

/**
 * Markers that would lie on one another, together: each group starts at a marker and takes the following ones nearer than
 * `apart` pixels. One before the first point's day is left out; one after the last stands at the end, for today's note is
 * written before today's close is known.
 */
export function clusterMarkers(
  markers: readonly ChartMarker[],
  points: readonly DayPoint[],
  key: string,
  { plotWidth, apart }: { plotWidth: number; apart: number },
): MarkerCluster[] {
  const first = points[0]?.day;
  const last = points.at(-1)?.day;
  if (!first || !last) return [];
  const span = Math.max(dayNumber(last) - dayNumber(first), 1);
  const clusters: MarkerCluster[] = [];
  const inside = markers.filter(({ day }) => day >= first);
  for (const marker of inside.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const share = Math.min((dayNumber(marker.day) - dayNumber(first)) / span, 1);
    const open = clusters.at(-1);
    if (open && (share - open.share) * plotWidth < apart) open.markers.push(marker);
    else
      clusters.push({
        markers: [marker],
        day: marker.day,
        share,
        value: lastValueBy(points, key, marker.day),
      });
  }
  return clusters;
}

/** The newest value on or before a day: a note of a Sunday sits on Friday's close. */
function lastValueBy(points: readonly DayPoint[], key: string, day: string): number | null {
  const point = points.findLast((candidate) => candidate.day <= day && valueAt(candidate, key) !== null);
  return point ? valueAt(point, key) : null;
}
