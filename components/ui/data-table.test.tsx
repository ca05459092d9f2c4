import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ColumnDef } from "@tanstack/react-table";
import { useState } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

describe("a long table", () => {
  const TALL = 918;
  const many = Array.from({ length: 100 }, (_, at) => ({ name: `Theme ${at}`, change: at }));
  const long = (below?: (row: Row) => string | null) => (
    <DataTable
      caption="Board"
      columns={columns}
      rows={many}
      rowKey={(row) => row.name}
      below={below}
      windowed
    />
  );
  // jsdom has no layout: every element is as tall as the region of a large screen.
  beforeEach(() => void vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(TALL));
  afterEach(() => vi.restoreAllMocks());

  it("fills its region also after the lines below its rows have gone", () => {
    const { rerender } = renderIn(
      "en",
      long((row) => `Reason of ${row.name}`),
    );
    const whole = names().length;
    expect(whole).toBeLessThan(many.length);
    rerender(long());
    expect(names().length).toBeGreaterThan(whole);
    expect(names().length * 29).toBeGreaterThanOrEqual(TALL);
  });

  it("numbers its lines, those below the rows too, of all that it has", () => {
    renderIn(
      "en",
      long((row) => (row.change === 0 ? "A reason" : null)),
    );
    expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("102");
    const indices = screen.getAllByRole("row").map((row) => row.getAttribute("aria-rowindex"));
    expect(indices.slice(0, 5)).toEqual(["1", "2", "3", "4", "5"]);
  });
});
