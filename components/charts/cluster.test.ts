import { expect, it } from "vitest";
import { clusterMarkers } from "@/components/charts/cluster";
import { dayAxis } from "@/components/charts/day-axis";
import type { DayPoint } from "@/components/charts/point";

const points: (DayPoint & { level: number | null })[] = [
  { day: "2025-02-03", level: null },
  { day: "2025-02-05", level: 100 },
  { day: "2025-02-07", level: 104 },
  { day: "2025-02-13", level: 90 },
];

// 8 trading days on 80 px: each is 10 px wide.
function clustersOf(days: string[], apart: number) {
  const markers = days.map((day) => ({ id: day, day, label: day }));
  return clusterMarkers(markers, points, "level", {
    axis: dayAxis(points, [0, 2, 4, 8]),
    plotWidth: 80,
    apart,
  }).map(({ markers: members, share, value }) => [
    members.map(({ id }) => id.slice(-2)).join(" "),
    share,
    value,
  ]);
}

it.each([
  [
    "far apart they stay alone",
    ["2025-02-05", "2025-02-13"],
    20,
    [
      ["05", 0.25, 100],
      ["13", 1, 90],
    ],
  ],
  [
    "in any order",
    ["2025-02-13", "2025-02-05"],
    20,
    [
      ["05", 0.25, 100],
      ["13", 1, 90],
    ],
  ],
  ["a Sunday's sits on Friday's value", ["2025-02-09"], 20, [["09", 0.5, 104]]],
  ["before the first value it has none", ["2025-02-04"], 20, [["04", 0.125, null]]],
  ["before the first day it isn't shown", ["2025-02-02"], 20, []],
  ["after the last day it stands at the end", ["2025-02-13", "2025-03-31"], 20, [["13 31", 1, 90]]],
  // 05 and 06 are 10 px apart; 07 is 20 px from 05, which is not nearer than 20.
  [
    "nearer than 20 px they are one",
    ["2025-02-05", "2025-02-06", "2025-02-07"],
    20,
    [
      ["05 06", 0.25, 100],
      ["07", 0.5, 104],
    ],
  ],
] as const)("%s", (_, days, apart, clusters) => {
  expect(clustersOf([...days], apart)).toEqual(clusters);
});

it("no points, no markers", () => {
  expect(
    clusterMarkers([{ id: "a", day: "2025-02-05", label: "a" }], [], "level", {
      axis: dayAxis([]),
      plotWidth: 1,
      apart: 1,
    }),
  ).toEqual([]);
});
