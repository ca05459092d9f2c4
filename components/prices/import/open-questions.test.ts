import { expect, it } from "vitest";
import type { ImportTable } from "@/components/prices/import/import-table";
import { combinedQuestions } from "@/components/prices/import/open-questions";
import { questionAboutSymbol, table, unknownTable } from "@/components/prices/import/testing/import-result";
import type { ImportQuestion } from "@/lib/prices/imports/question-schema";
import type { ImportResult } from "@/lib/prices/imports/schema";

const asking = (questions: ImportQuestion[], more: Partial<ImportResult> = {}): ImportTable =>
  table({ ...more, questions });

it("a complete file has no questions", () => {
  expect(combinedQuestions([table()])).toEqual([]);
});

it("a printed code is asked once, even if several tables print it", () => {
  const code = questionAboutSymbol({ printed: "725", candidates: ["000725.SZ"] });
  const known = questionAboutSymbol({ ...code, likely: "000725.SZ" });
  expect(combinedQuestions([asking([code]), asking([known])])).toEqual([known]);
});

it("a code in a file name applies to the whole file, or in an archive to that code", () => {
  const code = questionAboutSymbol({ printed: "000300", candidates: ["000300.SH"] });
  const named = asking([code], { symbolSource: null });
  expect(combinedQuestions([named])).toEqual([{ ...code, printed: null }]);
  expect(combinedQuestions([table(), named])).toEqual([code]);
  // A code in a column is only a part of the file.
  expect(combinedQuestions([asking([code], { symbolSource: "column" })])).toEqual([code]);
});

it("the symbol, the columns and the day are asked for a single table, not for several at once", () => {
  for (const open of [
    asking([questionAboutSymbol()], { symbolSource: null }),
    unknownTable("k"),
    asking([{ about: "day" }]),
  ]) {
    expect(combinedQuestions([open])).toEqual(open.questions);
    expect(combinedQuestions([open, open])).toEqual([]);
  }
});

it.each([
  ["none", "none", "none"],
  ["none", "forward", null],
] as const)("for tables with the likely adjustments %s and %s, %s is likely", (first, second, likely) => {
  const open = (each: typeof first | typeof second) =>
    asking([{ about: "adjustment", stated: [], likely: each }]);
  expect(combinedQuestions([open(first), open(second)])).toEqual([
    { about: "adjustment", stated: [], likely },
  ]);
});

it("number-format questions of several tables are combined", () => {
  const open = (sample: string, without: number) =>
    asking([
      { about: "date_order", samples: ["05/09/2025"] },
      { about: "decimal_sign", samples: [sample] },
      { about: "adjusted_close", without, rows: 10 },
    ]);
  expect(combinedQuestions([open("1,345", 2), open("1,350", 3)])).toEqual([
    { about: "date_order", samples: ["05/09/2025", "05/09/2025"] },
    { about: "decimal_sign", samples: ["1,345", "1,350"] },
    { about: "adjusted_close", without: 5, rows: 20 },
  ]);
});

it("conflicts of several tables are combined", () => {
  const conflict = (symbol: string) => ({
    symbol,
    code: "seam" as const,
    series: "forward" as const,
    file: "forward" as const,
    day: "2025-09-01",
    replaced: { bars: 890, daysLost: 355 },
  });
  const open = (symbol: string) => asking([{ about: "conflict", tickers: [conflict(symbol)] }]);
  expect(combinedQuestions([open("600941.SH"), open("300308.SZ")])).toEqual([
    { about: "conflict", tickers: [conflict("600941.SH"), conflict("300308.SZ")] },
  ]);
});
