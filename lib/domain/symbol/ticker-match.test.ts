import { describe, expect, it } from "vitest";
import { byLengthOfName, fitsAmong, FITS, searchKeys } from "./ticker-match";

const FII = { symbol: "601138.SH", nameZh: "工业富联", nameEn: "Foxconn Industrial Internet" };
const TENCENT = { symbol: "00700.HK", nameZh: "腾讯控股", nameEn: "Tencent Holdings" };
const keys = [searchKeys(FII, "gong ye fu lian"), searchKeys(TENCENT, "teng xun kong gu")];
const SOUNDS: Record<string, string[]> = { 騰: ["teng"], 訊: ["xun"], 工: ["gong"], 业: ["ye"], 富: ["fu"] };
const readings = (character: string) => SOUNDS[character] ?? [];
const fitOf = (typed: string) => Object.fromEntries(fitsAmong([keys], typed, readings));

describe("how a text fits a ticker", () => {
  it.each([
    ["601138", FITS.exact],
    ["601138.sh", FITS.exact],
    ["6011", FITS.begins],
    ["工业富联", FITS.exact],
    ["工业", FITS.begins],
    ["富联", FITS.inside],
    ["gyfl", FITS.exact],
    ["GYF", FITS.begins],
    ["gong ye fu lian", FITS.exact],
    ["fulian", FITS.inside],
    ["foxconn", FITS.begins],
    ["industrial int", FITS.word],
    ["internet foxconn", FITS.inside],
    ["nternet", FITS.inside],
    ["gongyfu", FITS.inside], // half abbreviated
  ])("%s: %d", (typed, fit) => {
    expect(fitOf(typed)).toEqual({ "601138.SH": fit });
  });

  it.each(["ulian", "gyf1", "富士康", "internet apple", "", " "])("isn't fitted by %j", (typed) => {
    expect(fitOf(typed)).toEqual({});
  });

  it("ignores a Hong Kong code's zeros, width, and the difference of traditional characters", () => {
    for (const typed of ["700", "00700", "ＴＥＮＣＥＮＴ Holdings", "tencent holdings"])
      expect(fitOf(typed)).toEqual({ "00700.HK": FITS.exact });
    expect(fitOf("騰訊")).toEqual({ "00700.HK": FITS.begins });
  });

  it("is the best of a ticker's names", () => {
    const own = [searchKeys({ ...FII, nameZh: "富联" }, "fu lian")];
    expect(fitsAmong([own, keys], "fl", readings).get("601138.SH")).toBe(FITS.exact);
  });

  it("puts short names first, then the mainland", () => {
    const bank = { symbol: "03988.HK", nameZh: "中国银行", nameEn: null };
    const here = { symbol: "601988.SH", nameZh: "中国银行", nameEn: null };
    const longer = { symbol: "600036.SH", nameZh: "招商银行股份", nameEn: null };
    expect([longer, bank, here].sort(byLengthOfName)).toEqual([here, bank, longer]);
  });
});
