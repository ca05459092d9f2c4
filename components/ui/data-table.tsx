"use client";

import {
  getCoreRowModel,
  useReactTable,
  type ColumnDef,
  type RowData,
  type SortingState,
} from "@tanstack/react-table";
import { useLocale } from "next-intl";
import { Fragment, useRef, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { compareCells, type SortDirection } from "@/components/ui/compare";
import { HelpText } from "@/components/ui/help-text";
import { useRowsInSight } from "@/components/ui/use-rows-in-sight";
import { SortableTh, Table, Td, Th, Thead, Tr } from "@/components/ui/table";

declare module "@tanstack/react-table" {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the parameters must have the library's names
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Right-aligned, with tabular figures. */
    numeric?: boolean;
    /** The cell is the row header. */
    rowHeader?: boolean;
    className?: string;
    /** An explanation of the column, such as its formula, shown on hover and focus of the heading. */
    help?: string;
    /** The heading of the cell on a card, if the column's is more than text. */
    label?: string;
    /** On a phone the cell takes the full width of the card. */
    wide?: boolean;
  }
}

export interface Sort {
  column: string;
  direction: SortDirection;
}

export interface DataTableProps<T> {
  caption: string;
  columns: ColumnDef<T, unknown>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** The controlled sort state (from the URL). */
  sort?: Sort | null;
  onSortChange?: (sort: Sort | null) => void;
  /** Rows are already sorted (as a tree, or by the server); the headings only show the direction. */
  sortedOutside?: boolean;
  empty?: ReactNode;
  maxHeight?: string;
  /** On a phone each row is shown as a card. */
  asCards?: boolean;
  rowClassName?: (row: T) => string | undefined;
  /**
   * Many rows scroll under the headings, and only those in sight are drawn, as one line each (two with `below`). Paper
   * has all of them.
   */
  windowed?: boolean;
  /** Content of an extra line under the row, as wide as the visible part of the table; null for none. */
  below?: (row: T) => ReactNode;
}

/**
 * A table with sortable headings: the first click sorts in the column's default direction, the second in reverse, the
 * third removes the sort. Unknown values are last.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, rows, rowKey, sort = null, onSortChange, sortedOutside = false, empty, maxHeight } = props;
  const locale = useLocale();
  const sorting: SortingState = sort ? [{ id: sort.column, desc: sort.direction === "desc" }] : [];
  const table = useReactTable({
    data: rows as T[],
    columns: props.columns,
    state: { sorting },
    getRowId: rowKey,
    manualSorting: true,
    onSortingChange: (change) => {
      const [next] = typeof change === "function" ? change(sorting) : change;
      onSortChange?.(next ? { column: next.id, direction: next.desc ? "desc" : "asc" } : null);
    },
    getCoreRowModel: getCoreRowModel(),
  });

  const { rows: unsorted } = table.getCoreRowModel();
  const sorted =
    sort && !sortedOutside && table.getAllLeafColumns().some(({ id }) => id === sort.column)
      ? [...unsorted].sort((a, b) =>
          compareCells(a.getValue(sort.column), b.getValue(sort.column), sort.direction, locale),
        )
      : unsorted;

  const region = useRef<HTMLDivElement>(null);
  const inSight = useRowsInSight(region, sorted, {
    isOn: props.windowed ?? false,
    hasLineBelow: (row) => Boolean(props.below?.(row.original)),
  });
  if (rows.length === 0 && empty) return <>{empty}</>;
  const columnCount = table.getVisibleLeafColumns().length;
  const drawn = (
    <Table
      caption={caption}
      regionRef={region}
      maxHeight={maxHeight ?? (props.windowed ? "85dvh" : undefined)}
      asCards={props.asCards}
      rowCount={inSight.rowCount}
    >
      <Thead>
        {table.getHeaderGroups().map((group) => (
          <Tr key={group.id} aria-rowindex={inSight.rowCount && 1}>
            {group.headers.map(({ id, column, getContext }) => {
              const { header, meta } = column.columnDef;
              const { numeric, className, help } = meta ?? {};
              // Called, as the cells below are.
              const heading: ReactNode = typeof header === "function" ? header(getContext()) : header;
              if (!onSortChange || !column.getCanSort()) {
                return (
                  <Th key={id} numeric={numeric} className={className}>
                    {help ? <HelpText text={help}>{heading}</HelpText> : heading}
                  </Th>
                );
              }
              return (
                <SortableTh
                  key={id}
                  numeric={numeric}
                  className={className}
                  help={help}
                  sorted={column.getIsSorted() || null}
                  onSort={() => column.toggleSorting()}
                >
                  {heading}
                </SortableTh>
              );
            })}
          </Tr>
        ))}
      </Thead>
      <tbody>
        <Spacer height={inSight.before} columns={columnCount} />
        {inSight.rows.map(({ row, rowIndex }) => {
          const below = props.below?.(row.original);
          return (
            <Fragment key={row.id}>
              <Tr
                data-key={row.id}
                aria-rowindex={rowIndex}
                className={cn("hover:bg-sunken", below && "border-b-0", props.rowClassName?.(row.original))}
              >
                {row.getVisibleCells().map(({ id, column, getContext }) => {
                  const { header, cell, meta } = column.columnDef;
                  const { numeric, rowHeader, className, wide } = meta ?? {};
                  const label = props.asCards
                    ? (meta?.label ?? (typeof header === "string" ? header : undefined))
                    : undefined;
                  // The cell is called as a function instead of rendered as a component: it is a new function on each
                  // render, and React would remount its buttons.
                  const content: ReactNode = typeof cell === "function" ? cell(getContext()) : cell;
                  return rowHeader ? (
                    <Th key={id} scope="row" className={cn("align-middle font-normal", className)}>
                      {content}
                    </Th>
                  ) : (
                    <Td key={id} numeric={numeric} className={className} label={label} wide={wide}>
                      {content}
                    </Td>
                  );
                })}
              </Tr>
              {below && (
                <Tr aria-rowindex={rowIndex && rowIndex + 1} className="[tr:hover+&]:bg-sunken">
                  <Td colSpan={row.getVisibleCells().length} className="pt-0">
                    <div className="sticky left-0 w-fit max-w-[100cqw]">{below}</div>
                  </Td>
                </Tr>
              )}
            </Fragment>
          );
        })}
        <Spacer height={inSight.after} columns={columnCount} />
      </tbody>
    </Table>
  );
  return props.below ? <div className="@container">{drawn}</div> : drawn;
}

/** Stands for the rows out of sight. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
