import { expect, it } from "vitest";
import { marksApart, nameOf, otherNameOf } from "@/lib/format/name";

const both = { nameEn: "Optical modules", nameZh: "光模块", slug: "optical-modules" };
const english = { nameEn: "Edge", nameZh: null };
const chinese = { nameEn: null, nameZh: "边缘计算" };
const ticker = { nameEn: null, nameZh: null, symbol: "300308.SZ" };

it.each([
  [both, "en", "Optical modules", "光模块"],
  [both, "zh", "光模块", "Optical modules"],
  [english, "zh", "Edge", null],
  [chinese, "en", "边缘计算", null],
  [ticker, "zh", "300308.SZ", null],
  [{ nameEn: null, nameZh: null, slug: "a" }, "en", "a", null],
] as const)("%o in %s → %s, beside %s", (item, locale, name, other) => {
  expect(nameOf(item, locale)).toBe(name);
  expect(otherNameOf(item, locale)).toBe(other);
});

const named = (symbol: string, nameEn: string | null) => ({ symbol, nameEn, nameZh: null });

it("tells tickers of one name apart by market, on one market by symbol; a ticker in two themes is one", () => {
  const tickers = [
    named("600941.SH", "China Mobile"),
    named("00941.HK", "China Mobile"),
    named("000002.SZ", "Vanke"),
    named("200002.SZ", "Vanke"),
    named("300308.SZ", "Innolight"),
    named("300308.SZ", "Innolight"),
    named("NVDA", null),
  ];
  expect(Object.fromEntries(marksApart(tickers, "en"))).toEqual({
    "600941.SH": "SH",
    "00941.HK": "HK",
    "000002.SZ": "000002.SZ",
    "200002.SZ": "200002.SZ",
  });
});
