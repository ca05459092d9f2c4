import { describe, expect, it } from "vitest";
import type { Adjustment } from "@/lib/domain/adjustment";
import { weekdaysUntil } from "@/bench/bars";
import type { CheckedBar } from "./adjustment-seam";
import { limitMoves, priceLimit } from "./price-limit";
import { moveIssues } from "./move-issues";

const cents = (price: number) => Math.round(price * 100) / 100;

describe("priceLimit", () => {
  it.each<[symbol: string, day: string, share: number | null]>([
    ["600941.SH", "2025-02-05", 0.1],
    ["000063.SZ", "2025-02-05", 0.1],
    ["002230.SZ", "2025-02-05", 0.1],
    ["300308.SZ", "2020-08-23", 0.1],
    ["300308.SZ", "2020-08-24", 0.2],
    ["301236.SZ", "2025-02-05", 0.2],
    ["688111.SH", "2019-11-19", 0.2],
    ["689009.SH", "2025-02-05", 0.2],
    ["430047.BJ", "2025-02-05", 0.3],
    ["920819.BJ", "2025-02-05", 0.3],
    ["00941.HK", "2025-02-05", 0.35],
    ["NVDA.US", "2025-02-05", 0.35],
    ["513100.SH", "2025-02-05", 0.1],
    ["588000.SH", "2025-02-05", 0.2],
    ["159915.SZ", "2025-02-05", 0.2],
    ["000300.SH", "2025-02-05", null],
    ["399006.SZ", "2025-02-05", null],
    ["930713.CSI", "2025-02-05", null],
    ["801080.SI", "2025-02-05", null],
    ["HSTECH.HK", "2025-02-05", null],
    ["NDX.US", "2025-02-05", null],
  ])("of %s on %s is %s", (symbol, day, share) => expect(priceLimit(symbol, day)?.share ?? null).toBe(share));

  it("is a price rounded to hundredths, a fund's to thousandths", () => {
    const main = priceLimit("600941.SH", "2025-02-05")!;
    // 3.33 × 1.1 = 3.663 → 3.66; × 0.9 = 2.997 → 3.00
    expect(limitMoves(3.33, main)).toEqual({ down: 3 / 3.33 - 1, up: 3.66 / 3.33 - 1 });
    // 1.005 × 1.1 = 1.1055 → 1.11 in hundredths, 1.106 in thousandths
    expect(limitMoves(1.005, main).up).toBe(1.11 / 1.005 - 1);
    expect(limitMoves(1.005, priceLimit("513100.SH", "2025-02-05")!).up).toBe(1.106 / 1.005 - 1);
  });
});

const moves = (symbol: string, from: number, to: number, adjustment: Adjustment = "unknown") =>
  moveIssues(
    [
      { day: "2025-02-04", close: from },
      { day: "2025-02-05", close: to },
    ],
    { symbol, adjustment },
  );

describe("moveIssues", () => {
  // From 100 the limit prices are round; the tolerance is 0.2 points.
  it.each<[symbol: string, to: number, isIssue: boolean]>([
    ["600941.SH", 110.2, false],
    ["600941.SH", 110.21, true],
    ["600941.SH", 89.8, false],
    ["600941.SH", 89.79, true],
    ["300308.SZ", 120.2, false],
    ["300308.SZ", 79.79, true],
    ["688111.SH", 120.21, true],
    ["430047.BJ", 130.2, false],
    ["430047.BJ", 130.21, true],
    ["NVDA.US", 135.2, false],
    ["NVDA.US", 135.21, true],
    ["00700.HK", 64.79, true],
    ["000300.SH", 50, false],
  ])("%s from 100 to %d: %s", (symbol, to, isIssue) => {
    expect(moves(symbol, 100, to)).toHaveLength(isIssue ? 1 : 0);
  });

  it("knows the limit of a cheap share to the cent", () => {
    // 1.04 × 1.1 = 1.144 → 1.14, which is 9.6 %; 1.15 is 10.58 %, beyond 9.6 + 0.2
    expect(moves("600941.SH", 1.04, 1.14)).toEqual([]);
    expect(moves("600941.SH", 1.04, 1.15)).toHaveLength(1);
    // 0.96 × 1.1 = 1.056 → 1.06, which is 10.4 %: allowed
    expect(moves("600941.SH", 0.96, 1.06)).toEqual([]);
  });

  it("names what an unadjusted file makes of shares and cash handed out", () => {
    // BYD on 2025-07-29: −68.57 %, near a third
    const [found] = moves("002594.SZ", 100, 31.43, "none");
    expect(found).toMatchObject({
      day: "2025-02-05",
      previousDay: "2025-02-04",
      code: "beyond_limit",
      ratio: "1/3",
      probable: "unadjusted_split_or_dividend",
    });
    expect(found?.move).toBeCloseTo(-0.6857, 10);
  });

  it.each<
    [
      symbol: string,
      to: number,
      adjustment: Adjustment,
      code: string,
      ratio: string | null,
      probable: string | null,
    ]
  >([
    ["600941.SH", 50, "none", "beyond_limit", "1/2", "unadjusted_split_or_dividend"],
    ["600941.SH", 50, "forward", "beyond_limit", "1/2", "wrong_adjustment"],
    ["600941.SH", 85, "none", "beyond_limit", null, "unadjusted_split_or_dividend"],
    ["600941.SH", 115, "none", "beyond_limit", null, null],
    ["600941.SH", 1000, "unknown", "beyond_limit", "10/1", "unadjusted_split_or_dividend"],
    ["NVDA.US", 10, "split", "beyond_limit", "1/10", "wrong_adjustment"],
    ["NVDA.US", 67, "none", "split_ratio", "2/3", "unadjusted_split_or_dividend"],
    ["NVDA.US", 58, "none", "beyond_limit", null, null],
  ])(
    "%s from 100 to %d in mode %s is %s, near %s, probably %s",
    (symbol, to, adjustment, code, ratio, probable) => {
      expect(moves(symbol, 100, to, adjustment)).toMatchObject([{ code, ratio, probable }]);
    },
  );

  it("doesn't take a bad day of a third less for a split where it is further off", () => {
    expect(moves("NVDA.US", 100, 70, "none")).toEqual([]);
  });

  const listing = (symbol: string, listedDay: string | null) =>
    moveIssues(
      [100, 200, 400, 200, 400, 200, 400].map((close, i) => ({ day: `2025-02-0${i + 1}`, close })),
      { symbol, adjustment: "none", listedDay },
    ).map(({ day }) => day);

  it.each([
    ["600941.SH", "2025-02-01", ["2025-02-06", "2025-02-07"]],
    [
      "430047.BJ",
      "2025-02-01",
      ["2025-02-02", "2025-02-03", "2025-02-04", "2025-02-05", "2025-02-06", "2025-02-07"],
    ],
    ["600941.SH", "2025-02-03", ["2025-02-02"]],
    [
      "600941.SH",
      "2020-01-01",
      ["2025-02-02", "2025-02-03", "2025-02-04", "2025-02-05", "2025-02-06", "2025-02-07"],
    ],
    ["600941.SH", null, ["2025-02-02", "2025-02-03", "2025-02-04", "2025-02-05", "2025-02-06", "2025-02-07"]],
  ])("of %s listed on %s are those of %j", (symbol, listedDay, days) => {
    expect(listing(symbol, listedDay)).toEqual(days);
  });

  it("are told by the adjusted close where there is one", () => {
    const bars = [
      { day: "2025-02-04", close: 100, adjClose: 50 },
      { day: "2025-02-05", close: 50, adjClose: 50 },
    ];
    expect(moveIssues(bars, { symbol: "NVDA.US", adjustment: "total" })).toEqual([]);
  });

  describe("in a forward series by difference", () => {
    /** Twenty years of a share that pays 3 % a year, raw, with a day at the limit every twenty; printed with the cash paid since taken off. */
    function forward(splitOn: number | null = null) {
      const days = weekdaysUntil("2025-05-30", 5_000);
      let raw = 20;
      let paid = 0;
      const rows = days.map((day, i) => {
        if (i % 250 === 249) {
          const cash = cents(raw * 0.03);
          paid += cash;
          raw -= cash;
        }
        const move = i % 20 === 10 ? (i % 40 === 10 ? 0.1 : -0.1) : (((i * 37) % 41) - 20) / 1000;
        raw = cents(raw * (1 + move));
        return { day, raw, paid };
      });
      const total = rows.at(-1)!.paid;
      return rows.map(({ day, raw, paid }, i) => {
        const close = cents(raw - (total - paid));
        return { day, close: splitOn !== null && i >= splitOn ? close / 2 : close };
      });
    }
    const daysOf = (bars: readonly CheckedBar[], adjustment: Adjustment) =>
      moveIssues(bars, { symbol: "600519.SH", adjustment }).map(({ day }) => day);

    it("an ordinary limit day is none, and the one split that isn't adjusted stays", () => {
      expect(daysOf(forward(), "none").length).toBeGreaterThan(100);
      expect(daysOf(forward(), "forward")).toEqual([]);
      const split = forward(3_000);
      expect(daysOf(split, "forward")).toEqual([split[3_000]!.day]);
    });

    it("a single limit day is none by as much as a share pays until the last day", () => {
      // The limit move of 0.1 × (50 + 10) = 6 is 12 % of 50: cash of 10, a fifth of the price.
      const single = (lastDay: string) => [
        { day: "2022-02-08", close: 50 },
        { day: "2022-02-09", close: 56 },
        { day: lastDay, close: 56 },
      ];
      expect(daysOf(single("2024-02-09"), "forward")).toEqual([]); // 50 × 15 % × 2 years = 15
      expect(daysOf(single("2022-12-09"), "forward")).toEqual(["2022-02-09"]); // 50 × 15 % × 0.83 years = 6.2
    });
  });

  it("pass over closes that aren't positive", () => {
    expect(moves("600941.SH", -1, 2)).toEqual([]);
    expect(moves("600941.SH", 2, -1)).toEqual([]);
  });
});
