"use client";

import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import { useLocale, useTranslations } from "next-intl";
import { HEIGHT } from "@/components/charts/plot";
import { tileBackground } from "@/components/charts/tile-colour";
import { useWidth } from "@/components/charts/use-width";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";
import { formatPercent } from "@/lib/format/number";

export interface Tile {
  id: string;
  label: string;
  /** The quantity shown as area; a tile with 0 isn't drawn. */
  area: number;
  /** A fraction, shown as colour and as text on the tile. */
  change: number | null;
  /** Additional text after the change: "7 tickers". */
  detail?: string;
  href?: string;
}

export interface TileGroup {
  label: string;
  tiles: readonly Tile[];
}

export interface TreemapProps {
  groups: readonly TileGroup[];
  label: string;
  height?: number;
  /** Formats a change; a percentage by default. */
  format?: typeof formatPercent;
}

/**
 * A treemap of groups, coloured by change. Tiles are links in reading order; the accessible name of a small tile
 * includes the text that does not fit.
 */
export function Treemap({ groups, label, height = HEIGHT.map, format = formatPercent }: TreemapProps) {
  const [ref, width] = useWidth();
  return (
    <div
      ref={ref}
      role="group"
      aria-label={label}
      className="relative w-full overflow-hidden"
      style={{ height }}
    >
      {width > 0 &&
        layout(groups, width, height).map((placed) => (
          <TileShape key={placed.tile.id} {...placed} format={format} />
        ))}
    </div>
  );
}

/** The wider gap, in pixels, shows which tiles are a group. */
const GROUP_GAP = 6;
const TILE_GAP = 2;

interface Area {
  tile?: Tile;
  group?: string;
  children?: Area[];
}

/** Computes the rectangle of each tile with an area, group by group, in pixels. */
function layout(groups: readonly TileGroup[], width: number, height: number) {
  const root = hierarchy<Area>({
    children: groups
      .map(({ label, tiles }) => ({
        children: tiles.filter(({ area }) => area > 0).map((tile) => ({ tile, group: label })),
      }))
      .filter(({ children }) => children.length > 0),
  }).sum(({ tile }) => tile?.area ?? 0);
  return treemap<Area>()
    .tile(treemapSquarify.ratio(1))
    .size([width, height])
    .paddingInner(({ depth }) => (depth === 0 ? GROUP_GAP : TILE_GAP))
    .round(true)(root)
    .leaves()
    .flatMap(({ data: { tile, group }, x0, y0, x1, y1 }) =>
      tile ? [{ tile, group, left: x0, top: y0, width: x1 - x0, height: y1 - y0 }] : [],
    );
}

function TileShape({
  tile,
  group,
  format,
  ...place
}: ReturnType<typeof layout>[number] & { format: typeof formatPercent }) {
  const { width, height } = place;
  const t = useTranslations("charts");
  const locale = useLocale();
  const change = tile.change === null ? t("unknown") : format(tile.change, { locale, signed: true });
  const words = [group, tile.label, change, tile.detail].filter(Boolean).join(", ");
  const roomy = {
    label: width >= 44 && height >= 22,
    change: width >= 60 && height >= 40, // shown only if "+123.4 %" fits, because a cut number reads as another one
    group: width >= 88 && height >= 72,
    lines: width >= 72 && height >= 88,
  };
  const content = (
    <>
      {roomy.group && <span className="block truncate text-2xs">{group}</span>}
      {roomy.label && (
        <span className={cn("text-xs font-medium", roomy.lines ? "line-clamp-2" : "block truncate")}>
          {tile.label}
        </span>
      )}
      {roomy.change && <span className="block truncate text-xs num">{change}</span>}
    </>
  );
  const edge = tile.change === null && "border border-line";
  const classes = cn("absolute block overflow-hidden px-1.5 py-1 text-left leading-tight text-ink", edge);
  const style = { ...place, background: tileBackground(tile.change) };
  return tile.href ? (
    <PageLink
      href={tile.href}
      aria-label={words}
      title={words}
      className={`${classes} hover:underline focus-visible:-outline-offset-2`}
      style={style}
    >
      {content}
    </PageLink>
  ) : (
    <div title={words} className={classes} style={style}>
      <span className="sr-only">{words}</span>
      <span aria-hidden>{content}</span>
    </div>
  );
}
