import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE_RULES } from "./base-rule";
import { addDays, latestDay } from "@/lib/domain/calendar/day";
import type { Member } from "./membership";
import { PERIODS, perPeriod } from "@/lib/domain/calendar/period";
import { lastBarDay, type PriceHistory } from "./price-history";
import { someDay, someHistory, someMembers } from "@/lib/domain/testing/arbitrary";
import { ledger, span, watched } from "@/lib/domain/testing/ledger";
import { themeMarket, type ThemeMarketInput } from "./theme-market";

// The mainland was closed from 28 January to 4 February 2025, Hong Kong wasn't.
const MAINLAND = watched("300308.SZ", ["2025-02-04"], {
  "2025-01-24": 99,
  "2025-01-27": 100,
  "2025-02-05": 85.57,
  "2025-02-06": 94.127,
  "2025-02-07": 103.5397,
});
const HONG_KONG = watched("00941.HK", ["2025-02-04"], {
  "2025-02-03": 50,
  "2025-02-04": 52,
  "2025-02-05": 51,
  "2025-02-06": 51,
  "2025-02-07": 53.04,
});
const CSI_300 = {
  symbol: "000300.SH",
  history: ledger({ "2025-01-27": 1000, "2025-02-05": 994.2, "2025-02-06": 1010, "2025-02-07": 1020 }),
};

const view: ThemeMarketInput = {
  callDay: "2025-02-04",
  asOf: "2025-02-09", // a Sunday
  priceDay: "2025-02-07",
  base: "first_close",
  members: [MAINLAND, HONG_KONG],
  benchmark: CSI_300,
  closedOn: null,
};

describe("a theme of two markets, since 2025-02-04", () => {
  const market = themeMarket(view);

  it("has its index from its first close, and its benchmark from the benchmark's own", () => {
    expect(market.t0).toBe("2025-02-04");
    expect(market.benchmark).toEqual({
      symbol: "000300.SH",
      baseDay: "2025-02-05",
      lastDay: "2025-02-07",
      stale: false,
      commonDay: "2025-02-07",
    });
    expect(market.points.map(({ day, benchmark, eligible }) => [day, benchmark, eligible])).toEqual([
      ["2025-02-04", null, 0],
      ["2025-02-05", 100, 1],
      ["2025-02-06", expect.closeTo(101.5892174613, 9), 2], // 1010 / 994.2
      ["2025-02-07", expect.closeTo(102.5950512975, 9), 2], // 1020 / 994.2
    ]);
    // 100 × 51/52; × (1 + (0.10 + 0) / 2); × (1 + (0.10 + 0.04) / 2)
    const levels = [100, 98.0769230769, 102.9807692308, 110.1894230769];
    market.points.forEach(({ level }, t) => expect(level).toBeCloseTo(levels[t]!, 9));
    expect(market.eligible).toBe(2);
  });

  it("has its returns, each `null` with its reason", () => {
    expect(market.returns).toEqual({
      "1d": expect.closeTo(0.07, 9), // 02-06 to 02-07
      "1w": null, // by 01-31 there is no index
      "1m": null,
      "3m": null,
      "6m": null,
      ytd: null,
      "1y": null,
      sinceCall: expect.closeTo(0.101894230769, 9),
    });
    expect(market.excess["1d"]).toBeCloseTo(0.07 - (1020 / 1010 - 1), 9);
    expect(market.excess.sinceCall).toBeCloseTo(0.101894230769 - (1020 / 994.2 - 1), 9);
    expect(market.lastKnown).toBeNull();
    expect(market.relative.sinceCall).toBeCloseTo((1.101894230769 * 994.2) / 1020 - 1, 9);
    expect(market.reasons).toMatchObject({
      "1d": null,
      "1w": "before_start",
      "1y": "before_start",
      sinceCall: null,
    });
    expect(market.relativeReasons).toMatchObject({ "1d": null, "1w": "before_start", sinceCall: null });
  });

  it("has its measures", () => {
    expect(market.drawdown).toBe(0);
    expect(market.maxDrawdown).toEqual({
      value: expect.closeTo(-1 / 52, 12),
      peakDay: "2025-02-04",
      troughDay: "2025-02-05",
    });
    expect(market.coverage).toEqual({ priced: 2, of: 2 });
    expect(market.lastDays).toEqual({ SZ: "2025-02-07", HK: "2025-02-07" });
    expect([market.breadth, market.volatility]).toEqual([null, null]);
    expect(market.measureReasons).toEqual({
      breadth: "too_few_bars",
      drawdown: null,
      volatility: "too_few_returns",
    });
  });

  it("has its tickers", () => {
    expect(market.members[0]).toEqual({
      symbol: "300308.SZ",
      isMember: true,
      joinDay: "2025-02-04",
      baseDay: "2025-02-05",
      baseClose: 85.57,
      lastDay: "2025-02-07",
      lastClose: 103.5397,
      stale: false,
      returns: {
        "1d": expect.closeTo(0.1, 12),
        "1w": expect.closeTo(0.035397, 12), // by 01-31 its last bar is 01-27's, 100
        "1m": null,
        "3m": null,
        "6m": null,
        ytd: null,
        "1y": null,
        sinceCall: expect.closeTo(0.21, 12),
      },
      reasons: perPeriod((period) => (["1d", "1w", "sinceCall"].includes(period) ? null : "before_start")),
      excess: {
        "1d": expect.closeTo(0.1 - (1020 / 1010 - 1), 12),
        "1w": expect.closeTo(0.035397 - (1020 / 1000 - 1), 12),
        "1m": null,
        "3m": null,
        "6m": null,
        ytd: null,
        "1y": null,
        sinceCall: expect.closeTo(0.21 - (1020 / 994.2 - 1), 12), // both from 02-05
      },
      excessReasons: perPeriod((period) =>
        ["1d", "1w", "sinceCall"].includes(period) ? null : "before_start",
      ),
      lastKnown: null,
      // 0.9807692308 × 0.10 / 2 + 1.0298076923 × 0.10 / 2
      contribution: expect.closeTo(0.100528846154, 9),
    });
    const parts = market.members.map(({ contribution }) => contribution ?? 0);
    expect(parts[0]! + parts[1]!).toBeCloseTo(market.returns.sinceCall!, 12);
  });

  it("by last close falls 14.43 % from 01-27 to 02-05, with Hong Kong's base on 02-03 and the index's on 01-27", () => {
    const quoted = themeMarket({ ...view, base: "last_close", asOf: "2025-02-05", priceDay: "2025-02-05" });
    expect(quoted.members.map(({ baseDay }) => baseDay)).toEqual(["2025-01-27", "2025-02-03"]);
    expect(quoted.members[0]?.returns.sinceCall).toBeCloseTo(-0.1443, 12);
    expect(quoted.benchmark?.baseDay).toBe("2025-01-27");
    expect(quoted.excess.sinceCall! - quoted.returns.sinceCall!).toBeCloseTo(0.0058, 12); // less −0.58 %
    expect(quoted.points.map(({ day, members, eligible }) => [day, members, eligible])).toEqual([
      ["2025-01-27", 0, 0],
      ["2025-02-03", 0, 0],
      ["2025-02-04", 2, 2],
      ["2025-02-05", 2, 2],
    ]);
    // (1 + 0.04 / 2) × (1 + (−0.1443 − 1/52) / 2) − 1
    expect(quoted.returns.sinceCall).toBeCloseTo(1.02 * (1 - (0.1443 + 1 / 52) / 2) - 1, 12);
  });
});

describe("each unknown number has its reason", () => {
  const reasons = (change: Partial<ThemeMarketInput>) => {
    const { reasons, relativeReasons, t0, returns, relative } = themeMarket({ ...view, ...change });
    expect(returns.sinceCall === null).toBe(reasons.sinceCall !== null);
    expect(relative.sinceCall === null).toBe(relativeReasons.sinceCall !== null);
    return [t0, reasons.sinceCall, relativeReasons.sinceCall];
  };

  it.each<[string, Partial<ThemeMarketInput>, unknown[]]>([
    ["nobody watches anything", { members: [] }, [null, "no_members", "no_members"]],
    ["nor yet", { asOf: "2025-02-03", priceDay: "2025-02-03" }, [null, "no_members", "no_members"]],
    [
      "no prices at all",
      { members: [watched("A.SZ", ["2025-02-04"], {})], priceDay: null },
      [null, "no_bars", "no_bars"],
    ],
    [
      "only before the call",
      { members: [MAINLAND], asOf: "2025-02-04", priceDay: "2025-02-04" },
      [null, "no_bars", "no_bars"],
    ],
    ["no benchmark", { benchmark: null }, ["2025-02-04", null, "no_benchmark"]],
    [
      "benchmark without bars",
      { benchmark: { symbol: "X.SH", history: ledger({}) } },
      ["2025-02-04", null, "no_benchmark_bars"],
    ],
    [
      "benchmark at zero",
      { benchmark: { symbol: "X.SH", history: ledger({ "2025-02-04": 0, "2025-02-05": 5 }) } },
      ["2025-02-04", null, "not_positive"],
    ],
    [
      "benchmark still closed",
      { asOf: "2025-02-04", priceDay: "2025-02-04" },
      ["2025-02-04", null, "no_benchmark_bars"],
    ],
    ["everything known", {}, ["2025-02-04", null, null]],
  ])("%s", (_, change, expected) => expect(reasons(change)).toEqual(expected));

  it("a period that starts before the benchmark's base is unknown", () => {
    const market = themeMarket({ ...view, asOf: "2025-02-05", priceDay: "2025-02-05" });
    expect(market.returns["1d"]).toBeCloseTo(-1 / 52, 12);
    expect([market.relative["1d"], market.relativeReasons["1d"]]).toEqual([null, "benchmark_before_base"]);
    expect(market.relative.sinceCall).toBeCloseTo(-1 / 52, 12); // each from its own 100
  });
});

describe("members are those of the day of the view, prices those of the price day", () => {
  it("by last close, a ticker added on a Sunday starts from Friday's close", () => {
    const sunday = { ...MAINLAND, spans: [span("2025-02-09")] };
    const market = themeMarket({ ...view, callDay: "2025-02-09", members: [sunday], base: "last_close" });
    expect([market.t0, market.returns.sinceCall, market.relative.sinceCall]).toEqual(["2025-02-07", 0, 0]);
    expect(market.coverage).toEqual({ priced: 1, of: 1 });
  });

  it("prices aren't stale where the board has no newer ones", () => {
    const days = Array.from({ length: 50 }, (_, i) => addDays("2025-02-07", i - 49));
    const rising: Member = {
      ...watched("A.SZ", ["2025-02-04"], {}),
      history: { days, closes: days.map((_, i) => i + 1) },
    };
    const months = themeMarket({ ...view, asOf: "2025-06-30", members: [rising] });
    expect(months.breadth).toEqual({ above: 1, of: 1 });
    expect(months.coverage).toEqual({ priced: 1, of: 1 });
    expect(months.members[0]?.stale).toBe(false);
  });

  it("a removed ticker keeps its contribution, and doesn't count in coverage", () => {
    const removed = { ...HONG_KONG, spans: [span("2025-02-04..2025-02-05")] };
    const market = themeMarket({ ...view, members: [MAINLAND, removed] });
    expect(market.coverage).toEqual({ priced: 1, of: 1 });
    expect(market.lastDays).toEqual({ SZ: "2025-02-07" });
    expect(market.members.map(({ isMember }) => isMember)).toEqual([true, false]);
    expect(market.members[1]?.contribution).toBeCloseTo(-1 / 52, 12);
  });

  it("the index of a closed theme ends with its closing day", () => {
    const closed = themeMarket({ ...view, closedOn: "2025-02-06" });
    expect(closed.points).toEqual(themeMarket(view).points.slice(0, 3));
    expect(closed.coverage).toEqual({ priced: 2, of: 2 });
    expect(themeMarket({ ...view, closedOn: "2025-02-10" })).toEqual(themeMarket(view)); // closed after the day of the view
  });
});

describe("a benchmark whose bars end before its theme's", () => {
  const marketAgainst = (lastDay: string) =>
    themeMarket({
      ...view,
      asOf: "2025-03-31",
      priceDay: "2025-03-31",
      members: [
        watched("A.SZ", ["2025-02-04"], {
          "2025-02-05": 100,
          "2025-02-28": 110,
          "2025-03-24": 120,
          "2025-03-28": 121,
          "2025-03-31": 132,
        }),
      ],
      benchmark: { symbol: "000300.SH", history: ledger({ "2025-02-05": 1000, [lastDay]: 1100 }) },
    });
  const staleIn = ({ relativeReasons }: ReturnType<typeof themeMarket>) =>
    PERIODS.filter((period) => relativeReasons[period] === "stale_benchmark");

  it("three months before: no number over any period, nor since the call, and a line that ends with its bars", () => {
    const market = marketAgainst("2025-02-28"); // 21 weekdays before the price day
    expect(market.benchmark).toMatchObject({ lastDay: "2025-02-28", stale: true });
    expect(staleIn(market)).toEqual(["1d", "1w", "1m", "sinceCall"]); // the others begin before the series
    expect([market.relative.sinceCall, market.excess.sinceCall]).toEqual([null, null]);
    expect(market.returns.sinceCall).toBeCloseTo(0.32, 12);
    expect(market.points.map(({ benchmark, relative }) => [benchmark, relative])).toEqual([
      [100, 0],
      [expect.closeTo(110, 9), expect.closeTo(0, 9)], // 1.10 / 1.10 − 1
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  it.each([
    ["2025-03-17", false], // 10 weekdays
    ["2025-03-14", true], // 11
  ])("to %s: stale is %s", (lastDay, stale) => {
    const market = marketAgainst(lastDay);
    expect(market.benchmark?.stale).toBe(stale);
    expect(staleIn(market)).toEqual(stale ? ["1d", "1w", "1m", "sinceCall"] : []);
  });

  it("by days: both sides end on the last common day, in every figure", () => {
    const market = marketAgainst("2025-03-28");
    expect(market.benchmark).toMatchObject({ lastDay: "2025-03-28", stale: false, commonDay: "2025-03-28" });
    expect(market.returns.sinceCall).toBeCloseTo(0.32, 12); // 132 / 100, to 03-31
    expect(market.excess.sinceCall).toBeCloseTo(0.21 - 0.1, 12); // 121 / 100 and 1100 / 1000, to 03-28
    expect(market.relative.sinceCall).toBeCloseTo(1.21 / 1.1 - 1, 12);
    expect(market.benchmarkReturns.sinceCall).toBeCloseTo(0.1, 12);
    // 1w: from 03-24, where the theme's own return starts too, and the benchmark still stands at 1000
    expect(market.excess["1w"]).toBeCloseTo(121 / 120 - 1 - 0.1, 12);
    expect(market.relative["1m"]).toBeCloseTo(121 / 110 / 1.1 - 1, 12); // from 02-28
    // 1d starts on 03-28, after which the benchmark has no bar yet
    expect(market.returns["1d"]).toBeCloseTo(132 / 121 - 1, 12);
    expect([market.excess["1d"], market.relativeReasons["1d"]]).toEqual([null, "no_common_day"]);
    const last = market.points.at(-1)!;
    expect([last.excess, last.relative]).toEqual([market.excess.sinceCall, market.relative.sinceCall]);
  });

  it("without a common day: unknown", () => {
    const members = [watched("A.HK", ["2025-02-04"], { "2025-02-03": 100, "2025-02-04": 110 })];
    const benchmark = { symbol: "000300.SH", history: ledger({ "2025-01-27": 1000 }) };
    const early = { asOf: "2025-02-04", priceDay: "2025-02-04", base: "last_close" } as const;
    const market = themeMarket({ ...view, ...early, members, benchmark });
    expect(market.returns.sinceCall).toBeCloseTo(0.1, 12);
    expect([market.relative.sinceCall, market.relativeReasons.sinceCall]).toEqual([null, "no_common_day"]);
  });

  it("gives the theme's own staleness as the first reason", () => {
    const { members } = view;
    const market = themeMarket({ ...view, asOf: "2025-03-31", priceDay: "2025-03-31", members });
    expect([market.reasons["1d"], market.relativeReasons["1d"]]).toEqual(["stale", "stale"]);
  });
});

describe("a theme without a fresh bar of any member", () => {
  // 02-07 is a Friday: 02-21 is ten weekdays after it, 02-24 eleven.
  const on = (day: string, change: Partial<ThemeMarketInput> = {}) =>
    themeMarket({ ...view, asOf: day, priceDay: day, ...change });

  it("has no return from the eleventh weekday on, nor since the call, and gives the last known one", () => {
    expect(on("2025-02-21").reasons.sinceCall).toBeNull();
    const stale = on("2025-02-24");
    expect(stale.returns).toEqual(perPeriod(() => null));
    expect(stale.reasons).toEqual(perPeriod(() => "stale"));
    expect(stale.relative).toEqual(perPeriod(() => null));
    expect(stale.lastKnown).toEqual({ day: "2025-02-07", value: expect.closeTo(0.101894230769, 9) });
    expect([stale.drawdown, stale.volatility]).toEqual([null, null]);
    expect(stale.measureReasons).toEqual({ breadth: "stale", drawdown: "stale", volatility: "stale" });
    expect(stale.points.at(-1)?.day).toBe("2025-02-07"); // its line ends where its bars do
    expect(stale.members.map(({ contribution }) => contribution)).toEqual([null, null]);
  });

  it("isn't kept fresh by the later bars of a removed ticker", () => {
    const removed = watched("A.SZ", ["2025-02-04..2025-02-06"], {
      "2025-02-05": 10,
      "2025-02-06": 11,
      "2025-03-31": 99,
    });
    const market = on("2025-03-31", { members: [MAINLAND, removed] });
    expect(market.reasons.sinceCall).toBe("stale");
    expect([market.lastKnown?.day, market.points.at(-1)?.day]).toEqual(["2025-02-07", "2025-02-07"]);
  });

  it("a closed theme keeps its return since the call, which ends with the closing day", () => {
    const closed = on("2025-03-31", { closedOn: "2025-02-10" });
    expect(closed.returns.sinceCall).toBeCloseTo(0.101894230769, 9);
    expect(closed.relative.sinceCall).toBeCloseTo((1.101894230769 * 994.2) / 1020 - 1, 9);
    expect([closed.reasons["1d"], closed.reasons["1w"]]).toEqual(["stale", "stale"]);
    expect(on("2025-03-31", { closedOn: "2025-03-03" }).reasons.sinceCall).toBe("stale"); // already stale on that day
  });
});

describe("real and generated bars", () => {
  it.each(["sample_benchmark", "sample_members"] as const)(
    "are never compared with each other: %s",
    (mismatch) => {
      const market = themeMarket({ ...view, benchmark: { ...CSI_300, mismatch } });
      expect(market.returns).toEqual(themeMarket(view).returns);
      expect([market.relative["1d"], market.relativeReasons["1d"]]).toEqual([null, mismatch]);
      expect([market.excess.sinceCall, market.relativeReasons.sinceCall]).toEqual([null, mismatch]);
      expect(market.points.every(({ benchmark, relative }) => benchmark === null && relative === null)).toBe(
        true,
      );
    },
  );
});

describe("unknown breadth and volatility have their reasons", () => {
  const CALLED = { callDay: "2025-02-04", asOf: "2025-03-31", base: "first_close", closedOn: null } as const;
  const marketOf = (closes: Record<string, number>, priceDay = "2025-03-31") =>
    themeMarket({
      ...CALLED,
      priceDay,
      members: [watched("600042.SH", ["2025-02-04"], closes)],
      benchmark: null,
    });

  it("closes at or below zero give no return, rather than one of −286 %", () => {
    const market = marketOf({ "2025-02-04": -1.03, "2025-03-28": 0.5, "2025-03-31": 0.6 });
    expect(market).toMatchObject({ points: [], t0: null, reasons: { sinceCall: "not_positive" } });
    // A member's own returns are known where both ends are above zero.
    expect(market.members[0]).toMatchObject({ baseDay: null, returns: { sinceCall: null } });
    expect(market.members[0]?.returns["1d"]).toBeCloseTo(0.2, 12);
  });

  it("breadth of members that are all stale is `stale`, not `too_few_bars`", () => {
    expect(marketOf({ "2025-02-05": 1 }).measureReasons.breadth).toBe("stale");
    expect(marketOf({ "2025-03-28": 1 }).measureReasons.breadth).toBe("too_few_bars");
    expect(marketOf({}).measureReasons.breadth).toBe("no_bars");
  });
});

describe("laws", () => {
  const someInput: fc.Arbitrary<ThemeMarketInput> = fc
    .record({
      callDay: someDay(0, 40),
      asOf: someDay(20),
      base: fc.constantFrom(...BASE_RULES),
      members: someMembers,
      benchmark: fc.option(fc.record({ symbol: fc.constant("000300.SH"), history: someHistory })),
      closedOn: fc.option(someDay()),
    })
    .map((input) => ({ ...input, priceDay: newestBar(input) }));

  const newestBar = ({ members, benchmark, asOf }: Omit<ThemeMarketInput, "priceDay">) =>
    latestDay(
      ...members.map(({ history }) => lastBarDay(history, asOf)),
      benchmark && lastBarDay(benchmark.history, asOf),
    );

  /** The history up to a day, followed by other bars. */
  const rewritten = (history: PriceHistory, asOf: string, later: number[]): PriceHistory => {
    const known = history.days.filter((day) => day <= asOf).length;
    return {
      days: [...history.days.slice(0, known), ...later.map((_, i) => addDays(asOf, i * 2 + 1))],
      closes: [...history.closes.slice(0, known), ...later],
    };
  };

  it("isn't changed by anything dated after the day of the view", () => {
    const someLater = fc.record({
      closes: fc.array(fc.integer({ min: 1, max: 500 }), { maxLength: 8 }),
      days: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 }),
      stranger: someHistory,
    });
    fc.assert(
      fc.property(someInput, someLater, (input, later) => {
        const { asOf } = input;
        const after = (i: number) => addDays(asOf, later.days[i]!);
        const members = input.members.map((member): Member => {
          const spans = member.spans
            .filter(({ addedOn }) => addedOn <= asOf)
            .map((each) =>
              each.removedOn === null || each.removedOn > asOf ? { ...each, removedOn: after(0) } : each,
            );
          const again = { addedOn: addDays(after(0), later.days[1]!), removedOn: null };
          return {
            ...member,
            spans: [...spans, again],
            history: rewritten(member.history, asOf, later.closes),
          };
        });
        const stranger = {
          symbol: "9.SZ",
          spans: [{ addedOn: after(2), removedOn: null }],
          history: later.stranger,
        };
        const benchmark = input.benchmark && {
          ...input.benchmark,
          history: rewritten(input.benchmark.history, asOf, later.closes),
        };
        const closedOn = input.closedOn !== null && input.closedOn <= asOf ? input.closedOn : after(3);
        expect(themeMarket({ ...input, members: [...members, stranger], benchmark, closedOn })).toEqual(
          themeMarket(input),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("doesn't depend on the order of the members, but for their list", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const market = themeMarket(input);
        const turned = themeMarket({ ...input, members: [...input.members].reverse() });
        expect({ ...turned, members: [...turned.members].reverse() }).toEqual(market);
      }),
    );
  });

  it("equals at every point the view of that day", () => {
    fc.assert(
      fc.property(someInput, fc.nat(), (input, pick) => {
        // By first close: a last close may move the beginning forward when a ticker is added
        const market = themeMarket({ ...input, base: "first_close", closedOn: null });
        if (market.points.length === 0) return;
        const at = pick % market.points.length;
        const asOf = market.points[at]!.day;
        const seen = themeMarket({ ...input, base: "first_close", closedOn: null, asOf, priceDay: asOf });
        const then = seen.points.at(-1);
        const now = market.points[at]!;
        if (then?.day !== asOf) return; // a day on which only a ticker watched later has a bar
        const apart = { level: 0, relative: 0, excess: 0, drawdown: 0 };
        // A benchmark's line that ends with its last bar was carried on for ten weekdays in the earlier view.
        const benchmark = now.benchmark === null || then.benchmark === null ? now.benchmark : then.benchmark;
        expect({ ...then, ...apart, benchmark }).toEqual({ ...now, ...apart });
        expect(then.level).toBeCloseTo(now.level, 9);
        if (input.benchmark && lastBarDay(input.benchmark.history, asOf) === asOf && now.excess !== null) {
          expect(then.excess).toBeCloseTo(now.excess, 9);
          expect(then.relative).toBeCloseTo(now.relative!, 9);
        }
        expect(seen.breadth).toEqual(now.breadth);
        expect(seen.coverage.of).toBe(now.members);
      }),
    );
  });

  it("has returns, contributions and drawdowns that agree", () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const market = themeMarket(input);
        const sum = market.members.reduce((total, { contribution }) => total + (contribution ?? 0), 0);
        const whole = market.returns.sinceCall ?? 0;
        expect(market.points.length === 0 || market.reasons.sinceCall === "stale").toBe(
          market.returns.sinceCall === null,
        );
        expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-11 * (1 + Math.abs(whole)) * 100);
        for (const { drawdown, eligible, members } of market.points) {
          expect(drawdown).toBeLessThanOrEqual(0);
          expect(eligible).toBeLessThanOrEqual(members);
        }
        expect(market.maxDrawdown?.value ?? 0).toBe(
          Math.min(0, ...market.points.map(({ drawdown }) => drawdown)),
        );
        const last = market.points.at(-1);
        if (market.relative.sinceCall === null || !last) return;
        // The last point agrees with the theme's own figures.
        expect(last.relative).toBeCloseTo(market.relative.sinceCall, 9);
        expect(last.excess).toBeCloseTo(market.excess.sinceCall!, 9);
      }),
    );
  });
});
