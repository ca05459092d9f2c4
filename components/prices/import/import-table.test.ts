import { describe, expect, it } from "vitest";
import {
  canGoWithout,
  mostlyRejected,
  placeOfHeader,
  replacedOf,
  tablesInOrder,
  answeredTables,
  refusedTables,
  tableState,
  type ImportTable,
  type TableState,
} from "@/components/prices/import/import-table";
import { ApiProblem } from "@/lib/client/fetch";
import {
  refusedTable,
  result,
  questionAboutSymbol,
  table,
  ticker,
  unknownTable,
} from "@/components/prices/import/testing/import-result";
import type { ImportResult } from "@/lib/prices/imports/schema";

it("rows go in without an answer about their dates, and not without one about what they prove", () => {
  const settled = { accepted: 3, tickers: [ticker({ accepted: 3 })] };
  const asks = (question: ImportResult["questions"][number]) => table({ ...settled, questions: [question] });
  expect(canGoWithout(asks({ about: "date_order", samples: ["1/2/2025"] }))).toBe(true);
  expect(canGoWithout(asks({ about: "proof", tickers: [] }))).toBe(false);
});

describe("a file most of whose rows are rejected", () => {
  it.each<[what: string, given: Partial<ImportResult>, expected: ReturnType<typeof mostlyRejected>]>([
    ["says how many", { accepted: 3, rejectedCount: 10 }, { rejected: 10, rows: 13 }],
    ["counts what is there already", { duplicate: 2, rejectedCount: 3 }, { rejected: 3, rows: 5 }],
    ["is none where half of them stand", { accepted: 3, corrected: 2, rejectedCount: 5 }, null],
    ["is refused as a whole where none stands", { rejectedCount: 10 }, null],
    [
      "isn't known to be one while an answer may take them in",
      { accepted: 1, rejectedCount: 10, questions: [{ about: "date_order", samples: ["05/09/2025"] }] },
      null,
    ],
  ])("%s", (_what, given, expected) => {
    expect(mostlyRejected(table(given))).toEqual(expected);
  });
});

describe("the files of an archive", () => {
  const named = (name: string, more: Partial<ImportResult>): ImportTable => table(more, name);
  const asks = { questions: [{ about: "date_order" as const, samples: ["05/09/2025"] }] };

  it("are sorted with open questions first, and those without new data listed separately", () => {
    const tables = [
      named("same", { duplicate: 3 }),
      named("ready", { accepted: 1 }),
      refusedTable("not_a_table", "refused"),
      named("asks", asks),
      named("other", { accepted: 2 }),
    ];
    const { shown, nothingNew } = tablesInOrder(tables);
    expect(shown.map(({ name }) => name)).toEqual(["asks", "refused", "ready", "other"]);
    expect(nothingNew.map(({ name }) => name)).toEqual(["same"]);
  });

  it("are all listed if none has new data", () => {
    const tables = [named("a", { duplicate: 3 }), named("b", { duplicate: 1 })];
    expect(tablesInOrder(tables)).toEqual({ shown: tables, nothingNew: [] });
  });

  it("ask once for the columns of each header, in list order", () => {
    const tables = [
      unknownTable("k"),
      named("read", { accepted: 1 }),
      unknownTable("k"),
      unknownTable("other"),
      unknownTable("k"),
      table({ questions: [{ about: "day" }] }), // a table with known columns
    ];
    const places = tables.map((_, at) => placeOfHeader(tables, at));
    expect(places).toEqual([0, null, null, 1, null, null]);
  });
});

describe("the state of a table", () => {
  const conflict = { code: "adjustment", series: "none", file: "total", day: null } as const;
  const mixed = [ticker({ conflict })];
  const asked = [{ symbol: "300308.SZ", ...conflict, replaced: null }];
  it.each<[string, ImportTable, TableState]>([
    ["whose prices nobody knows", table({ accepted: 2, questions: [questionAboutSymbol()] }), "asks"],
    [
      "whose adjustment may stay open",
      table({ accepted: 1, questions: [{ about: "adjustment", stated: [], likely: null }] }),
      "ready",
    ],
    [
      "that states two adjustments of one ticker",
      table({ accepted: 1, questions: [{ about: "adjustment", stated: ["none", "total"], likely: null }] }),
      "asks",
    ],
    [
      "that states another adjustment than the one answered",
      table({
        accepted: 1,
        questions: [{ about: "adjustment", stated: ["total"], likely: null, refused: "contradicts_file" }],
      }),
      "asks",
    ],
    [
      "in a conflict that nobody has decided",
      table({ accepted: 5, tickers: mixed, questions: [{ about: "conflict", tickers: asked }] }),
      "asks",
    ],
    ["in a conflict in which the series stays", table({ tickers: mixed }), "kept"],
    ["of duplicates alone", table({ duplicate: 3 }), "nothing_new"],
    ["of no row that can be taken", table({ rejectedCount: 3 }), "refused"],
    ["that is a web page", refusedTable("html_page"), "refused"],
    ["without its day", table({ questions: [{ about: "day" }] }), "asks"],
    ["whose columns nobody knows", unknownTable("k"), "asks"],
    ["whose connection was cut", refusedTables(new ApiProblem(0, "network", {}, {}))[0]!, "refused"],
    [
      "whose write was refused for an open question",
      refusedTables(new ApiProblem(409, "adjustment_seam", {}, { questions: [] }))[0]!,
      "asks",
    ],
  ])("%s", (_what, given, state) => expect(tableState(given)).toBe(state));
});

it("a response with several files is one table each, read or rejected, with its questions", () => {
  const problem = { type: "", title: "", status: 422, code: "unreadable_file" };
  const questions = [{ about: "day" } as const];
  const tables = answeredTables({
    files: [
      result({ fileName: "a.csv" }),
      { ...problem, fields: { file: "empty_file" }, fileName: "b.csv" },
      { ...problem, fields: { file: "snapshot_without_day" }, fileName: "c.csv", questions },
    ],
  });
  expect(tables).toMatchObject([
    { name: "a.csv", result: { fileName: "a.csv" }, questions: [] },
    { name: "b.csv", problem: { fault: "empty_file", isOpen: false }, questions: [] },
    { name: "c.csv", problem: { fault: "snapshot_without_day", isOpen: true }, questions },
  ]);
});

it("a rejection keeps the parameters of its text", () => {
  const large = new ApiProblem(413, "body_too_large", {}, { maxBytes: 1000 });
  expect(refusedTables(large)[0]!.problem).toMatchObject({ code: "body_too_large", maxBytes: 1000 });
  const excuse = new ApiProblem(422, "unreadable_file", { file: "vendor_message" }, { detail: "No data" });
  expect(refusedTables(excuse)[0]!.problem).toMatchObject({ fault: "vendor_message", detail: "No data" });
  expect(refusedTables(new Error("x"))[0]!.problem).toMatchObject({ code: "unknown" });
});

it("replaced series are counted together, each once, and not at all if unknown", () => {
  const [some, more] = [
    { bars: 890, daysLost: 355 },
    { bars: 10, daysLost: 0 },
  ];
  const all = [
    { symbol: "600941.SH", replaced: some },
    { symbol: "NVDA.US", replaced: null },
    { symbol: "MSFT.US", replaced: more },
  ];
  expect(replacedOf(all)).toEqual({ bars: 900, daysLost: 355 });
  // Two files of an archive may have the same ticker, whose series counts once.
  expect(replacedOf([...all, { symbol: "600941.SH", replaced: some }])?.bars).toBe(900);
  expect(replacedOf([{ symbol: "NVDA.US", replaced: null }])).toBeNull();
});
