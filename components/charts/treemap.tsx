"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState, type MouseEvent, type ReactNode, type SyntheticEvent } from "react";
import { tileBackground } from "@/components/charts/tile-colour";
import {
  layOut,
  tileTowards,
  type Tile,
  type TileGroup,
  type TreemapLayout,
} from "@/components/charts/treemap-layout";
import { useWidth } from "@/components/charts/use-width";
import { goTo } from "@/components/ui/leaving";

export interface TreemapProps {
  groups: readonly TileGroup[];
  label: string;
  height: number;
  /** The change with the strongest colour, in both directions; null if no change is known. */
  limit: number | null;
  /** The content of a tile's tooltip. */
  tooltip: (tile: Tile) => ReactNode;
}

/**
 * A treemap of groups and their parts, coloured by change. It is one tab stop: the arrow keys walk from tile to tile, each
 * of which is a link; the tooltip shows at once on hover and focus, on a touch screen at the first tap.
 */
export function Treemap({ groups, label, height, limit, tooltip }: TreemapProps) {
  const [ref, width] = useWidth();
  const router = useRouter();
  const [active, setActive] = useState<number | null>(null);
  const [current, setCurrent] = useState(0);
  const isFirstTap = useRef(false);
  const placed = useMemo(() => layOut(groups, width, height), [groups, width, height]);
  const stop = Math.min(current, placed.tiles.length - 1);
  // Hundreds of tiles: kept while the pointer moves over them.
  const drawn = useMemo(() => <Drawn placed={placed} limit={limit} stop={stop} />, [placed, limit, stop]);
  const shown = active === null ? undefined : placed.tiles[active];

  const follow = (event: MouseEvent) => {
    const isTooltipOnly = isFirstTap.current;
    isFirstTap.current = false; // the next one may be by key, without a pointer
    const link = (event.target as Element).closest("a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!isTooltipOnly) goTo(router, link.getAttribute("href")!);
  };

  return (
    <div
      ref={ref}
      role="group"
      aria-label={label}
      className="relative w-full [print-color-adjust:exact]"
      style={{ height }}
      onClick={follow}
      onPointerDown={(event) => {
        const at = tileAt(event);
        isFirstTap.current = event.pointerType === "touch" && at !== null && at !== active;
      }}
      onPointerOver={(event) => event.pointerType !== "touch" && setActive(tileAt(event))}
      onPointerLeave={(event) => event.pointerType !== "touch" && setActive(null)}
      onFocus={(event) => {
        const at = tileAt(event);
        setActive(at);
        if (at !== null) setCurrent(at);
      }}
      onBlur={() => setActive(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape") setActive(null);
        const from = tileAt(event);
        const to = from === null ? null : tileTowards(placed.tiles, from, event.key);
        if (to === null) return;
        event.preventDefault();
        event.currentTarget.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
      }}
    >
      {drawn}
      {shown && (
        <div
          aria-hidden
          data-testid="tile-tooltip"
          className="no-print pointer-events-none absolute z-20 w-60 rounded border border-line bg-raised px-2 py-1 text-xs text-ink shadow-pop"
          style={{
            left: Math.max(0, Math.min(shown.left, width - 240)),
            ...(shown.top + shown.height < height / 2
              ? { top: shown.top + shown.height + 4 }
              : { bottom: height - shown.top + 4 }),
          }}
        >
          {tooltip(shown.tile)}
        </div>
      )}
    </div>
  );
}

function tileAt(event: SyntheticEvent): number | null {
  const at = (event.target as Element).closest<HTMLElement>("[data-at]")?.dataset.at;
  return at === undefined ? null : Number(at);
}

/** The width of a tile in which the mark is before the value; in a narrower one it has a line of its own. */
const WIDE = 60;

function Drawn({ placed, limit, stop }: { placed: TreemapLayout; limit: number | null; stop: number }) {
  return (
    <>
      {placed.frames.map(({ id, label, ...box }) => (
        <div
          key={id}
          className="absolute truncate border border-line px-1 text-2xs leading-4 font-semibold text-ink"
          style={box}
        >
          {label}
        </div>
      ))}
      {placed.headings.map(({ id, label, href, ...box }) => (
        <a
          key={id}
          href={href}
          tabIndex={-1}
          className="absolute truncate text-2xs leading-[15px] text-muted hover:text-ink hover:underline"
          style={box}
        >
          {label}
        </a>
      ))}
      {placed.tiles.map(({ tile, ...box }, at) => (
        <a
          key={tile.id}
          data-at={at}
          href={tile.href}
          tabIndex={at === stop ? 0 : -1}
          aria-label={tile.name}
          className="absolute flex flex-col justify-center overflow-hidden px-0.5 text-center text-2xs leading-tight text-ink hover:z-10 hover:outline-2 hover:outline-focus focus-visible:z-10 focus-visible:outline-offset-0"
          style={{ ...box, background: tileBackground(tile.change, limit) }}
        >
          {box.width >= 30 && box.height >= 15 && <span className="block truncate">{tile.label}</span>}
          {tile.mark && box.width < WIDE && box.height >= 41 && <span>{tile.mark}</span>}
          {/* A cut number reads as another one. */}
          {box.width >= 42 && box.height >= 28 && (
            <span className="block num">
              {tile.mark && box.width >= WIDE ? `${tile.mark} ${tile.value}` : tile.value}
            </span>
          )}
        </a>
      ))}
    </>
  );
}
