import { expect, test } from "vitest";
import { readPriceFile } from "./read-price-file";

function read(lines: string[], fileName = "prices.csv") {
  const verdict = readPriceFile(lines.join("\n"), {
    today: "2026-11-14",
    fileName,
    symbolsNamed: (name) => (name === "贵州茅台" ? ["600519.SH"] : name === "五粮液" ? ["000858.SZ"] : []),
  });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict;
}

test.each([
  ["zero width", ["date,code,close", "2026-11-12,600519\u200B,1450", "2026-11-13,600519,1460"]],
  [
    "marks of direction",
    ["date,code,close", "\u200E2026-11-12\u200E,\u202A600519\u202C,1450", "2026-11-13,600519,1460"],
  ],
  ["no-break spaces", ["date,code,close", "2026-11-12\u00A0,\u00A0600519,1450", "2026-11-13,600519,1460"]],
  ["full width", ["date,code,close", "２０２６－１１－１２,６００５１９,1450", "2026-11-13,600519,1460"]],
  ["brackets", ["date,code,close", "2026-11-12,[600519],1450", "2026-11-13,（600519）,1460"]],
  ["in a heading", ["\u200Bdate,code\u200B,close", "2026-11-12,600519,1450", "2026-11-13,600519,1460"]],
])("invisible characters around codes and days are ignored: %s", (_, lines) => {
  const { rows, questions, rejected } = read(lines);
  expect(rows.map(({ symbol, day }) => [symbol, day])).toEqual([
    ["600519.SH", "2026-11-12"],
    ["600519.SH", "2026-11-13"],
  ]);
  expect([questions.filter(({ about }) => about === "symbol"), rejected]).toEqual([[], []]);
});

test("invisible characters around names are ignored", () => {
  const { rows } = read([
    "日期,名称,收盘",
    "2026-11-12,贵州茅台\u200B,1450",
    "2026-11-12,\u202A五粮液\u202C,120",
  ]);
  expect(rows.map(({ symbol }) => symbol)).toEqual(["000858.SZ", "600519.SH"]);
});

test("invisible characters beside an exchange's name are ignored", () => {
  const { rows } = read(["date,symbol,exchange,close", "2026-11-12,000932\u200B,SSE\u200B,18123.3"]);
  expect(rows.map(({ symbol }) => symbol)).toEqual(["000932.SH"]);
});
