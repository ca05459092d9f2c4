import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { WORKBOOK_LIMITS } from "@/lib/prices/imports/container/limits";
import { workbook, workbookOf, type WorkbookXml } from "@/lib/prices/imports/container/testing/workbook";
import { sheetRows, type PriceEvent } from "@/lib/domain/price-file/price-rows";
import type { FileRecord } from "@/lib/domain/price-file/record";
import { sheetsOf } from "./workbook-sheets";

const folder = mkdtempSync(path.join(tmpdir(), "workbooks-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;

function read(archive: Uint8Array, options?: Parameters<typeof sheetsOf>[2]) {
  const file = path.join(folder, String(count++));
  writeFileSync(file, archive);
  return sheetsOf(file, folder, options);
}

async function sheetsIn(archive: Uint8Array) {
  const verdict = await read(archive);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.sheets;
}

/** Returns the rows of the only sheet: each its line number and its cells. */
async function rowsOf(archive: Uint8Array): Promise<[number, ...string[]][]> {
  const [sheet] = await sheetsIn(archive);
  const rows: FileRecord[] = [];
  for await (const batch of sheet!.records()) rows.push(...batch);
  return rows.map(({ line, cells }) => [line, ...cells]);
}

async function verdictOn(archive: Uint8Array, options: { fileName?: string } = {}) {
  const [sheet] = await sheetsIn(archive);
  const verdict: { accepted: unknown[]; rejected: unknown[]; refusal?: string } = {
    accepted: [],
    rejected: [],
  };
  const today = "2025-06-30";
  for await (const event of sheetRows(sheet!.records(), sheet!.width, { today, ...options })) note(event);
  return verdict;

  function note(event: PriceEvent): void {
    if (event.kind === "refused") verdict.refusal = event.refusal.code;
    if (event.kind !== "rows") return;
    verdict.accepted.push(...event.rows.map(({ line, symbol, day, close }) => [line, symbol, day, close]));
    verdict.rejected.push(
      ...event.rejected.map(({ line, column, code, value }) => [line, column, code, value]),
    );
  }
}

const codeOf = async (...given: Parameters<typeof read>) => {
  const verdict = await read(...given);
  return verdict.ok ? null : verdict.code;
};

const TABLE =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>date</t></is></c><c r="B1" t="inlineStr"><is><t>close</t></is></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>2025-06-02</v></c><c r="B2"><v>10</v></c></row>';
const ROWS = [
  [1, "date", "close"],
  [2, "2025-06-02", "10"],
];
const below = (rows: string, others: Partial<WorkbookXml> = {}) =>
  workbookOf({ sheets: { MULA: TABLE + rows }, ...others });

describe("a workbook", () => {
  it("is its sheets, with days as days and numbers as stored", async () => {
    // 45693 is the serial number of 2025-02-05.
    const archive = workbook([
      ["日期", "收盘", "成交量(股)"],
      [{ serial: 45693 }, 11.25, 500],
      ["2025-02-06", "12", 0],
    ]);
    expect(await rowsOf(archive)).toEqual([
      [1, "日期", "收盘", "成交量(股)"],
      [2, "2025-02-05", "11.25", "500"],
      [3, "2025-02-06", "12", "0"],
    ]);
    expect((await verdictOn(archive, { fileName: "300308.csv" })).accepted).toEqual([
      [2, "300308.SZ", "2025-02-05", 11.25],
      [3, "300308.SZ", "2025-02-06", 12],
    ]);
  });

  it("has its sheets in order, without empty ones", async () => {
    const sheets = await sheetsIn(workbook({ B: [["x"]], empty: [], A: [["y", "z"]] }));
    expect(sheets.map(({ name, width }) => [name, width])).toEqual([
      ["B", 1],
      ["A", 2],
    ]);
    expect(sheets[0]!.sha256).not.toBe(sheets[1]!.sha256);
  });

  it("with the 1904 day system has the days it shows", async () => {
    const archive = below('<row r="3"><c r="A3" s="1"><v>44876</v></c></row>', {
      properties: 'date1904="1"',
    });
    expect(await rowsOf(archive)).toContainEqual([3, "2026-11-12"]); // 44876 + 1462 days after 1899-12-30
  });

  it("with an invalid serial number, or the day of an empty cell, has a rejected row", async () => {
    const archive = workbook([
      ["date", "close"],
      [45693, 11],
      [{ serial: 0 }, 12],
    ]);
    expect((await verdictOn(archive)).rejected).toEqual([
      [2, "date", "bad_day", "45693"],
      [3, "date", "day_too_early", "1899-12-30"],
    ]);
  });

  it("converts only existing days: serial 60 is Excel's 29 February 1900, and 59 is off by one", async () => {
    const archive = workbook([[{ serial: 1 }], [{ serial: 59 }], [{ serial: 60 }], [{ serial: 61 }]]);
    expect(await rowsOf(archive)).toEqual([
      [1, "1"],
      [2, "59"],
      [3, "60"],
      [4, "1900-03-01"],
    ]);
  });

  it("has times of day to the second, without floating-point noise", async () => {
    const cells = [45693.5, 45693.395833333336, 45692.99999999999, 45693.00000000001, 3e6, "x"];
    const row = cells.map((serial) => `<c s="1"><v>${serial}</v></c>`).join("");
    expect(await rowsOf(workbookOf({ sheets: { a: `<row>${row}</row>` } }))).toEqual([
      [1, "2025-02-05 12:00:00", "2025-02-05 09:30:00", "2025-02-05", "2025-02-05", "3000000", "x"],
    ]);
  });

  it("shows the error code of a failed formula", async () => {
    const archive = workbook([
      ["date", "close"],
      ["2025-02-05", { error: "#REF!" }],
      ["2025-02-06", { formula: "A1*2", value: 7 }],
    ]);
    const { accepted, rejected } = await verdictOn(archive);
    expect(rejected).toEqual([[2, "close", "not_a_number", "#REF!"]]);
    expect(accepted).toEqual([[3, null, "2025-02-06", 7]]);
  });

  it("has shared strings, in runs and escaped, without phonetic text", async () => {
    const archive = workbookOf({
      sheets: {
        a: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="b"><v>1</v></c><c t="d"><v>2025-02-05T00:00:00</v></c></row>',
      },
      strings:
        "<si><t> 中国 </t></si><si><r><t>移</t></r><r><t>动</t></r><rPh><t>yidong</t></rPh></si><si><t>a_x0042_c&amp;_xD800_</t></si>",
    });
    expect(await rowsOf(archive)).toEqual([[1, "中国", "移动", "aBc&\uFFFD", "true", "2025-02-05"]]);
  });

  it("has a day in a custom day format, and none in a number format", async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="0.00&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf xfId="1"/><xf numFmtId="2"/></cellXfs>';
    const row = [0, 1, 2, 3, 4, 99].map((style) => `<c s="${style}"><v>45693</v></c>`).join("");
    expect(await rowsOf(workbookOf({ sheets: { a: `<row>${row}</row>` }, styles }))).toEqual([
      [1, "2025-02-05", "45693", "2025-02-05", "2025-02-05", "45693", "45693"],
    ]);
  });

  it("may omit cell addresses: each cell follows the previous one", async () => {
    const archive = workbookOf({
      sheets: {
        a: '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>',
      },
    });
    expect(await rowsOf(archive)).toEqual([
      [1, "1", "", "", "2", "3"],
      [3, "4"],
    ]);
  });

  it("with XML namespace prefixes is read the same", async () => {
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(
      await rowsOf(workbookOf({ sheets: { a: "" }, files: { "xl/worksheets/sheet1.xml": sheet } })),
    ).toEqual([[1, "7"]]);
  });

  it("with a note beside its table keeps the row next to the note", async () => {
    const archive = workbook([
      ["date", "close"],
      ["2025-02-05", 11, "", "", "checked"],
      ["2025-02-06", 12],
    ]);
    expect((await verdictOn(archive)).accepted).toHaveLength(2);
  });
});

describe("a cell address", () => {
  it("has no cost: a cell in the sheet's last corner is one more row", async () => {
    const { accepted, rejected } = await verdictOn(
      below('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    );
    expect(accepted).toEqual([[2, null, "2025-06-02", 10]]);
    expect(rejected).toEqual([[1_048_576, "", "extra_cells", "1"]]);
  });

  it.each([
    ["a row of its own", '<row r="10000000"><c r="A10000000"><v>1</v></c></row>'],
    ["a row by one", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["a row of many digits", `<row r="${"9".repeat(400)}"/>`],
    ["row 0", '<row r="0"/>'],
    ["a column by one", '<row r="3"><c r="XFE3"><v>1</v></c></row>'],
    ["a column of many letters", `<row r="3"><c r="${"Z".repeat(100_000)}3"><v>1</v></c></row>`],
    ["both", '<row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row>'],
    ["a cell alone", '<row><c r="A1048577"><v>1</v></c></row>'],
    ["a cell without an address", '<row r="3"><c r="XFD3"><v>1</v></c><c><v>1</v></c></row>'],
    ["a row without a number", '<row r="1048576"/><row><c><v>1</v></c></row>'],
  ])("beyond the last possible cell is refused: %s", async (_what, rows) => {
    expect(await codeOf(below(rows))).toBe("cell_outside_sheet");
  });

  it.each([
    ["rows out of order", '<row r="5"/><row r="3"><c r="A3"><v>1</v></c></row>'],
    ["a row twice", '<row r="2"><c r="A2"><v>1</v></c></row>'],
    ["cells out of order", '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>1</v></c></row>'],
    ["a cell of another row", '<row r="3"><c r="A4"><v>1</v></c></row>'],
    ["a row number that is none", '<row r="1e7"/>'],
    ["a negative row number", '<row r="-1"/>'],
    ["an address that is none", '<row r="3"><c r="3A"><v>1</v></c></row>'],
    ["a string that isn't there", '<row r="3"><c r="A3" t="s"><v>99999999</v></c></row>'],
    ["a row within a row", '<row r="3"><row r="4"/></row>'],
    ["XML that isn't closed", '<row r="3">'],
    ["very deep XML", "<a>".repeat(100_000)],
  ])("makes the workbook damaged if it contradicts the rest: %s", async (_what, rows) => {
    expect(await codeOf(below(rows))).toBe("bad_workbook");
  });

  it("in a dimension element is ignored", async () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><dimension ref="A1:ZZZZ99999999"/><sheetData>${TABLE}</sheetData></worksheet>`;
    expect(await rowsOf(below("", { files: { "xl/worksheets/sheet1.xml": sheet } }))).toEqual(ROWS);
  });
});

describe("a workbook that expands when read", () => {
  it("with hundreds of thousands of empty cells is read as its non-empty cells", async () => {
    const styled = (row: number) => `<row r="${row}">${'<c s="1"/>'.repeat(100)}</row>`;
    const rows = Array.from({ length: 3_000 }, (_, i) => styled(i + 3)).join("");
    expect(await rowsOf(below(rows))).toEqual(ROWS);
  }, 60_000);

  it("by one long string referenced by many cells is refused", async () => {
    const strings = `<si><t>${"x".repeat(30_000)}</t></si>`;
    const archive = workbookOf({ sheets: { a: '<row><c t="s"><v>0</v></c></row>'.repeat(100) }, strings });
    expect(WORKBOOK_LIMITS.textLength).toBeLessThanOrEqual(256 * 1024 * 1024);
    const limits = { ...WORKBOOK_LIMITS, textLength: 2_999_999 };
    expect(await codeOf(archive, { limits })).toBe("workbook_too_large");
    expect(await codeOf(archive, { limits: { ...limits, textLength: 3_100_000 } })).toBeNull();
  });

  it("by one sheet listed many times is refused", async () => {
    const sheets = (count: number) => `<sheet name="a" r:id="rId1"/>`.repeat(count);
    const of = (count: number) =>
      below("", { files: { "xl/workbook.xml": `<workbook>${sheets(count)}</workbook>` } });
    expect(await codeOf(of(1001))).toBe("workbook_too_large");
    expect(await sheetsIn(of(3))).toHaveLength(3);
  });

  it("by one overlong row is refused", async () => {
    const row = `<row>${`<c t="str"><v>${"x".repeat(1000)}</v></c>`.repeat(2000)}</row>`;
    expect(await codeOf(workbookOf({ sheets: { a: row } }))).toBe("workbook_too_large");
  });

  it("by an endless text is refused", async () => {
    const noise = Array.from({ length: 500_000 }, (_, i) => (i * 7919).toString(36)).join(" ");
    expect(await codeOf(below(`<row r="3"><c r="A3" t="str"><v>${noise.repeat(3)}</v></c></row>`))).toBe(
      "workbook_too_large",
    );
  });

  it("by its shared strings is refused", async () => {
    const strings = "<si><t>x</t></si>".repeat(2000);
    const limits = { ...WORKBOOK_LIMITS, sharedStrings: 1999 };
    expect(await codeOf(below("", { strings }), { limits })).toBe("workbook_too_large");
    expect(await codeOf(below("", { strings }), { limits: { ...limits, sharedStrings: 2000 } })).toBeNull();
  });

  it("by its memory use ends its thread and not the server", async () => {
    const strings = Array.from({ length: 150_000 }, (_, i) => `<si><t>${i} and more</t></si>`).join("");
    const memory = { maxOldGenerationSizeMb: 12 };
    expect(await codeOf(below("", { strings }), { memory })).toBe("workbook_too_large");
    expect(await codeOf(below("", { strings }))).toBeNull();
  });

  it("by entities is refused", async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(await codeOf(below("", { files: { "xl/strings.xml": bomb } }))).toBe("bad_workbook");
    const loose = "<sst><si><t>&b;</t></si></sst>";
    expect(await codeOf(below("", { files: { "xl/strings.xml": loose } }))).toBe("bad_workbook");
  });

  it("that contains no workbook is refused", async () => {
    const bytes = new TextEncoder().encode("<x/>");
    expect(await codeOf(zipSync({ "[Content_Types].xml": bytes, "xl/nothing.xml": bytes }))).toBe(
      "bad_workbook",
    );
    expect(await codeOf(bytes)).toBe("bad_zip");
  });

  it("that is a zip bomb is refused", async () => {
    const files = { "[Content_Types].xml": new Uint8Array(1), "xl/workbook.xml": new Uint8Array(10 << 20) };
    expect(
      await codeOf(
        zipSync(
          { ...files, "xl/_rels/workbook.xml.rels": [new TextEncoder().encode("<x/>"), {}] },
          { level: 9 },
        ),
      ),
    ).toBe("zip_bomb");
  });

  it("is abandoned when the request is aborted", async () => {
    const gone = new Error("gone");
    const controller = new AbortController();
    const reading = read(below(""), { signal: controller.signal });
    controller.abort(gone);
    await expect(reading).rejects.toBe(gone);
  });
});
