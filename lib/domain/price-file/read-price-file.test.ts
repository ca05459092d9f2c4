import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar/day";
import { readPriceFile } from "./read-price-file";
import type { Refusal } from "./types";

const TODAY = "2025-06-30";
const HEADER = "Date,Open,High,Low,Close,Volume";

function read(text: string) {
  const verdict = readPriceFile(text, { today: TODAY });
  if (!verdict.ok) throw new Error(`${verdict.code} ${verdict.detail ?? ""}`);
  return verdict;
}

const bar = {
  line: 2,
  symbol: null,
  day: "2025-02-05",
  open: 10,
  high: 12,
  low: 9,
  close: 11,
  adjClose: null,
  turnover: null,
  volume: 500,
};

it("readPriceFile accepts the lowest and the highest traded prices", () => {
  const { rows } = read(`${HEADER}\n2025-02-05,0.000001,1e9,0.000001,1e9,9007199254740991`);
  expect(rows).toMatchObject([{ open: 1e-6, high: 1e9, volume: Number.MAX_SAFE_INTEGER }]);
});

describe("a plain price file", () => {
  it.each([
    ["in the usual order", `${HEADER}\n2025-02-05,10,12,9,11,500`],
    ["with the close first", `Date,Close,High,Low,Open,Volume\n2025-02-05,11,12,9,10,500`],
    ["in lower case", `date,open,close,high,low,volume\n2025-02-05,10,11,12,9,500\n`],
    ["separated by tabs", `Date\tOpen\tHigh\tLow\tClose\tVolume\r\n2025-02-05\t10\t12\t9\t11\t500\r\n`],
    ["separated by semicolons", `Date;Open;High;Low;Close;Volume\n2025-02-05;10,0;12,0;9,0;11,0;500`],
    [
      "with a byte order mark and quotes",
      `\uFEFF"Date","Open","High","Low","Close","Volume"\n"2025-02-05","10","12","9","11","500"`,
    ],
    ["with old line ends", `${HEADER}\r2025-02-05,10,12,9,11,500\r`],
    ["with spaces", ` Date , Open , High , Low , Close , Volume \n 2025-02-05 , 10 , 12 , 9 , 11 , 500 `],
    ["with clock times", `${HEADER}\n2025-02-05 00:00:00-05:00,10,12,9,11,500`],
    ["with a trailing separator", `${HEADER}\n2025-02-05,10,12,9,11,500,`],
  ])("is read %s", (_, text) => {
    const { form, adjustment, rows, rejected, warnings } = read(text);
    expect({ form, adjustment, rows, rejected, warnings }).toEqual({
      form: text.includes("Close,High") ? "yfinance" : "plain",
      adjustment: null,
      rows: [bar],
      rejected: [],
      warnings: [],
    });
  });

  it("with an adjusted close is a total-return series", () => {
    const { adjustment, rows } = read(
      "Date,Open,High,Low,Close,Adj Close,Volume\n2025-02-05,10,12,9,11,8.5,500",
    );
    expect(adjustment).toBe("total");
    expect(rows).toEqual([{ ...bar, adjClose: 8.5 }]);
  });

  it("needs only a day and a close", () => {
    expect(read("Close,Date\n11,2025-02-05").rows).toEqual([
      { ...bar, open: null, high: null, low: null, volume: null },
    ]);
  });

  it("is sorted by day, whatever the file's order", () => {
    const { rows } = read(`${HEADER}\n2025-02-06,10,12,9,11,500\n2025-02-05,10,12,9,11,500`);
    expect(rows.map((row) => [row.day, row.line])).toEqual([
      ["2025-02-05", 3],
      ["2025-02-06", 2],
    ]);
  });

  it("lists the columns that no field uses", () => {
    const { warnings } = read("Date,Close,Dividends\n2025-02-05,11,0");
    expect(warnings).toEqual([{ line: 1, column: "Dividends", code: "ignored_column", value: "Dividends" }]);
  });
});

describe("a row of a price file", () => {
  it.each([
    ["2025-02-30,10,12,9,11,500", "Date", "bad_day", "2025-02-30"],
    ["25-02-05,10,12,9,11,500", "Date", "bad_day", "25-02-05"],
    ["30/30/2025,10,12,9,11,500", "Date", "bad_day", "30/30/2025"],
    ["45692,10,12,9,11,500", "Date", "bad_day", "45692"],
    ["1970-01-01,10,12,9,11,500", "Date", "day_too_early", "1970-01-01"],
    ["1899-12-30,10,12,9,11,500", "Date", "day_too_early", "1899-12-30"],
    ["12/30/1899,10,12,9,11,500", "Date", "day_too_early", "12/30/1899"],
    ["#REF!,10,12,9,11,500", "Date", "bad_day", "#REF!"], // a spreadsheet's error, not a note
    ["2025-02-05,10,12,9,#REF!,500", "Close", "not_a_number", "#REF!"],
    ["2025-02-05,10,12,9,1e308,500", "Close", "out_of_range", "1e308"],
    ["2025-02-05,10,1000000000.01,9,11,500", "High", "out_of_range", "1000000000.01"],
    ["2025-02-05,10,12,0.00000099,11,500", "Low", "out_of_range", "0.00000099"],
    ["2025-02-05,5e-324,12,9,11,500", "Open", "out_of_range", "5e-324"],
    ["2025-02-05,10,12,9,11,9007199254740992", "Volume", "out_of_range", "9007199254740992"],
    [",10,12,9,11,500", "Date", "bad_day", ""],
    ["2025-07-01,10,12,9,11,500", "Date", "day_in_future", "2025-07-01"],
    ["2025-02-05,10,12,9,n0pe,500", "Close", "not_a_number", "n0pe"],
    ["2025-02-05,10,12,9,,500", "Close", "not_a_number", ""],
    ["2025-02-05,10,12,9,12%,500", "Close", "not_a_number", "12%"],
    ["2025-02-05,10,12,9,11,3.21 meters", "Volume", "not_a_number", "3.21 meters"],
    ["2025-02-05,=1+1,12,9,11,500", "Open", "not_a_number", "=1+1"],
    ["2025-02-05,10,12,9,0,500", "Close", "not_positive", "0"],
    ["2025-02-05,10,12,-9,11,500", "Low", "not_positive", "-9"],
    ["2025-02-05,10,12,9,11,-1", "Volume", "not_positive", "-1"],
    ["2025-02-05,10,9,12,11,500", "High", "high_below_low", "9"],
    ["2025-02-05,null,null,null,null,null", "Close", "blank_row", "null"],
    ["2025-02-05,,,,,500", "Close", "blank_row", ""], // the last row that yfinance writes
    [",,,,,", "Close", "blank_row", ""],
    ["2025-02-05,1,200,1,250,1,150,1,210,500", "Open", "extra_cells", "1,200"], // unquoted thousands
    ["2025-02-05,10,12,9,11,1,234,567", "Volume", "extra_cells", "1,234,567"],
    ["2025-02-05,99,101,98,100,500,7", "", "extra_cells", "7"], // no number split at its commas
  ])("%s is rejected with its faulty cell, and the other rows are accepted", (bad, column, code, value) => {
    const good = "2025-02-06,10,12,9,11,500";
    const { rows, rejected } = read(`${HEADER}\n${bad}\n${good}`);
    expect(rejected).toEqual([{ line: 2, column, code, value, text: expect.any(String) }]);
    expect(rows).toEqual([{ ...bar, line: 3, day: "2025-02-06" }]);
  });

  it("of today is accepted", () => {
    expect(read(`${HEADER}\n${TODAY},10,12,9,11,500`).rows).toHaveLength(1);
  });

  it("of a day before 1990 is accepted", () => {
    expect(read(`${HEADER}\n1962-01-02,10,12,9,11,500`).rows[0]?.day).toBe("1962-01-02");
  });

  it("without an adjusted close is rejected if the other rows have one", () => {
    const { rejected } = read("Date,Close,Adj Close\n2025-02-05,11,null");
    expect(rejected).toMatchObject([
      { line: 2, column: "Adj Close", code: "no_adjusted_close", value: "null" },
    ]);
  });

  it.each(["12.5", "8.5"])(
    "with a close of %s outside low 9 and high 12 is accepted with a warning",
    (close) => {
      const { rows, warnings } = read(`${HEADER}\n2025-02-05,10,12,9,${close},500`);
      expect(rows).toHaveLength(1);
      expect(warnings).toEqual([{ line: 2, column: "Close", code: "close_outside_range", value: close }]);
    },
  );

  it("with a close equal to its low or high has no warning", () => {
    expect(read(`${HEADER}\n2025-02-05,10,12,9,9,0\n2025-02-06,10,12,9,12,0`).warnings).toEqual([]);
  });

  it("of a repeated day is rejected with other values, and gets a warning with the same values", () => {
    const first = "2025-02-05,10,12,9,11,500";
    const { rows, rejected, warnings } = read(
      `${HEADER}\n${first}\n2025-02-05,10,12,9,11.5,500\n2025/2/5,10,12,9,11,500`,
    );
    expect(rows).toEqual([bar]);
    expect(rejected).toMatchObject([{ line: 3, column: "Date", code: "duplicate_day", value: "2025-02-05" }]);
    expect(warnings).toEqual([{ line: 4, column: "Date", code: "repeated_row", value: "2025/2/5" }]);
  });

  it("has the number of its own line, counting empty lines and quoted line breaks", () => {
    const { rejected, rows } = read(
      `\n${HEADER}\n\n2025-02-05,"10",12,9,x,500\n\n2025-02-06,10,12,9,"1\n1",500\n2025-02-07,10,12,9,11,500\n\n`,
    );
    expect(rejected.map(({ line, value }) => [line, value])).toEqual([
      [4, "x"],
      [6, "1\n1"],
    ]);
    expect(rows.map((row) => row.line)).toEqual([8]);
  });

  it("with an unclosed quote is the only row that is affected", () => {
    const { rows, rejected } = read(`${HEADER}\n2025-02-05,10,12,9,"11,500\n2025-02-06,10,12,9,11,500`);
    expect(rejected.map((row) => row.line)).toEqual([2]);
    expect(rows.map((row) => row.line)).toEqual([3]);
  });
});

describe("a file that is no price table", () => {
  it.each([
    ["", "empty_file", undefined],
    ["\uFEFF \r\n", "empty_file", undefined],
    ["<!DOCTYPE html><html><body>Rate limited</body></html>", "html_page", undefined],
    ["\n <html>", "html_page", undefined],
    ["PK\u0003\u0004\u0014\u0000", "binary_file", undefined],
    ["D\u0000a\u0000t\u0000e\u0000", "binary_file", undefined],
    ["%PDF-1.7", "binary_file", undefined],
    ["2025-02-05,10,12,9,11,500\n2025-02-06,10,12,9,11,500", "no_header", undefined],
    ["hello", "not_a_table", undefined],
    ["Prices of 29 tickers, exported 2026-03-01\nby the desk, for the desk", "not_a_table", undefined],
    ["Nothing to see here.", "not_a_table", undefined],
    ["x".repeat(3_000_000), "line_too_long", undefined],
    [`Date,Close,${"x".repeat(200_000)}\n2025-02-05,11,1`, "line_too_long", undefined],
    ["PK\u0005\u0006" + "\0".repeat(18), "binary_file", undefined],
    ["Date,Open,High\n2025-02-05,10,12", "unknown_columns", "close"],
    ["Close\n11", "not_a_table", undefined],
    ["Date,Close,close\n2025-02-05,11,12", "unknown_columns", "close"],
    ['{"chart":{"result":[]}}', "json_file", undefined],
    ["###电子,NASDAQ:NVDA,SZSE:300308", "watchlist_file", undefined],
    ["SSE:600941\nHKEX:941", "watchlist_file", undefined],
    ["No data", "vendor_message", "No data"],
    ["Exceeded the daily hits limit\n", "vendor_message", "Exceeded the daily hits limit"],
  ])("%#: is refused", (text, code, detail) => {
    const { table: _, ...refusal } = readPriceFile(text, { today: TODAY }) as Refusal;
    expect(refusal).toEqual(detail ? { ok: false, code, detail } : { ok: false, code });
  });
});

describe("an arbitrary price file", () => {
  it("of valid bars gives the same bars, with columns and rows in any order", () => {
    const price = fc.integer({ min: 100, max: 99_999 }).map((cents) => cents / 100);
    const bars = fc.uniqueArray(fc.record({ offset: fc.nat(5000), price, volume: fc.nat(1e9) }), {
      selector: (each) => each.offset,
    });
    const columns = fc
      .shuffledSubarray(["Open", "High", "Low", "Volume"])
      .chain((some) => fc.shuffledSubarray([...some, "Date", "Close"], { minLength: some.length + 2 }));
    fc.assert(
      fc.property(bars, columns, fc.constantFrom(",", "\t", ";"), (given, names, delimiter) => {
        const lines = given.map(({ offset, price: close, volume }) =>
          names
            .map((name) =>
              name === "Date" ? addDays("2010-01-01", offset) : String(name === "Volume" ? volume : close),
            )
            .join(delimiter),
        );
        const { rows, rejected } = read([names.join(delimiter), ...lines].join("\n"));
        expect(rejected).toEqual([]);
        const expected = [...given].sort((a, b) => a.offset - b.offset);
        expect(rows.map((row) => [row.day, row.close])).toEqual(
          expected.map((each) => [addDays("2010-01-01", each.offset), each.price]),
        );
      }),
    );
  });

  const units = fc.array(fc.nat(0xffff), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes));

  it("has exactly one verdict for every row that isn't empty, and never throws", () => {
    const cell = fc.oneof(
      fc.constantFrom("2025-02-05", "11", "", "null", '"', "1,000", "-", "2025-02-06"),
      fc.string({ maxLength: 6 }),
    );
    const line = fc.array(cell, { maxLength: 8 }).map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const verdict = readPriceFile([HEADER, ...lines].join("\n"), { today: TODAY });
        if (!verdict.ok) return;
        const repeats = verdict.warnings.filter((warning) => warning.code === "repeated_row");
        const places = [...verdict.rows, ...verdict.rejected, ...repeats].map((each) => each.line);
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 200 },
    );
    fc.assert(fc.property(units, (text) => void readPriceFile(text, { today: TODAY })));
  });
});
