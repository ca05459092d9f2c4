import { expect, it } from "vitest";
import type { ImportTable } from "@/components/prices/import/import-table";
import { openQuestions } from "@/components/prices/import/open-questions";
import { symbolQuestion, table, unknownTable } from "@/components/prices/import/testing/import-result";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import type { ImportResult } from "@/lib/prices/imports/schema";

const asking = (questions: ImportQuestion[], more: Partial<ImportResult> = {}): ImportTable =>
  table({ ...more, questions });

it("a file that leaves nothing open asks nothing", () => {
  expect(openQuestions([table()])).toEqual([]);
});

it("a printed code is asked for once, however many tables print it", () => {
  const code = symbolQuestion({ printed: "725", candidates: ["000725.SZ"] });
  const known = symbolQuestion({ ...code, likely: "000725.SZ" });
  expect(openQuestions([asking([code]), asking([known])])).toEqual([known]);
});

it("a code in the name of a file alone is the whole file's; of an archive's file it is that code's", () => {
  const code = symbolQuestion({ printed: "000300", candidates: ["000300.SH"] });
  const named = asking([code], { symbolSource: null });
  expect(openQuestions([named])).toEqual([{ ...code, printed: null }]);
  expect(openQuestions([table(), named])).toEqual([code]);
  // A code in a column is only a part of the file.
  expect(openQuestions([asking([code], { symbolSource: "column" })])).toEqual([code]);
});

it("whose prices a table has, its columns and its day are asked of one table, not of several at once", () => {
  for (const open of [
    asking([symbolQuestion()], { symbolSource: null }),
    unknownTable("k"),
    asking([{ about: "day" }]),
  ]) {
    expect(openQuestions([open])).toEqual(open.questions);
    expect(openQuestions([open, open])).toEqual([]);
  }
});

it.each([
  ["none", "none", "none"],
  ["none", "forward", null],
] as const)("of tables whose likely adjustment is %s and %s, %s is likely", (first, second, likely) => {
  const open = (each: typeof first | typeof second) =>
    asking([{ about: "adjustment", stated: [], likely: each }]);
  expect(openQuestions([open(first), open(second)])).toEqual([{ about: "adjustment", stated: [], likely }]);
});

it("questions about the numbers of several tables are asked together", () => {
  const open = (sample: string, without: number) =>
    asking([
      { about: "date_order", samples: ["05/09/2025"] },
      { about: "decimal_sign", samples: [sample] },
      { about: "adjusted_close", without, rows: 10 },
    ]);
  expect(openQuestions([open("1,345", 2), open("1,350", 3)])).toEqual([
    { about: "date_order", samples: ["05/09/2025", "05/09/2025"] },
    { about: "decimal_sign", samples: ["1,345", "1,350"] },
    { about: "adjusted_close", without: 5, rows: 20 },
  ]);
});

it("the conflicts of several tables are decided together", () => {
  const conflict = (symbol: string) => ({
    symbol,
    code: "seam" as const,
    series: "forward" as const,
    file: "forward" as const,
    day: "2025-09-01",
    replaced: { bars: 890, daysLost: 355 },
  });
  const open = (symbol: string) => asking([{ about: "conflict", tickers: [conflict(symbol)] }]);
  expect(openQuestions([open("600941.SH"), open("300308.SZ")])).toEqual([
    { about: "conflict", tickers: [conflict("600941.SH"), conflict("300308.SZ")] },
  ]);
});
