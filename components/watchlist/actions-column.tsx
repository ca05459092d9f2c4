import type { ColumnDef } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** A watchlist's last column with the actions of each row, sticky so that it stays visible. */
export function actionsColumn<Row>(name: string, actions: (row: Row) => ReactNode): ColumnDef<Row, unknown> {
  return {
    id: "actions",
    header: () => <span className="sr-only">{name}</span>,
    enableSorting: false,
    meta: {
      // On a phone a shade at its edge shows that it covers a part of the columns before it.
      className:
        "no-print sticky right-0 w-8 bg-ground max-md:before:absolute max-md:before:inset-y-0 max-md:before:right-full max-md:before:w-2 max-md:before:bg-linear-to-l max-md:before:from-ink/20 [tr:hover_&]:bg-sunken",
    },
    cell: ({ row: { original } }) => actions(original),
  };
}
