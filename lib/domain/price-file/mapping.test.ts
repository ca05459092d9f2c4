import { describe, expect, it } from "vitest";
import { readPriceFile } from "./read-price-file";
import type { ColumnMapping, PriceFileOptions } from "./options";

const TODAY = "2025-12-31";
const read = (text: string, options: Partial<PriceFileOptions> = {}) =>
  readPriceFile(text, { today: TODAY, ...options });

const UNKNOWN = "Kurs vom;Schluss;Stück\n05/09/2025;11,5;3\n05/13/2025;12,5;4\n";
const MAPPING: ColumnMapping = {
  columns: { "Kurs vom": "date", Schluss: "close", Stück: "volume" },
  volumeMultiplier: 100,
};

const MAPPING_OF_TWO: ColumnMapping = { columns: { "Kurs vom": "date", Schluss: "close" } };

describe("a table of an unknown form", () => {
  it("is refused with its columns and first rows, so that a person can name the columns", () => {
    expect(read(UNKNOWN)).toMatchObject({
      ok: false,
      code: "unknown_columns",
      detail: "date, close",
      table: {
        columns: [
          { name: "Kurs vom", field: null },
          { name: "Schluss", field: null },
          { name: "Stück", field: null },
        ],
        sample: [
          ["05/09/2025", "11,5", "3"],
          ["05/13/2025", "12,5", "4"],
        ],
      },
    });
  });

  it("is read by a column mapping", () => {
    const verdict = read(UNKNOWN, { mapping: MAPPING, symbol: "300308.SZ" });
    if (!verdict.ok) throw new Error(verdict.code);
    expect(verdict.form).toBe("mapped");
    expect(verdict.rows).toMatchObject([
      { symbol: "300308.SZ", day: "2025-05-09", close: 11.5, volume: 300 },
      { symbol: "300308.SZ", day: "2025-05-13", close: 12.5, volume: 400 },
    ]);
    expect(verdict.columns).toContainEqual({ name: "Schluss", field: "close" });
  });

  it.each<[text: string, columns: ColumnMapping["columns"]]>([
    // Known names beside unknown ones; the cells of `Kurs vom` are days
    ["Date,px_last,foo\n2025-02-05,11,a", { Date: "date", px_last: "close", foo: null }],
    ["Kurs vom;Open;Schluss\n05/09/2025;10;11", { "Kurs vom": "date", Open: "open", Schluss: "close" }],
    ["时间戳,开盘,最高\n2025-02-05,10,12", { 时间戳: "date", 开盘: "open", 最高: "high" }],
    // Two columns named close: the first is proposed
    ["Date,Close,close\n2025-02-05,11,12", { Date: "date", Close: "close", close: null }],
    // With two columns of numbers nothing shows which is the close
    ["Tag,a,b\n2025-02-05,11,12", { Tag: "date", a: null, b: null }],
    ["Tag;a;b\n2025-02-05;10,5;100", { Tag: "date", a: null, b: null }],
    ["2025-02-05,11\n2025-02-06,12", { "#1": "date", "#2": "close" }],
  ])("has the likely mapping %j", (text, columns) => {
    const refusal = read(text);
    expect(refusal).toMatchObject({ ok: false, table: { likely: { columns } } });
  });

  it.each([
    ["时间,开盘,最高,最低,收盘", "2025-02-05"],
    ["日期,时间,开盘,最高,最低,收盘", "2025-02-05,15:00"],
  ])("matches the plain form if a time is its only date column: %s", (header, day) => {
    expect(read(`${header}\n${day},10,12,9,11`)).toMatchObject({
      form: "plain",
      rows: [{ day: "2025-02-05", open: 10, close: 11 }],
    });
  });

  it("takes the order of day and month from the mapping", () => {
    const verdict = read("a,b\n05/09/2025,11\n", {
      mapping: { columns: { a: "date", b: "close" }, dateOrder: "dmy" },
    });
    expect(verdict).toMatchObject({ rows: [{ day: "2025-09-05" }] });
  });

  it("takes times in seconds since 1970 if the mapping states it", () => {
    const verdict = read("a,b\n1738713600,11\n", {
      mapping: { columns: { a: "date", b: "close" }, unixTime: true },
    });
    expect(verdict).toMatchObject({ rows: [{ day: "2025-02-05" }] });
  });

  it("has numbered columns if it has no header", () => {
    const text = "2025-02-05,10,11\n2025-02-06,10,12\n";
    const refusal = read(text);
    expect(refusal).toMatchObject({
      code: "no_header",
      table: { columns: [{ name: "#1" }, { name: "#2" }, { name: "#3" }] },
    });
    const verdict = read(text, { mapping: { columns: { "#1": "date", "#3": "close" } } });
    expect(verdict).toMatchObject({
      ok: true,
      rows: [
        { line: 1, close: 11 },
        { line: 2, close: 12 },
      ],
    });
  });

  it("gets distinct names for columns of the same name", () => {
    const text = "Date,Close,Close\n2025-02-05,10,11\n";
    expect(read(text)).toMatchObject({
      code: "unknown_columns",
      detail: "Close",
      table: { columns: [{ name: "Date" }, { name: "Close" }, { name: "Close (2)" }] },
    });
    const verdict = read(text, { mapping: { columns: { Date: "date", "Close (2)": "close" } } });
    expect(verdict).toMatchObject({ rows: [{ close: 11 }] });
  });

  it("may have columns named like the properties of every object", () => {
    const verdict = read("Kurs vom;constructor;Schluss\n2025-02-05;1;11\n", { mapping: MAPPING_OF_TWO });
    expect(verdict).toMatchObject({ ok: true, rows: [{ close: 11 }], columns: [{}, { field: null }, {}] });
  });

  it("stays refused if the mapping names other columns or no close", () => {
    expect(read(UNKNOWN, { mapping: { columns: { a: "date", b: "close" } } })).toMatchObject({ ok: false });
    expect(read(UNKNOWN, { mapping: { columns: { "Kurs vom": "date" } } })).toMatchObject({ ok: false });
  });
});

describe("the fingerprint of a header", () => {
  const keyOf = (header: string, row = "2025-02-05,11,3") => {
    const verdict = read(`${header}\n${row}\n`);
    return verdict.ok ? verdict.formKey : verdict.table?.formKey;
  };

  it("is independent of rows, delimiter, case, width and mapping", () => {
    const key = keyOf("Kurs vom,Schluss,Stück");
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(keyOf("Kurs vom;Schluss;Stück", "1;2;3")).toBe(key);
    expect(keyOf("ＫＵＲＳ vom,schluss,STÜCK", "x,8,9")).toBe(key);
    expect(read(UNKNOWN, { mapping: MAPPING })).toMatchObject({ formKey: key });
  });

  it("depends on the columns and their order", () => {
    const keys = [
      "Kurs vom,Schluss,Stück",
      "Schluss,Kurs vom,Stück",
      "Kurs vom,Schluss",
      "Kurs,vom Schluss,Stück",
    ].map((header) => keyOf(header));
    expect(new Set(keys).size).toBe(4);
  });
});

describe("columns named as in data libraries", () => {
  it.each([
    ["Stkcd,Trddt,Clsprc", { Stkcd: "symbol", Trddt: "date", Clsprc: "close" }],
    [
      "instrument,datetime,$close,$volume",
      { instrument: "symbol", datetime: "date", $close: "close", $volume: "volume" },
    ],
  ])("get the right field in the likely mapping: %s", (header, columns) => {
    const row = "600519,2025-02-05,11,7".split(",").slice(0, header.split(",").length).join();
    expect(readPriceFile(`${header}\n${row}`, { today: "2025-12-31" })).toMatchObject({
      code: "unknown_columns",
      table: { likely: { columns } },
    });
  });
});
