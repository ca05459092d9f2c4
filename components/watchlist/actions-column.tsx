import type { ColumnDef } from "@tanstack/react-table";
import type { ReactNode } from "react";

/** A watchlist's last column with the actions of each row, sticky so that it stays visible. */
export function actionsColumn<Row>(name: string, actions: (row: Row) => ReactNode): ColumnDef<Row, unknown> {
  return {
    id: "actions",
    header: () => <span className="sr-only">{name}</span>,
    enableSorting: false,
    meta: { className: "no-print sticky right-0 w-8 bg-ground [tr:hover_&]:bg-sunken" },
    cell: ({ row: { original } }) => actions(original),
  };
}
