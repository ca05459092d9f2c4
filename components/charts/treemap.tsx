"use client";

import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Treemap as RechartsTreemap, type TreemapNode } from "recharts";
import { HEIGHT } from "@/components/charts/plot";
import { tileBackground } from "@/components/charts/tile-colour";
import { useWidth } from "@/components/charts/use-width";
import { cn } from "@/components/ui/cn";
import { formatPercent } from "@/lib/format/number";

export interface Tile {
  id: string;
  label: string;
  /** What the area stands for; a tile without any isn't drawn. */
  area: number;
  /** A fraction: gives the colour, and stands in words on the tile. */
  change: number | null;
  /** Said after the change: "7 tickers". */
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
  /** How a change is written; a percentage unless said otherwise. */
  format?: typeof formatPercent;
}

/** Areas in groups, coloured by change. Tiles are links in reading order; what a small tile can't show, its name says. */
export function Treemap({ groups, label, height = HEIGHT.map, format = formatPercent }: TreemapProps) {
  const [ref, width] = useWidth();
  const data = groups
    .map((group) => ({
      name: group.label,
      children: group.tiles
        .filter(({ area }) => area > 0)
        .map((tile) => ({ area: tile.area, name: tile.label, tile, group: group.label })),
    }))
    .filter((group) => group.children.length > 0);
  return (
    <div ref={ref} role="group" aria-label={label} className="w-full overflow-hidden" style={{ height }}>
      {width > 0 && data.length > 0 && (
        <RechartsTreemap
          width={width}
          height={height}
          data={data}
          dataKey="area"
          nameKey="name"
          aspectRatio={width < 480 ? 1 : 1.6}
          nodeGap={2}
          isAnimationActive={false}
          isUpdateAnimationActive={false}
          content={(node) => <TileShape node={node} format={format} />}
        />
      )}
    </div>
  );
}

/**
 * Recharts hands over what was put in, laid out; its own type only knows the layout. It also hands over the groups and the root,
 * which have no tile (and the chart's own `id`): they aren't drawn.
 */
function TileShape({ node, format }: { node: TreemapNode; format: typeof formatPercent }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const { x, y, width, height } = node;
  const { tile, group } = node as Partial<{ tile: Tile; group: string }>;
  if (!tile || width < 1 || height < 1) return <g />;
  const change = tile.change === null ? t("unknown") : format(tile.change, { locale, signed: true });
  const words = [group, tile.label, change, tile.detail].filter(Boolean).join(", ");
  const roomy = {
    label: width >= 44 && height >= 22,
    change: width >= 60 && height >= 40, // "+123.4 %" whole, for half a number is another one
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
  const classes = cn("block size-full overflow-hidden px-1.5 py-1 text-left leading-tight text-ink", edge);
  const style = { background: tileBackground(tile.change) };
  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      {tile.href ? (
        <Link
          href={tile.href as Route}
          aria-label={words}
          title={words}
          className={`${classes} hover:underline focus-visible:-outline-offset-2`}
          style={style}
        >
          {content}
        </Link>
      ) : (
        <div title={words} className={classes} style={style}>
          <span className="sr-only">{words}</span>
          <span aria-hidden>{content}</span>
        </div>
      )}
    </foreignObject>
  );
}
