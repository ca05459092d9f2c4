import { describe, expect, it } from "vitest";
import {
  EQUAL_UP_TO,
  layOut,
  tileTowards,
  type Box,
  type TileGroup,
} from "@/components/charts/treemap-layout";

/** Groups from a table: each group's parts with their number of tiles. */
const groupsOf = (table: Record<string, Record<string, number>>): TileGroup[] =>
  Object.entries(table).map(([group, parts]) => ({
    id: group,
    label: group,
    parts: Object.entries(parts).map(([part, count]) => ({
      id: part,
      label: part,
      href: `/${part}`,
      tiles: Array.from({ length: count }, (_, n) => ({
        id: `${part} ${n}`,
        label: `${part} ${n}`,
        value: "+1.0",
        change: 0.01,
        name: `${part} ${n}`,
        href: "/",
      })),
    })),
  }));

const BOARD = {
  Electronics: { Consumer: 6, Terminals: 5 },
  Communication: { Operators: 6, Optics: 5 },
  Computer: { Edge: 4, Applications: 5 },
  Media: { Subfields: 6 },
};
const LARGE = { Large: { Broad: 119, Narrow: 30 }, Other: { Rest: 60 } };
const area = ({ width, height }: Box) => width * height;
const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
const contains = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;
const overlap = (a: Box, b: Box) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe.each([912, 640, 358])("a map %i px wide", (width) => {
  const { frames, headings, tiles } = layOut(groupsOf(BOARD), width, 360);

  it("has a tile for each ticker, near-square and apart from the others", () => {
    expect(tiles).toHaveLength(37);
    for (const [at, { width: wide, height: high }] of tiles.entries()) {
      expect(Math.max(wide / high, high / wide)).toBeLessThan(3);
      expect(tiles.some((other, to) => to !== at && overlap(other, tiles[at]!))).toBe(false);
    }
  });

  it("gives each ticker about the same area", () => {
    const areas = tiles.map(area);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(2);
  });

  it("frames each sector's tiles, under the headings of its themes", () => {
    expect(frames.map(({ id }) => id)).toEqual(Object.keys(BOARD));
    for (const [at, group] of groupsOf(BOARD).entries()) {
      const ids = group.parts.flatMap((part) => part.tiles.map(({ id }) => id));
      const own = tiles.filter(({ tile }) => ids.includes(tile.id));
      expect(own.every((box) => contains(frames[at]!, box))).toBe(true);
    }
    for (const heading of headings) expect(tiles.some((tile) => overlap(tile, heading))).toBe(false);
  });

  it("names each sector over the names of its themes", () => {
    expect(frames.map(({ label }) => label)).toEqual(Object.keys(BOARD));
    expect(headings.map(({ label }) => label)).toContain("Subfields");
  });
});

it(`of more than ${EQUAL_UP_TO} tickers a theme's area grows by the root of its number`, () => {
  const { tiles } = layOut(groupsOf(LARGE), 1000, 600);
  const of = (part: string) => tiles.filter(({ tile }) => tile.id.startsWith(`${part} `)).map(area);
  const total = (part: string) => of(part).reduce((sum, each) => sum + each, 0);
  expect(tiles).toHaveLength(209);
  expect(total("Broad") / total("Narrow")).toBeGreaterThan(1.5);
  expect(total("Broad") / total("Narrow")).toBeLessThan(2.4); // √(119 / 30) = 1.99, less gaps and headings
  expect(mean(of("Narrow"))).toBeGreaterThan(mean(of("Broad")));
});

it("a sector without themes has one heading", () => {
  const { frames, headings } = layOut(groupsOf({ Media: { Media: 6 } }), 400, 300);
  expect(frames.map(({ label }) => label)).toEqual([null]);
  expect(headings.map(({ label }) => label)).toEqual(["Media"]);
});

it("a theme without tickers isn't drawn", () => {
  const { frames, headings, tiles } = layOut(
    groupsOf({ Empty: { None: 0 }, Some: { One: 1, None: 0 } }),
    400,
    300,
  );
  expect([frames.length, headings.map(({ id }) => id), tiles.length]).toEqual([1, ["One"], 1]);
  expect(layOut(groupsOf({ Empty: { None: 0 } }), 400, 300).frames).toEqual([]);
});

// 0 1
// 2 3
const GRID = [
  { left: 0, top: 0, width: 10, height: 10 },
  { left: 10, top: 0, width: 10, height: 10 },
  { left: 0, top: 10, width: 10, height: 10 },
  { left: 10, top: 10, width: 10, height: 10 },
];

it.each([
  [0, "ArrowRight", 1],
  [0, "ArrowDown", 2],
  [3, "ArrowUp", 1],
  [3, "ArrowLeft", 2],
  [0, "ArrowLeft", null],
  [2, "ArrowDown", null],
  [1, "End", 3],
  [2, "Home", 0],
  [0, "a", null],
])("from tile %s the key %s leads to %s", (from, key, to) => {
  expect(tileTowards(GRID, from, key)).toBe(to);
});
