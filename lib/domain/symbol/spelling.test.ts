import { describe, expect, it } from "vitest";
import { spelledSymbol, SPELLINGS } from "./spelling";
import { parseSymbol } from "./symbol";

const COLUMNS = ["600941.SH", "300308.SZ", "920002.BJ", "00941.HK", "BRK.B.US", "000300.SH", "HSI.HK"];

it.each([
  ["canonical", ["600941.SH", "300308.SZ", "920002.BJ", "00941.HK", "BRK.B.US", "000300.SH", "HSI.HK"]],
  ["bare", ["600941", "300308", "920002", "00941", "BRK.B", "000300", "HSI"]],
  ["prefix", ["sh600941", "sz300308", "bj920002", "hk00941", "usBRK.B", "sh000300", "hkHSI"]],
  ["upper_prefix", ["SH600941", "SZ300308", "BJ920002", "HK00941", "USBRK.B", "SH000300", "HKHSI"]],
  ["dotted_prefix", ["sh.600941", "sz.300308", "bj.920002", "hk.00941", "us.BRK.B", "sh.000300", "hk.HSI"]],
  ["secid", ["1.600941", "0.300308", "0.920002", "116.00941", null, "1.000300", "100.HSI"]],
  ["tradingview", ["SSE:600941", "SZSE:300308", "BSE:920002", "HKEX:941", null, "SSE:000300", "HKEX:HSI"]],
  ["yahoo", ["600941.SS", "300308.SZ", null, "0941.HK", "BRK-B", "000300.SS", null]],
  ["joinquant", ["600941.XSHG", "300308.XSHE", null, null, null, "000300.XSHG", null]],
] as const)("the spelling %s", (spelling, spelled) => {
  expect(COLUMNS.map((symbol) => spelledSymbol(symbol, spelling))).toEqual(spelled);
});

describe("an exchange that a spelling has no word for", () => {
  it.each(SPELLINGS.filter((each) => each !== "canonical" && each !== "bare"))(
    "an index of a publisher isn't spelled by %s",
    (spelling) => expect(spelledSymbol("801080.SI", spelling)).toBeNull(),
  );
});

it("a spelling that names the exchange is read back as the same symbol", () => {
  const named = SPELLINGS.filter((each) => each !== "bare" && each !== "secid");
  for (const symbol of ["600941.SH", "300308.SZ", "00941.HK"])
    for (const spelling of named) {
      const spelled = spelledSymbol(symbol, spelling);
      if (spelled !== null) expect(parseSymbol(spelled)).toEqual({ ok: true, symbol });
    }
});
