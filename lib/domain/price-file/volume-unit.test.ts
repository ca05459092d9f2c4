import { describe, expect, it } from "vitest";
import { readPriceFile } from "./read-price-file";

const HEADER = "date,open,high,low,close,volume,amount";

function volumes(lines: string[], fileName = "600941.csv"): (number | null)[] {
  const verdict = readPriceFile(lines.join("\n"), { today: "2025-12-31", fileName });
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.rows.map(({ volume }) => volume);
}

/** Two days with 500 shares traded at about 11, printed in various units. */
const days = (volume: number, amount: number) => [
  `2025-02-05,10,12,9,11,${500 / volume},${5500 / amount}`,
  `2025-02-06,11,12,10,11.5,${500 / volume},${5600 / amount}`,
];

describe("the amount beside a volume", () => {
  it.each([
    ["shares and yuan", 1, 1],
    ["lots and yuan", 100, 1],
    ["lots and thousand yuan", 100, 1e3],
    ["lots and ten thousand yuan", 100, 1e4],
    ["shares and thousand yuan", 1, 1e3],
    ["shares and ten thousand yuan", 1, 1e4],
    ["lots and hundred million yuan", 100, 1e8],
  ])("shows the volume's unit: %s", (_what, volume, amount) =>
    expect(volumes([HEADER, ...days(volume, amount)])).toEqual([500, 500]),
  );

  it("has its own unit in its header", () => {
    // At an adjusted close of 3 the ratio is 5,500 ÷ (5 × 3) = 367 for lots and 5,500 ÷ (500 × 3) = 3.7 for
    // shares
    const header = "日期,收盘,成交量,成交额(千元)";
    expect(volumes([header, "2025-02-05,3,5,5.5"])).toEqual([500]);
    expect(volumes([header, "2025-02-05,3,500,5.5"])).toEqual([500]);
  });

  it("distinguishes shares from lots, unless prices are adjusted backward by a large factor", () => {
    const at = (close: number, volume: number) =>
      volumes([HEADER, `2025-02-05,${close},${close},${close},${close},${volume},5500`]);
    expect(at(4, 500)).toEqual([500]);
    expect(at(4, 5)).toEqual([500]);
    // Backward-adjusted prices of ten times the traded price: the ratio alone would also fit lots with
    // thousand yuan
    const backward = "600941_hfq.csv";
    expect(volumes([HEADER, "2025-02-05,110,110,110,110,500,5500"], backward)).toEqual([500]);
  });

  it("overrides a vendor's lots only if it fits every day", () => {
    const header = "日期,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅";
    const row = (day: string, volume: number) => `${day},10,11,12,9,${volume},5500,1,1`;
    expect(volumes([header, row("2025-02-05", 5), row("2025-02-06", 5)])).toEqual([500, 500]);
    expect(volumes([header, row("2025-02-05", 500), row("2025-02-06", 500)])).toEqual([500, 500]);
    expect(volumes([header, row("2025-02-05", 500), row("2025-02-06", 5)])).toEqual([50_000, 500]);
  });
});

describe("volumes without an amount", () => {
  const bars = (...printed: string[]) =>
    volumes(["date,close,volume", ...printed.map((volume, i) => `2025-02-0${i + 3},11,${volume}`)]);

  it.each<[what: string, printed: string[], shares: number[]]>([
    ["hundredths are lots", ["1234.56", "1234"], [123_456, 123_400]],
    ["float dust is no fraction", ["1234.0000000001", "5000"], [1234, 5000]],
    ["nor is what a sum leaves below a whole number", ["12345.999999", "5000"], [12_346, 5000]],
    ["lots with dust are lots", ["1234.5600000001", "1234.0000000001"], [123_456, 123_400]],
    ["magnitudes are read in any table", ["1.2亿", "3.21M"], [120_000_000, 3_210_000]],
    ["lots and shares say so themselves", ["12.5万手", "300股"], [12_500_000, 300]],
    ["other fractions are of shares", ["1234.567", "5000"], [1234.567, 5000]],
  ])("%s", (_what, printed, shares) => expect(bars(...printed)).toEqual(shares));
});
