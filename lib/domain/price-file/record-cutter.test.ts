import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delimiter } from "./delimiter";
import { recordCutter, recordsIn } from "./record-cutter";

const cut = (text: string, delimiter: Delimiter = ",") =>
  recordsIn(text, delimiter).map(({ line, cells }) => [line, ...cells]);

describe("recordsIn", () => {
  it.each<[what: string, text: string, records: (string | number)[][]]>([
    [
      "plain lines",
      "a,b\nc,d\n",
      [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    ],
    [
      "Windows' line ends",
      "a,b\r\nc,d\r\n",
      [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    ],
    [
      "old line ends",
      "a,b\rc,d",
      [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    ],
    [
      "mixed line ends",
      "a\r\nb\rc\nd",
      [
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d"],
      ],
    ],
    [
      "empty lines, counted and left out",
      "\n\na\n \nb",
      [
        [3, "a"],
        [5, "b"],
      ],
    ],
    [
      "quotes",
      '"a","b,c"\n"d ""e""",f',
      [
        [1, "a", "b,c"],
        [2, 'd "e"', "f"],
      ],
    ],
    [
      "a line break in quotes",
      '"a\nb",c\nd',
      [
        [1, "a\nb", "c"],
        [3, "d"],
      ],
    ],
    [
      "spaces around quotes",
      ' "a" , "b"\nc',
      [
        [1, "a", " b".trim()],
        [2, "c"],
      ],
    ],
    [
      "a quote nobody closed",
      'a,"b\nc,d',
      [
        [1, "a", '"b'],
        [2, "c", "d"],
      ],
    ],
    [
      "a quote within a cell",
      'a,= "b"\nc',
      [
        [1, "a", '= "b"'],
        [2, "c"],
      ],
    ],
    ["text behind a closed quote", '"a"b,c', [[1, '"a"b', "c"]]],
    ["empty cells", ",,\n", [[1, "", "", ""]]],
    ["a quoted last cell", 'a,"b"', [[1, "a", "b"]]],
  ])("splits %s", (_, text, records) => expect(cut(text)).toEqual(records));

  it("keeps a number together that no-break spaces group, in a line delimited by plain spaces", () => {
    const [wide, narrow] = ["\u00a0", "\u202f"];
    expect(cut(`12 Nov  1${wide}234,50  12${narrow}345${narrow}678`, "spaces")).toEqual([
      [1, "12", "Nov", `1${wide}234,50`, `12${narrow}345${narrow}678`],
    ]);
    expect(cut(`2026-11-12${wide}500${wide}123`, "spaces")).toEqual([[1, "2026-11-12", "500", "123"]]);
    expect(cut(`2026-11-12${wide}500 ${wide}123`, "spaces")).toEqual([[1, "2026-11-12", "500", "123"]]);
  });

  it("splits at runs of spaces", () => {
    expect(cut("a  b\tc\n d e", "spaces")).toEqual([
      [1, "a", "b", "c"],
      [2, "d", "e"],
    ]);
  });

  it("cuts a line without an end, so that it can't fill the memory", () => {
    const records = recordsIn("x".repeat(2_500_000), ",");
    expect(records.map(({ cells }) => cells[0]?.length)).toEqual([1_000_000, 1_000_000, 500_000]);
  });

  it("gives the same records however the text is divided into pieces", () => {
    const piece = fc.constantFrom("a", ",", '"', "\n", "\r", "\r\n", " ", '""', "bc");
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (whole, lengths) => {
        const cutter = recordCutter(",");
        const records = [];
        for (let at = 0, i = 0; at < whole.length; i++) {
          const length = lengths[i % lengths.length]!;
          records.push(...cutter.push(whole.slice(at, at + length)));
          at += length;
        }
        records.push(...cutter.end());
        expect(records.map(({ line, cells }) => [line, ...cells])).toEqual(cut(whole));
      }),
      { numRuns: 500 },
    );
  });
});
