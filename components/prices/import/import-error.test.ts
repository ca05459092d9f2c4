import { expect, it } from "vitest";
import { importRefusal } from "@/components/prices/import/import-error";
import { ApiProblem } from "@/lib/client/fetch";

const TABLE = { columns: [{ name: "Kurs", field: null }], sample: [["12"]], formKey: "k" };
const QUESTIONS = [
  { about: "adjustment", stated: [], likely: null },
  { about: "symbol", printed: "000300", candidates: ["000300.SH"] },
];
const candidates = [{ symbol: "000300.SH", nameEn: "CSI 300", nameZh: "沪深300" }];

it.each([
  [
    "no symbol in the file's name",
    new ApiProblem(422, "invalid", { symbol: "required" }, {}),
    { kind: "symbol", code: "required", candidates: [], codes: [] },
  ],
  [
    "a code that may be several",
    new ApiProblem(422, "ambiguous_symbol", { symbol: "ambiguous_symbol" }, { candidates }),
    { kind: "symbol", code: "ambiguous_symbol", candidates, codes: [] },
  ],
  [
    "a series with another adjustment",
    new ApiProblem(
      409,
      "adjustment_conflict",
      { adjustment: "differs_from_series" },
      { series: "none", file: "total" },
    ),
    { kind: "differs", there: "none", file: "total" },
  ],
  [
    "a file that states another adjustment than the one chosen",
    new ApiProblem(
      409,
      "adjustment_conflict",
      { adjustment: "contradicts_file" },
      { stated: "total", asked: "none" },
    ),
    { kind: "contradicts", stated: "total" },
  ],
  [
    "a file that is no table",
    new ApiProblem(422, "unreadable_file", { file: "unknown_columns" }, { detail: "ts_code" }),
    { kind: "file", code: "unknown_columns", detail: "ts_code", table: null },
  ],
  [
    "one of several files whose code may be several",
    new ApiProblem(
      422,
      "ambiguous_symbol",
      { symbol: "ambiguous_symbol" },
      { candidates, questions: QUESTIONS },
    ),
    {
      kind: "symbol",
      code: "ambiguous_symbol",
      candidates,
      codes: [{ printed: "000300", candidates: ["000300.SH"] }],
    },
  ],
  [
    "a table whose columns nobody knows",
    new ApiProblem(422, "unreadable_file", { file: "unknown_columns" }, { table: TABLE }),
    { kind: "file", code: "unknown_columns", detail: "", table: TABLE },
  ],
  [
    "a seam",
    new ApiProblem(409, "adjustment_seam", {}, { symbol: "600941.SH", day: "2025-09-01" }),
    { kind: "parts", code: "seam", symbol: "600941.SH", day: "2025-09-01" },
  ],
  [
    "closes that are hardly ever those there",
    new ApiProblem(409, "other_prices", { adjustment: "other_prices" }, { symbol: "600941.SH", day: null }),
    { kind: "parts", code: "other_prices", symbol: "600941.SH", day: null },
  ],
  [
    "a file that states two adjustments",
    new ApiProblem(422, "invalid", { adjustment: "stated_twice" }, { stated: ["none", "forward"] }),
    { kind: "statedTwice", stated: ["none", "forward"] },
  ],
  [
    "several tickers in conflict",
    new ApiProblem(
      409,
      "adjustment_conflict",
      {},
      {
        conflicts: [
          { symbol: "600941.SH", code: "seam" },
          { symbol: "300308.SZ", code: "adjustment" },
        ],
      },
    ),
    {
      kind: "conflicts",
      tickers: [
        { symbol: "600941.SH", code: "seam" },
        { symbol: "300308.SZ", code: "adjustment" },
      ],
    },
  ],
  ["a cut connection", new ApiProblem(0, "network", {}, {}), { kind: "other", code: "network" }],
  ["anything else", new Error("x"), { kind: "other", code: "unknown" }],
])("%s", (_what, error, refusal) => expect(importRefusal(error)).toEqual(refusal));
