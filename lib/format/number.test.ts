import { describe, expect, it } from "vitest";
import { formatCompact, formatNumber, formatPercent, formatPrice, signOf } from "@/lib/format/number";

describe("percent", () => {
  it.each([
    // 0.182 × 100 = 18.2
    [0.182, { locale: "en", signed: true }, "+18.2\u202f%"],
    [0.182, { locale: "zh", signed: true }, "+18.2%"],
    [0.182, { locale: "en" }, "18.2\u202f%"],
    [-0.0301, { locale: "en" }, "−3.0\u202f%"],
    [-0.1443, { locale: "zh", digits: 2 }, "−14.43%"],
    // −0.04 % rounds to zero: neither a minus nor a plus
    [-0.0004, { locale: "en", signed: true }, "0.0\u202f%"],
    [-0.0004, { locale: "en" }, "0.0\u202f%"],
    [0.0004, { locale: "en", signed: true }, "0.0\u202f%"],
    [0, { locale: "en", signed: true }, "0.0\u202f%"],
    [12.5, { locale: "en", digits: 0, signed: true }, "+1,250\u202f%"],
    [null, { locale: "en", signed: true }, "—"],
    [Number.NaN, { locale: "en" }, "—"],
    [Number.POSITIVE_INFINITY, { locale: "en" }, "—"],
  ] as const)("%s %o → %s", (value, style, text) => {
    expect(formatPercent(value, style)).toBe(text);
  });
});

describe("a number", () => {
  it.each([
    [1234.5, { locale: "en", digits: 1 }, "1,234.5"],
    [-2.5, { locale: "zh", digits: 1, signed: true }, "−2.5"],
    [2.5, { locale: "zh", digits: 1, signed: true }, "+2.5"],
    [0, { locale: "en", signed: true }, "0"],
    [null, { locale: "en" }, "—"],
  ] as const)("%s %o → %s", (value, style, text) => {
    expect(formatNumber(value, style)).toBe(text);
  });
});

describe("a price", () => {
  it.each([
    [128.4, "128.40"],
    [1, "1.00"],
    [0.2851, "0.285"],
    [1680, "1,680.00"],
    [null, "—"],
  ] as const)("%s → %s", (value, text) => {
    expect(formatPrice(value, "en")).toBe(text);
  });
});

describe("a large count", () => {
  it.each([
    [12_345_678, "en", "12.3M"],
    // 12,345,678 / 10,000 = 1,234.57 → three figures: 1,230
    [12_345_678, "zh", "1,230万"],
    [234_567_890, "zh", "2.35亿"],
    [1_500, "en", "1.5K"],
    [-2_000_000, "en", "−2M"],
    [950, "en", "950"],
    [null, "en", "—"],
  ] as const)("%s in %s → %s", (value, locale, text) => {
    expect(formatCompact(value, locale)).toBe(text);
  });
});

describe("the sign a reader sees", () => {
  it.each([
    [0.0005, 3, 1],
    [0.0004, 3, 0],
    [-0.0004, 3, 0],
    [-0.0006, 3, -1],
    [0, 3, 0],
  ] as const)("%s at %s places → %s", (value, digits, sign) => {
    expect(signOf(value, digits)).toBe(sign);
  });
});
