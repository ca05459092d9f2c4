"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { BoardColumn } from "@/components/board/board-columns";
import { BoardHead } from "@/components/board/board-head";
import type { BoardRow, BoardSort } from "@/components/board/board-rows";
import { RowMenu, type PressedRow } from "@/components/board/row-menu";
import { cn } from "@/components/ui/cn";
import { SharedTip } from "@/components/ui/shared-tip";
import { useHydrated } from "@/components/ui/use-hydrated";
import { nameOf } from "@/lib/format/name";

export interface BoardTableProps {
  caption: string;
  columns: readonly BoardColumn[];
  rows: readonly BoardRow[];
  sort: BoardSort | null;
  onSortChange: (sort: BoardSort | null) => void;
  isDense?: boolean;
  /** The headings stay below the page's header while the page scrolls; else the table scrolls by itself. */
  withPage?: boolean;
}

/** Where a table of so many columns scrolls sideways instead of with the page; in 90rem there is room for every column. */
const SIDEWAYS = [
  { most: 960, className: "max-lg:scrolls" },
  { most: 1210, className: "max-xl:scrolls" },
  { most: Infinity, className: "max-[90rem]:scrolls" },
] as const;

/** The rows that the server draws: more than a first screen. The browser draws the others once the page is hydrated. */
const FIRST_ROWS = 24;

/**
 * The rows of a board as a plain table: a board of forty themes has hundreds of cells, which are read and drawn at
 * every visit, so a cell is one element wherever it can be. On a phone each row is a card.
 */
export function BoardTable(props: BoardTableProps) {
  const { caption, columns, rows, sort, onSortChange, isDense = false, withPage = false } = props;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const sideways = SIDEWAYS.find(({ most }) => width <= most)!.className;
  const locale = useLocale();
  const t = useTranslations("board");
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // A ticked theme that a filter leaves out, or that is deleted, doesn't count.
  const compared = [...ticked].filter((slug) => rows.some(({ item }) => item.slug === slug));
  const [pressed, setPressed] = useState<PressedRow | null>(null);
  const drawn = useHydrated() ? rows : rows.slice(0, FIRST_ROWS);
  const help = new Map<string, string>(columns.map((column) => [column.id, column.help]));
  return (
    <SharedTip text={(key) => help.get(key)}>
      <div
        role="region"
        aria-label={caption}
        tabIndex={0}
        className={cn(
          "print-all relative focus-visible:outline-offset-0",
          withPage ? cn("[--board-top:3rem]", sideways) : "scrolls",
        )}
      >
        <table className={cn("board", isDense && "dense", sort === null && "grouped")}>
          <caption className="sr-only">{caption}</caption>
          <BoardHead
            columns={columns}
            sort={sort}
            onSortChange={onSortChange}
            compared={withPage ? compared : null}
          />
          <tbody>
            {drawn.map((row) => (
              <tr
                key={row.item.slug}
                data-key={row.item.slug}
                className={row.item.level === "sector" || row.withSector ? "sector" : undefined}
              >
                {withPage && (
                  <td className="tick desk">
                    <input
                      type="checkbox"
                      aria-label={t("tick", { name: nameOf(row.item, locale) })}
                      checked={ticked.has(row.item.slug)}
                      onChange={() => setTicked(toggled(ticked, row.item.slug))}
                    />
                  </td>
                )}
                {columns.map((column) => drawCell(column, row))}
                <td className="acts">
                  <button
                    type="button"
                    aria-label={t("rowActions", { name: nameOf(row.item, locale) })}
                    aria-haspopup="menu"
                    aria-expanded={pressed?.row.item.slug === row.item.slug}
                    onClick={({ currentTarget: button }) =>
                      setPressed(pressed?.button === button ? null : { button, row })
                    }
                  >
                    ⋯
                  </button>
                </td>
              </tr>
            ))}
            {drawn.length < rows.length && (
              <tr style={{ height: `calc(${rows.length - drawn.length} * var(--row))` }} />
            )}
          </tbody>
        </table>
        <RowMenu pressed={pressed} onClose={() => setPressed(null)} />
      </div>
    </SharedTip>
  );
}

/** A function, not a component: it has no state, and there are hundreds. */
function drawCell({ id, name, cell, isNumeric, isOnPhone }: BoardColumn, row: BoardRow) {
  const { content, className } = cell(row);
  if (id === "theme") {
    return (
      <th key={id} scope="row" className={className}>
        {content}
      </th>
    );
  }
  return (
    <td
      key={id}
      data-label={isNumeric ? name : undefined}
      data-wide={id === "note" || undefined}
      className={
        [isNumeric && "n", !isOnPhone && "desk", (id === "status" || id === "sparkline") && id, className]
          .filter(Boolean)
          .join(" ") || undefined
      }
    >
      {content}
    </td>
  );
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
