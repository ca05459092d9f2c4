import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";

export interface Tile {
  id: string;
  label: string;
  /** A word that tells tiles of one label apart. */
  mark?: string;
  /** The text under the label; shown where it fits uncut. */
  value: string;
  /** A fraction, shown as colour. */
  change: number | null;
  /** The accessible name. */
  name: string;
  href: string;
}

/** Tiles under a heading. */
export interface TilePart {
  id: string;
  label: string;
  href: string;
  tiles: readonly Tile[];
}

/** Parts in one frame; the frame has a heading of its own unless its only part is the group itself. */
export interface TileGroup {
  id: string;
  label: string;
  parts: readonly TilePart[];
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface TreemapLayout {
  frames: (Box & { id: string; label: string | null })[];
  headings: (Box & { id: string; label: string; href: string })[];
  tiles: (Box & { tile: Tile })[];
}

/** Up to this number every tile has the same area; of more, a part's area grows by the root of its number of tiles. */
export const EQUAL_UP_TO = 150;

const HEADING = 15;
const GAPS = [6, 3, 1];
const FRAME = 3;

interface Node {
  group?: TileGroup;
  part?: TilePart;
  tile?: Tile;
  weight?: number;
  children?: Node[];
}

/** The rectangles of frames, headings and tiles, in whole pixels and in reading order. */
export function layOut(groups: readonly TileGroup[], width: number, height: number): TreemapLayout {
  const filled = groups
    .map((group) => ({ ...group, parts: group.parts.filter(({ tiles }) => tiles.length > 0) }))
    .filter(({ parts }) => parts.length > 0);
  const count = filled.flatMap(({ parts }) => parts).reduce((sum, { tiles }) => sum + tiles.length, 0);
  if (count === 0 || width <= 0) return { frames: [], headings: [], tiles: [] };
  const weightOf = ({ tiles }: TilePart) => (count > EQUAL_UP_TO ? 1 / Math.sqrt(tiles.length) : 1);
  const root = hierarchy<Node>({
    children: filled.map((group) => ({
      group,
      children: group.parts.map((part) => ({
        part,
        children: part.tiles.map((tile) => ({ tile, weight: weightOf(part) })),
      })),
    })),
  }).sum(({ weight = 0 }) => weight);
  const placed = treemap<Node>()
    .tile(treemapSquarify.ratio(1))
    .size([width, height])
    .paddingInner(({ depth }) => GAPS[depth] ?? 0)
    .paddingOuter(({ data }) => (data.group ? FRAME : 0))
    .paddingTop(
      (node) => (node.data.group ? FRAME : 0) + (hasHeading(node.data) && isRoomy(node) ? HEADING : 0),
    )
    .round(true)(root);
  const nodes = placed.descendants();
  const boxOf = ({ x0, y0, x1, y1 }: Corners): Box => ({
    left: x0,
    top: y0,
    width: x1 - x0,
    height: y1 - y0,
  });
  return {
    frames: nodes.flatMap((node) => {
      const { group } = node.data;
      const label = group && hasHeading(node.data) && isRoomy(node) ? group.label : null;
      return group ? [{ ...boxOf(node), id: group.id, label }] : [];
    }),
    headings: nodes.flatMap((node) => {
      const { part } = node.data;
      return part && isRoomy(node)
        ? [{ ...boxOf(node), height: HEADING, id: part.id, label: part.label, href: part.href }]
        : [];
    }),
    tiles: nodes.flatMap((node) => (node.data.tile ? [{ ...boxOf(node), tile: node.data.tile }] : [])),
  };
}

interface Corners {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const hasHeading = ({ group, part }: Node) =>
  part !== undefined || (group?.parts.some(({ id }) => id !== group.id) ?? false);

const isRoomy = ({ x0, y0, x1, y1 }: Corners) => x1 - x0 >= 40 && y1 - y0 >= 3 * HEADING;

/** A step sideways costs more than one ahead, so that an arrow key follows its row or column. */
const ASIDE = 3;

const AHEAD: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The tile that a key leads to from another; null if the key doesn't move, or there is none in that direction. */
export function tileTowards(tiles: readonly Box[], from: number, key: string): number | null {
  if (key === "Home") return 0;
  if (key === "End") return tiles.length - 1;
  const [x, y] = AHEAD[key] ?? [0, 0];
  const here = tiles[from];
  if ((x === 0 && y === 0) || !here) return null;
  let nearest: { at: number; cost: number } | null = null;
  for (const [at, there] of tiles.entries()) {
    const [dx, dy] = [middle(there).x - middle(here).x, middle(there).y - middle(here).y];
    const ahead = dx * x + dy * y;
    const cost = ahead + ASIDE * Math.abs(dx * y + dy * x);
    if (at !== from && ahead > 0 && (!nearest || cost < nearest.cost)) nearest = { at, cost };
  }
  return nearest?.at ?? null;
}

const middle = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });
