import { describe, expect, it } from "vitest";
import {
  boardRows,
  columnsChosen,
  columnsShown,
  type BoardFilter,
  type SortColumn,
} from "@/components/board/board-rows";
import { boardSort } from "@/components/board/use-board-filters";
import { makeThemeItem } from "@/components/themes/testing/theme-item";
import { perPeriod } from "@/lib/domain/calendar/period";
import type { ThemeItem } from "@/lib/themes/schema";

const items = [
  makeThemeItem("communication", { level: "sector", excess: perPeriod(() => 0.09) }),
  makeThemeItem("operators", {
    parent: "communication",
    status: "unproven",
    excess: perPeriod(() => -0.03),
    breadth: { above: 1, of: 2 },
    latestNote: null,
  }),
  makeThemeItem("optical", {
    parent: "communication",
    excess: perPeriod((period) => (period === "1m" ? -0.1 : 0.42)),
    breadth: null,
    evidence: "supported",
    evidenceBalance: 2.5,
  }),
  makeThemeItem("media", { level: "sector", excess: perPeriod(() => null), breadth: { above: 0, of: 0 } }),
];
const none: BoardFilter = { status: null, sector: null, level: null };
const view = { period: "sinceCall", locale: "en" } as const;
const slugs = (filters: Partial<BoardFilter>, column?: SortColumn, direction: "asc" | "desc" = "desc") =>
  boardRows(items, { ...none, ...filters }, column ? { column, direction } : null, view).map(
    ({ item }) => item.slug,
  );

describe("filters", () => {
  it.each([
    [{}, ["communication", "operators", "optical", "media"]],
    [{ sector: "communication" }, ["communication", "operators", "optical"]],
    [{ status: "unproven" }, ["operators"]],
    [{ level: "subtheme" }, ["operators", "optical"]],
    [{ level: "sector", status: "on_track", sector: "media" }, ["media"]],
    [{ sector: "no-such-sector" }, []],
  ] as const)("%o → %o", (filters, expected) => expect(slugs(filters)).toEqual(expected));

  it("a theme whose sector isn't in the list shows its sector", () => {
    const rows = (filters: Partial<BoardFilter>) =>
      boardRows(items, { ...none, ...filters }, null, view).map(({ item, sector, nested }) => [
        item.slug,
        sector?.slug ?? null,
        nested,
      ]);
    expect(rows({ sector: "communication" })[1]).toEqual(["operators", "communication", true]);
    expect(rows({ level: "subtheme" })[0]).toEqual(["operators", "communication", false]);
  });
});

describe("a sector with one theme", () => {
  const sector = makeThemeItem("media", { level: "sector", latestNote: null, attention: null });
  const theme = makeThemeItem("subfields", { parent: "media" });
  const rows = (board: ThemeItem[], filters: Partial<BoardFilter> = {}) =>
    boardRows(board, { ...none, ...filters }, null, view).map(({ item, withSector }) => [
      item.slug,
      withSector,
    ]);

  it("is one row with it, which has the sector's newest note", () => {
    const note = { id: "n2", kind: "observation", excerpt: "On the sector", observedOn: "2026-03-11" };
    const [row, ...others] = boardRows([{ ...sector, latestNote: note }, theme], none, null, view);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      withSector: true,
      nested: false,
      item: { slug: "subfields", latestNote: note },
    });
  });

  it("is sorted by the note that its row shows", () => {
    const note = { id: "n2", kind: "observation", excerpt: "On the sector", observedOn: "2026-03-11" };
    const board = [
      makeThemeItem("optical", { latestNote: { ...note, observedOn: "2026-03-10" } }),
      { ...sector, latestNote: note },
      theme, // its own note is of 2026-03-09
    ];
    const sorted = boardRows(board, none, { column: "note", direction: "desc" }, view);
    expect(sorted.map(({ item }) => [item.slug, item.latestNote?.observedOn])).toEqual([
      ["subfields", "2026-03-11"],
      ["optical", "2026-03-10"],
    ]);
  });

  it("is two rows where their status or numbers differ", () => {
    const apart = [
      ["media", false],
      ["subfields", false],
    ];
    expect(rows([{ ...sector, status: "mixed" }, theme])).toEqual(apart);
    expect(rows([{ ...sector, returns: perPeriod(() => 0.2) }, theme])).toEqual(apart);
    expect(rows([sector, theme])).toEqual([["subfields", true]]);
  });

  it("is a row where only sectors are shown, or the theme is filtered out", () => {
    expect(rows([sector, theme], { level: "sector" })).toEqual([["media", false]]);
    expect(rows([sector, theme], { level: "subtheme" })).toEqual([["subfields", false]]);
  });
});

describe("the columns shown", () => {
  const whole = boardRows(items, none, null, view);
  it("are the usual ones, with coverage only where it isn't full or prices are late", () => {
    expect(columnsShown(null, whole, "sinceCall")).not.toContain("coverage");
    const late = boardRows([makeThemeItem("optical", { lastDay: "2026-03-11" })], none, null, view);
    const partial = boardRows(
      [makeThemeItem("optical", { coverage: { priced: 1, of: 6 } })],
      none,
      null,
      view,
    );
    for (const rows of [late, partial]) expect(columnsShown(null, rows, "sinceCall")).toContain("coverage");
  });

  it("are those chosen, in the board's order, without the period's own numbers twice", () => {
    expect(columnsShown(["note", "month1", "return"], whole, "sinceCall")).toEqual([
      "return",
      "month1",
      "note",
    ]);
    expect(columnsShown(["note", "month1", "return"], whole, "1m")).toEqual(["return", "note"]);
    expect(columnsChosen(["note", "month1", "return"], whole)).toEqual(["return", "month1", "note"]);
  });
});

describe("sorting", () => {
  it.each([
    ["excess", "desc", ["optical", "communication", "operators", "media"]],
    ["excess", "asc", ["operators", "communication", "optical", "media"]], // unknown values are last
    ["theme", "asc", ["communication", "media", "operators", "optical"]],
    ["status", "asc", ["communication", "optical", "media", "operators"]],
    ["breadth", "desc", ["communication", "operators", "optical", "media"]], // 7 of 11, 1 of 2, unknown, 0 of 0
    ["evidence", "desc", ["optical", "communication", "operators", "media"]],
    ["note", "asc", ["communication", "optical", "media", "operators"]],
  ] as const)("by %s %s", (column, direction, expected) =>
    expect(slugs({}, column, direction)).toEqual(expected),
  );

  it("uses the chosen period", () => {
    const rows = boardRows(
      items,
      { ...none, level: "subtheme" },
      { column: "excess", direction: "desc" },
      { ...view, period: "1m" },
    );
    expect(rows.map(({ item, nested }) => [item.slug, nested])).toEqual([
      ["operators", false],
      ["optical", false],
    ]);
  });
});

it.each([
  [
    { column: "relative", direction: "desc" },
    { column: "excess", direction: "desc" },
  ], // a parameter name from older URLs
  [
    { column: "excess", direction: "asc" },
    { column: "excess", direction: "asc" },
  ],
  [{ column: "nothing", direction: "asc" }, null],
  [null, null],
] as const)("a URL with the sort %j gives %j", (typed, sort) => expect(boardSort(typed)).toEqual(sort));

it.each([
  ["2026-03-12", null],
  ["2026-03-11", "2026-03-11"],
  [null, null], // without bars, each number has its own reason
])("a theme with bars to %s is behind its price day: %s", (lastDay, behind) => {
  const [row] = boardRows([makeThemeItem("optical", { lastDay })], none, null, view);
  expect(row?.behind).toBe(behind);
});
