import type { ColumnDef } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** A watchlist's last column with the actions of each row, sticky so that it stays visible. */
export function actionsColumn<Row>(name: string, actions: (row: Row) => ReactNode): ColumnDef<Row, unknown> {
  return {
    id: "actions",
    header: () => <span className="sr-only">{name}</span>,
    enableSorting: false,
    meta: {
      // On a phone the column covers a part of those before it: a line marks its edge. A border doesn't move with a
      // sticky cell.
      className:
        "no-print sticky right-0 w-8 bg-ground max-md:before:absolute max-md:before:inset-y-0 max-md:before:left-0 max-md:before:border-l max-md:before:border-line [tr:hover_&]:bg-sunken",
    },
    cell: ({ row: { original } }) => actions(original),
  };
}
