import { type ChartMarker, type DayPoint, type MarkerShape, valueAt } from "@/components/charts/point";
import { shareOfDay, type DayAxis } from "@/components/charts/day-axis";

export interface MarkerCluster {
  markers: ChartMarker[];
  /** The day of the first marker. */
  day: string;
  /** The position on the axis, from 0 to 1. */
  share: number;
  /** The line's value on the day; null before the line's first value. */
  value: number | null;
  /** A dot by default. */
  shape?: MarkerShape;
}

/** Groups the markers separately by shape, because each shape has its own height; sorted from left to right. */
export function clusterByShape(
  markers: readonly ChartMarker[],
  points: readonly DayPoint[],
  key: string,
  room: { axis: DayAxis; plotWidth: number; apart: number },
): MarkerCluster[] {
  return (["dot", "diamond", "notch"] as const)
    .flatMap((shape) => {
      const own = markers.filter((marker) => (marker.shape ?? "dot") === shape);
      return clusterMarkers(own, points, key, room).map((cluster) => ({ ...cluster, shape }));
    })
    .toSorted((a, b) => a.share - b.share);
}

/**
 * Groups overlapping markers: a group starts at a marker and includes the following ones nearer than `apart` pixels.
 * Markers before the first point are dropped; markers after the last point are placed at the end, because today's notes
 * precede today's close.
 */
export function clusterMarkers(
  markers: readonly ChartMarker[],
  points: readonly DayPoint[],
  key: string,
  { axis, plotWidth, apart }: { axis: DayAxis; plotWidth: number; apart: number },
): MarkerCluster[] {
  const first = points[0]?.day;
  if (!first) return [];
  const clusters: MarkerCluster[] = [];
  const inside = markers.filter(({ day }) => day >= first);
  for (const marker of inside.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const share = shareOfDay(axis, marker.day);
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

/** The newest value on or before a day: a Sunday's note is placed on Friday's close. */
function lastValueBy(points: readonly DayPoint[], key: string, day: string): number | null {
  const point = points.findLast((candidate) => candidate.day <= day && valueAt(candidate, key) !== null);
  return point ? valueAt(point, key) : null;
}
