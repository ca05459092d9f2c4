import { expect, it } from "vitest";
import { askedOf } from "@/components/prices/import/answers";
import type { ImportTable } from "@/components/prices/import/import-table";
import { result, ticker } from "@/components/prices/import/testing/import-result";
import type { ImportResult } from "@/lib/prices/imports/schema";

const table = (more: Partial<ImportResult>): ImportTable => ({ name: "a", result: result(more) });
const refusal = (code: string, view: { formKey: string } | null = null): ImportTable => ({
  name: "a",
  refusal: { kind: "file", code, detail: "", table: view && { ...view, columns: [], sample: [] } },
});

it("a file that leaves nothing open asks nothing", () => {
  expect(askedOf([table({})])).toEqual({
    symbol: null,
    codes: [],
    adjustment: null,
    dateOrder: null,
    decimalSign: null,
    adjustedClose: null,
    isDayAsked: false,
    columns: null,
    columnsCode: "",
    conflicts: [],
    contradicts: null,
  });
});

it("a printed code is asked for once, however many tables print it", () => {
  const questions = [{ about: "symbol" as const, printed: "725", candidates: ["000725.SZ"] }];
  const [code, ...others] = askedOf([table({ questions }), table({ questions })]).codes;
  expect(code).toMatchObject({ printed: "725", candidates: [{ symbol: "000725.SZ" }] });
  expect(others).toEqual([]);
});

it("a code that names a file of an archive is asked with what the board knows, and as last time", () => {
  const choices = [{ symbol: "000300.SH", kind: "index" as const, nameEn: "CSI 300", nameZh: "沪深300" }];
  const asking = (more: Partial<ImportResult>) =>
    table({
      symbolSource: null,
      questions: [{ about: "symbol", printed: "000300", candidates: ["000300.SH"], choices }],
      ...more,
    });
  const codes = (...tables: ImportTable[]) => askedOf([table({}), ...tables]).codes;
  const known = { printed: "000300", candidates: choices, previousImportId: "i1" };
  expect(codes(asking({}), asking({ previousImportId: "i1" }))).toEqual([known]);
  // A code in a column is only a part of the file: what that was said to have isn't the code's.
  expect(codes(asking({ previousImportId: "i1", symbolSource: "column" }))).toEqual([
    { ...known, previousImportId: null },
  ]);
});

it("what a code may be is asked with what the board knows of it", () => {
  const choices = [
    { symbol: "000300.SH", kind: "index" as const, nameEn: "CSI 300", nameZh: "沪深300" },
    { symbol: "000300.SZ", kind: "equity" as const, nameEn: null, nameZh: null },
  ];
  const candidates = choices.map(({ symbol }) => symbol);
  const open = table({
    symbolSource: null,
    questions: [{ about: "symbol", printed: null, candidates, choices }],
  });
  expect(askedOf([open]).symbol?.candidates).toEqual(choices);
});

it("whose prices a table has is asked of one table, not of several at once", () => {
  const open = table({
    symbolSource: null,
    questions: [{ about: "symbol", printed: null, candidates: ["000300.SH"] }],
  });
  expect(askedOf([open]).symbol?.candidates.map(({ symbol }) => symbol)).toEqual(["000300.SH"]);
  expect(askedOf([open, open]).symbol).toBeNull();
});

it.each([
  ["none", "none", "none"],
  ["none", "forward", null],
] as const)("what is likely of %s and of %s is %s", (first, second, likely) => {
  const asking = (each: typeof first | typeof second) =>
    table({ questions: [{ about: "adjustment", stated: [], likely: each }] });
  expect(askedOf([asking(first), asking(second)]).adjustment?.likely).toBe(likely);
});

it("what several tables ask of their numbers is asked of them together", () => {
  const asking = (sample: string, without: number): ImportTable =>
    table({
      questions: [
        { about: "decimal_sign", samples: [sample] },
        { about: "adjusted_close", without, rows: 10 },
      ],
    });
  expect(askedOf([asking("1,345", 2), asking("1,350", 3)])).toMatchObject({
    decimalSign: ["1,345", "1,350"],
    adjustedClose: { without: 5, rows: 20 },
  });
});

it("a list without its day asks for the day; columns that nobody knows are asked for", () => {
  expect(askedOf([refusal("snapshot_without_day", { formKey: "k" })])).toMatchObject({
    isDayAsked: true,
    columns: null,
  });
  expect(askedOf([refusal("unknown_columns", { formKey: "k" })]).columns?.formKey).toBe("k");
});

it("conflicts come from what was read, or from what was refused", () => {
  const replaced = { bars: 890, daysLost: 355 };
  const conflict = { code: "seam", series: "forward", file: "forward", day: "2025-09-01" } as const;
  expect(askedOf([table({ tickers: [ticker({ conflict, replaced })] })]).conflicts).toEqual([
    { ...conflict, symbol: "300308.SZ", replaced },
  ]);
  const differs: ImportTable = { name: null, refusal: { kind: "differs", there: "none", file: "unknown" } };
  expect(askedOf([differs])).toMatchObject({
    conflicts: [{ code: "adjustment", series: "none", file: "unknown" }],
    adjustment: { stated: [], likely: null },
  });
});
