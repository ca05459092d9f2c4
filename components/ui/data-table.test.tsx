import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ColumnDef } from "@tanstack/react-table";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { DataTable, type Sort } from "@/components/ui/data-table";

afterEach(cleanup);

interface Row {
  name: string;
  change: number | null;
}

const rows: Row[] = [
  { name: "operators", change: -0.03 },
  { name: "edge computing", change: null },
  { name: "optical modules", change: 0.42 },
];
const columns: ColumnDef<Row, unknown>[] = [
  { id: "name", header: "Theme", accessorFn: (row) => row.name, meta: { rowHeader: true } },
  { id: "change", header: "Change", accessorFn: (row) => row.change, meta: { numeric: true } },
];

function Board({ first = null }: { first?: Sort | null }) {
  const [sort, setSort] = useState<Sort | null>(first);
  return (
    <DataTable
      caption="Board"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
      sort={sort}
      onSortChange={setSort}
    />
  );
}

function names(): (string | null)[] {
  return screen.getAllByRole("rowheader").map((cell) => cell.textContent);
}

function directionOf(heading: string): string | null {
  return screen.getByRole("columnheader", { name: heading }).getAttribute("aria-sort");
}

it("a heading sorts in one direction, then the other, then not at all; unknown values stay last", async () => {
  renderIn("en", <Board />);
  const heading = screen.getByRole("button", { name: "Change" });
  await userEvent.click(heading);
  expect(names()).toEqual(["optical modules", "operators", "edge computing"]);
  expect(directionOf("Change")).toBe("descending");
  await userEvent.click(heading);
  expect(names()).toEqual(["operators", "optical modules", "edge computing"]);
  expect(directionOf("Change")).toBe("ascending");
  await userEvent.click(heading);
  expect(names()).toEqual(["operators", "edge computing", "optical modules"]);
  expect(directionOf("Change")).toBe("none");
});

it("sorting by a column that doesn't exist leaves the rows in their original order", () => {
  renderIn("en", <Board first={{ column: "colour", direction: "asc" }} />);
  expect(names()).toEqual(["operators", "edge computing", "optical modules"]);
});

it("the table is in a focusable region named by its caption", () => {
  renderIn("en", <Board />);
  const region = screen.getByRole("region", { name: "Board" });
  expect(region.tabIndex).toBe(0);
  expect(within(region).getByRole("table", { name: "Board" })).toBeTruthy();
});

it("a row's button stays the same element and keeps the focus when the columns are recreated", () => {
  const withMenu = (): ColumnDef<Row, unknown>[] => [
    ...columns,
    { id: "menu", header: "Menu", cell: ({ row }) => <button>Change {row.original.name}</button> },
  ];
  const table = () => (
    <DataTable caption="Board" columns={withMenu()} rows={rows} rowKey={(row) => row.name} />
  );
  const { rerender } = renderIn("en", table());
  const button = screen.getByRole("button", { name: "Change operators" });
  button.focus();
  rerender(table());
  expect(document.activeElement).toBe(button);
  expect(button.isConnected).toBe(true);
});
