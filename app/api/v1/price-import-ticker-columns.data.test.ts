import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ColumnMapping } from "@/lib/domain/price-file/options";
import type { ImportedFiles } from "@/lib/prices/imports/schema";
import { bars, closes, csv, form, imports, load } from "./price-imports/ask";

beginWithSeededBoard();

describe("several companies under a column of codes with an unknown name", () => {
  const lines = [
    "date,xyz,close",
    "2025-03-03,605117.SH,11",
    "2025-03-04,605117.SH,12",
    "2025-03-03,603893.SH,500",
    "2025-03-04,603893.SH,510",
  ];
  type Refused = { table: { likely: ColumnMapping } };

  it("are a question in a dry run and in an import, and nothing is stored", async () => {
    const before = await imports();
    const table = { likely: { columns: { date: "date", xyz: "symbol", close: "close" } } };
    const questions = [{ about: "columns", code: "ticker_column", table }];
    expect(await load(csv("adjustment=none&dryRun=1", ...lines))).toMatchObject({
      status: 200,
      body: { id: null, accepted: 0, questions },
    });
    expect(await load<Refused>(csv("adjustment=none", ...lines))).toMatchObject({
      status: 422,
      body: { code: "unreadable_file", fields: { file: "ticker_column" }, table, questions },
    });
    expect(await imports()).toEqual(before);
    expect(await closes("605117.SH")).toEqual([]);
  });

  it("are stored separately once the column is mapped, without further questions", async () => {
    const { body } = await load<Refused>(csv("adjustment=none", ...lines));
    const mapping = encodeURIComponent(JSON.stringify(body.table.likely));
    const query = `adjustment=none&mapping=${mapping}`;
    expect(await load(csv(`${query}&dryRun=1`, ...lines))).toMatchObject({
      status: 200,
      body: { accepted: 4 },
    });
    expect((await load(csv(query, ...lines))).status).toBe(201);
    expect(await closes("605117.SH")).toEqual([
      ["2025-03-03", 11],
      ["2025-03-04", 12],
    ]);
    expect(await closes("603893.SH")).toEqual([
      ["2025-03-03", 500],
      ["2025-03-04", 510],
    ]);
    const again = await load(csv("adjustment=none&dryRun=1", ...lines));
    expect(again).toMatchObject({ status: 200, body: { form: "mapped", duplicate: 4 } });
  });
});

it("a heading that is a listed company's English name names no ticker", async () => {
  const lines = ["Tag;Kurs vom;X", "2025-03-03;10,5;1", "2025-03-04;11,5;1"]; // X Financial
  const { body } = await load<ImportedFiles>(csv("symbol=605168.SH&adjustment=none&dryRun=1", ...lines));
  expect(body).toMatchObject({ questions: [{ about: "columns", code: "unknown_columns" }] });
});

describe("tables of an archive with unknown columns", () => {
  // A recognised table: the mapping of another header doesn't apply to it, although the column names are equal.
  const plain: [string, ...string[]] = ["605168.SH.csv", "date,open,close", "2025-03-03,10,11"];
  const long = (name: string, code: string, close: number): [string, ...string[]] => [
    name,
    "date,unnamed,close",
    `2025-03-03,${code},${close}`,
    `2025-03-04,${code},${close + 1}`,
  ];
  const files = () => form(long("a.csv", "605199.SH", 20), long("b.csv", "603444.SH", 30), plain);
  const tablesAsked = ({ files }: ImportedFiles) =>
    files.flatMap(({ questions = [] }) =>
      questions.flatMap((question) => (question.about === "columns" ? [question.table] : [])),
    );
  const query = (more: object) => `?adjustment=none&${new URLSearchParams(more as Record<string, string>)}`;

  it("are each read by their header's mapping, which is stored", async () => {
    const { body } = await load<ImportedFiles>({ query: query({ dryRun: "1" }), body: files() });
    const [first, second] = tablesAsked(body);
    expect(second!.formKey).toBe(first!.formKey);
    const mappings = JSON.stringify({ [first!.formKey]: first!.likely });
    expect((await load({ query: query({ mappings }), body: files() })).status).toBe(201);
    expect(await closes("605199.SH")).toEqual([
      ["2025-03-03", 20],
      ["2025-03-04", 21],
    ]);
    expect(await closes("603444.SH")).toEqual([
      ["2025-03-03", 30],
      ["2025-03-04", 31],
    ]);
    expect(await bars("605168.SH")).toMatchObject([{ day: "2025-03-03", open: 10, close: 11 }]);
    const again = await load<ImportedFiles>({ query: query({ dryRun: "1" }), body: files() });
    expect(again.body.files).toMatchObject([{ duplicate: 2 }, { duplicate: 2 }, { duplicate: 1 }]);
  });

  it("may lack a header", async () => {
    const headerless = () =>
      form(["605198.SH.csv", "2025-03-03,7,9000", "2025-03-04,8,9000"], [plain[0], ...plain.slice(1)]);
    const { body } = await load<ImportedFiles>({ query: query({ dryRun: "1" }), body: headerless() });
    const { formKey } = tablesAsked(body)[0]!;
    const mappings = JSON.stringify({ [formKey]: { columns: { "#1": "date", "#2": "close" } } });
    const answer = await load<ImportedFiles>({ query: query({ dryRun: "1", mappings }), body: headerless() });
    expect(answer.body.files[0]).toMatchObject({ form: "mapped", symbols: ["605198.SH"], accepted: 2 });
  });

  it("can't have both a common mapping and mappings by header", async () => {
    const mapping = '{"columns":{"date":"date","close":"close"}}';
    expect(
      await load({ query: query({ mapping, mappings: `{"k":${mapping}}` }), body: files() }),
    ).toMatchObject({ status: 422, body: { code: "invalid", fields: { mappings: "contradicts_mapping" } } });
  });
});

describe("an exchange next to a bare code", () => {
  it("stores an index's prices under the index", async () => {
    const lines = ["date,symbol,exchange,close", "2025-03-03,000932,SSE,18123.3"];
    expect((await load(csv("", ...lines))).status).toBe(201);
    expect(await closes("000932.SH")).toEqual([["2025-03-03", 18123.3]]);
    expect(await closes("000932.SZ")).toEqual([]);
  });
});

describe("a table with one column per ticker", () => {
  it("stores each column's closes under the known ticker of its heading", async () => {
    const lines = ["日期,中际旭创,新易盛", "2025-03-03,100.5,90.25", "2025-03-04,101,"];
    const answer = await load(csv("adjustment=none&replace=1", ...lines));
    expect(answer).toMatchObject({ status: 201, body: { form: "wide", accepted: 3, rejectedCount: 0 } });
    expect(await closes("300308.SZ")).toEqual([
      ["2025-03-03", 100.5],
      ["2025-03-04", 101],
    ]);
    expect(await closes("300502.SZ")).toEqual([["2025-03-03", 90.25]]);
  });
});

describe("intraday bars", () => {
  it("are refused in a dry run and in an import, and nothing is stored", async () => {
    const lines = ["date,code,close", "2025-03-03 10:30,605589.SH,11", "2025-03-03 15:00,605589.SH,12"];
    for (const query of ["dryRun=1", "adjustment=none"])
      expect(await load(csv(query, ...lines))).toMatchObject({
        status: 422,
        body: { code: "unreadable_file", fields: { file: "not_daily" } },
      });
    expect(await closes("605589.SH")).toEqual([]);
  });
});
