import { describe, expect, it } from "vitest";
import { marketNumbersIn } from "./exchange-columns";

/** The exchange that a column of `code market` pairs gives for each of them. */
function stated(...pairs: string[]) {
  const rows = pairs.map((pair) => {
    const [code = "", market = ""] = pair.split(" ");
    return { code, market };
  });
  const numbers = marketNumbersIn(rows);
  return numbers && rows.map(({ code, market }) => numbers(market, code));
}

describe("marketNumbersIn", () => {
  it("takes 1 for Shanghai, 0 for Shenzhen and 2 for Beijing", () => {
    expect(stated("600519 1", "000001 1", "000001 0", "430047 2")).toEqual(["SH", "SH", "SZ", "BJ"]);
  });

  it("takes 0 for Beijing where the code is Beijing's, as East Money does", () => {
    expect(stated("430047 0", "920819 0", "300308 0")).toEqual(["BJ", "BJ", "SZ"]);
  });

  it("takes 2 for Shenzhen beside Shenzhen's codes in a column without a 0, as brokers do", () => {
    expect(stated("600519 1", "300308 2", "000001 2")).toEqual(["SH", "SZ", "SZ"]);
    expect(stated("600519 1", "300308 2", "430047 2")).toEqual(["SH", "BJ", "BJ"]);
    expect(stated("300308 2")).toEqual(["BJ"]); // a 2 for a Shanghai code would contradict
  });

  it("leaves codes shared with Shanghai's indices open where every other code contradicts", () => {
    expect(stated("000858 1", "300308 1", "002281 1")).toEqual([null, "SH", "SH"]);
    expect(stated("000932 1", "300308 1", "600519 1")).toEqual(["SH", "SH", "SH"]);
  });

  it("skips blank cells, and isn't a market column with other numbers, words or no cells", () => {
    expect(stated("600519 1", "000001")).toEqual(["SH", null]);
    expect(stated("600519 1", "000001 3")).toBeNull();
    expect(stated("600519 1", "000001 SZ")).toBeNull();
    expect(stated("600519")).toBeNull();
    expect(stated()).toBeNull();
  });

  it("ignores 通达信's own codes", () => {
    expect(stated("999999 1", "600519 1")).toEqual([null, "SH"]);
  });
});
