import { describe, expect, it } from "vitest";
import { readPriceFile } from "./read-price-file";

function read(lines: readonly string[]) {
  const verdict = readPriceFile(lines.join("\n"), { today: "2026-11-29", fileName: "NVDA.US.csv" });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}
const bars = (lines: readonly string[]) =>
  read(lines).rows.map(({ open, close, volume }) => [open, close, volume]);

describe("numbers with thousands grouped by spaces and apostrophes", () => {
  it.each([
    ["a space", ["Date\tOpen\tClose\tVolume", "2026-11-12\t1 230,00\t1 234,50\t1 234 567"]],
    [
      "a no-break space",
      ["Date;Open;Close;Volume", "2026-11-12;1\u00a0230,00;1\u00a0234,50;1\u00a0234\u00a0567"],
    ],
    ["a narrow one", ["Date|Open|Close|Volume", "2026-11-12|1\u202f230|1\u202f234.50|1\u202f234\u202f567"]],
    ["an apostrophe", ["Date,Open,Close,Volume", "2026-11-12,1'230,1'234.50,1'234'567"]],
    ["a curly one", ["Date;Open;Close;Volume", "2026-11-12;1’230,00;1’234,50;1’234’567"]],
    ["money's sign", ["Date,Open,Close,Volume", "2026-11-12,$1'230.00,$ 1 234.50,1 234 567"]],
    ["quotes", ["Date,Open,Close,Volume", '2026-11-12,"1 230,00","1 234,50","1 234 567"']],
    [
      "no-break spaces between columns",
      ["Date  Open  Close  Volume", "2026-11-12  1\u00a0230,00  1\u00a0234,50  1\u00a0234\u00a0567"],
    ],
  ])("are read: %s", (_, lines) => expect(bars(lines)).toEqual([[1230, 1234.5, 1_234_567]]));

  it("are rejected if the cell may hold two numbers", () => {
    const { rows, rejected } = read(["Date\tClose", "2026-11-12\t12 345 67", "2026-11-13\t10.5 200"]);
    expect(rows).toEqual([]);
    expect(rejected.map(({ code, value }) => [code, value])).toEqual([
      ["not_a_number", "12 345 67"],
      ["not_a_number", "10.5 200"],
    ]);
  });

  it("show the decimal sign of the other numbers as well", () => {
    expect(bars(["Date\tOpen\tClose", "2026-11-12\t1 234,567\t998,123"])).toEqual([
      [1234.567, 998.123, null],
    ]);
    const open = read(["Date\tOpen\tClose", "2026-11-12\t1 234\t998,123"]);
    expect(open.questions).toContainEqual({ about: "decimal_sign", samples: ["998,123"] });
  });

  it("aren't assembled from the columns of a space-delimited table", () => {
    expect(bars(["Date  Open  Close  Volume", "2026-11-12  1  500  123", "2026-11-13  2  501  124"])).toEqual(
      [
        [1, 500, 123],
        [2, 501, 124],
      ],
    );
  });
});
