import { describe, expect, it } from "vitest";
import { mostlyRejected, type ImportTable } from "@/components/prices/import-table";
import { result } from "@/components/prices/testing/import-result";
import type { ImportResult } from "@/lib/prices/schema";

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
