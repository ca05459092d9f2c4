import { describe, expect, it } from "vitest";
import {
  mostlyRejected,
  placeOfHeader,
  tablesInOrder,
  type ImportTable,
} from "@/components/prices/import/import-table";
import { result } from "@/components/prices/import/testing/import-result";
import type { ImportResult } from "@/lib/prices/imports/schema";

const table = (more: Partial<ImportResult>): ImportTable => ({ name: null, result: result(more) });

describe("a file most of whose rows are rejected", () => {
  it.each<[what: string, given: Partial<ImportResult>, told: ReturnType<typeof mostlyRejected>]>([
    ["says how many", { accepted: 3, rejectedCount: 10 }, { rejected: 10, rows: 13 }],
    ["counts what is there already", { duplicate: 2, rejectedCount: 3 }, { rejected: 3, rows: 5 }],
    ["is none where half of them stand", { accepted: 3, corrected: 2, rejectedCount: 5 }, null],
    ["is refused as a whole where none stands", { rejectedCount: 10 }, null],
    [
      "isn't known to be one while an answer may take them in",
      { accepted: 1, rejectedCount: 10, questions: [{ about: "date_order", samples: ["05/09/2025"] }] },
      null,
    ],
  ])("%s", (_what, given, told) => {
    expect(mostlyRejected(table(given), {})).toEqual(told);
  });
});

describe("the files of an archive", () => {
  const named = (name: string, more: Partial<ImportResult>): ImportTable => ({ name, result: result(more) });
  const asks = { questions: [{ about: "date_order" as const, samples: ["05/09/2025"] }] };

  it("are listed with those that ask first, and those with nothing new apart", () => {
    const tables = [
      named("same", { duplicate: 3 }),
      named("ready", { accepted: 1 }),
      { name: "refused", refusal: { kind: "file", code: "not_a_table", detail: "", table: null } } as const,
      named("asks", asks),
      named("other", { accepted: 2 }),
    ];
    const { shown, nothingNew } = tablesInOrder(tables, {});
    expect(shown.map(({ name }) => name)).toEqual(["asks", "refused", "ready", "other"]);
    expect(nothingNew.map(({ name }) => name)).toEqual(["same"]);
  });

  it("are all shown where none has anything new", () => {
    const tables = [named("a", { duplicate: 3 }), named("b", { duplicate: 1 })];
    expect(tablesInOrder(tables, {})).toEqual({ shown: tables, nothingNew: [] });
  });

  it("ask for the columns of each header once, in the order they are listed in", () => {
    const unnamed = (formKey: string, code = "ticker_column"): ImportTable => ({
      name: formKey,
      refusal: { kind: "file", code, detail: "", table: { formKey, columns: [], sample: [] } },
    });
    const tables = [
      unnamed("k"),
      named("read", { accepted: 1 }),
      unnamed("k"),
      unnamed("other"),
      unnamed("k"),
      unnamed("day", "snapshot_without_day"), // its columns are known
    ];
    const places = tables.map((_, at) => placeOfHeader(tables, at));
    expect(places).toEqual([0, null, null, 1, null, null]);
  });
});
