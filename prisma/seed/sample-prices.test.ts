import { describe, expect, it } from "vitest";
import { isWeekday } from "@/lib/domain/calendar/day";
import { describeSymbol } from "@/lib/domain/symbol/symbol";
import { BENCHMARKS } from "./benchmarks";
import { MAINLAND_CLOSED_DAYS, MAINLAND_CLOSURES } from "./closures";
import { SAMPLES_FROM, samplePrices, type SampleBar } from "./sample-prices";
import { STARTER_TICKERS } from "./starter-tickers";

const tickers = Object.entries(STARTER_TICKERS).flatMap(([theme, list]) =>
  list.map(({ symbol }) => ({ symbol, theme })),
);
const benchmarks = BENCHMARKS.map((benchmark) => benchmark.symbol);
const until = (to: string) => samplePrices({ tickers, benchmarks, from: SAMPLES_FROM, to });
const all = until("2026-11-20");
const barsOf = (symbol: string) => all.get(symbol) ?? [];
const daysOf = (symbol: string) => new Set(barsOf(symbol).map((bar) => bar.day));
const isMainland = (symbol: string) => describeSymbol(symbol).market === "CN";
const isIndex = (symbol: string) => describeSymbol(symbol).kind === "index";

const returnsOf = (bars: SampleBar[]) =>
  new Map(bars.slice(1).map((bar, i) => [bar.day, bar.close / bars[i]!.close - 1]));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const covariance = (a: number[], b: number[]) => {
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * (b[i]! - meanB), 0) / (a.length - 1);
};
function correlation(a: string, b: string) {
  const [first, second] = [returnsOf(barsOf(a)), returnsOf(barsOf(b))];
  const days = [...first.keys()].filter((day) => second.has(day));
  const [x, y] = [days.map((day) => first.get(day)!), days.map((day) => second.get(day)!)];
  return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
}

describe("sample prices", () => {
  it("cover every starter ticker and benchmark", () => {
    expect(all.size).toBe(37 + 11);
    for (const [symbol, bars] of all) {
      expect(bars[0]?.day, symbol).toBe(SAMPLES_FROM);
      expect(bars.at(-1)?.day, symbol).toBe("2026-11-20");
    }
  });

  it("are the same every time", () => {
    expect(until("2026-11-20")).toEqual(all);
  });

  it("don't change when more days are added", () => {
    for (const to of ["2024-10-08", "2025-02-03", "2025-10-09", "2026-11-19"]) {
      for (const [symbol, bars] of until(to))
        expect(bars).toEqual(barsOf(symbol).filter((bar) => bar.day <= to));
    }
  });

  it("of a ticker don't depend on the other requested tickers", () => {
    const alone = samplePrices({
      tickers: [{ symbol: "300308.SZ", theme: "optical-modules" }],
      benchmarks: ["000300.SH"],
      from: SAMPLES_FROM,
      to: "2026-11-20",
    });
    expect(alone.get("300308.SZ")).toEqual(barsOf("300308.SZ"));
    expect(alone.get("000300.SH")).toEqual(barsOf("000300.SH"));
  });

  it("keep each market's days", () => {
    const weekdays = [...daysOf("00700.HK"), "2025-01-01", "2025-12-25", "2026-01-01", "2024-12-25"].sort();
    expect(weekdays.every(isWeekday)).toBe(true);
    for (const symbol of all.keys()) {
      const days = daysOf(symbol);
      for (const day of weekdays) {
        const isClosed = isMainland(symbol) ? MAINLAND_CLOSED_DAYS.has(day) : /-(01-01|12-25)$/.test(day);
        if (days.has(day) === isClosed) expect.fail(`${symbol} on ${day}: closed ${isClosed}`);
      }
    }
    // the closure the base rule turns on: the mainland reopens on the 5th, Hong Kong and the US trade on the 4th
    expect(daysOf("300308.SZ").has("2025-01-27")).toBe(true);
    expect(daysOf("300308.SZ").has("2025-02-04")).toBe(false);
    expect(daysOf("300308.SZ").has("2025-02-05")).toBe(true);
    expect(daysOf("00700.HK").has("2025-02-04")).toBe(true);
    expect(daysOf("AAPL.US").has("2025-02-04")).toBe(true);
  });

  it("are whole bars: low ≤ open, close ≤ high, two decimals, something traded", () => {
    for (const [symbol, bars] of all) {
      for (const { day, open, high, low, close, volume } of bars) {
        const isWhole =
          low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close) && volume > 0;
        const isPrinted = [open, high, low, close].every((price) => price === Number(price.toFixed(2)));
        if (!isWhole || !isPrinted || !Number.isInteger(volume)) expect.fail(`${symbol} ${day}`);
      }
    }
  });

  it("never move beyond the market's daily limit", () => {
    for (const [symbol, bars] of all) {
      const limit = isIndex(symbol)
        ? 0.08
        : isMainland(symbol)
          ? /^(30|68)/.test(symbol)
            ? 0.199
            : 0.099
          : 0.25;
      bars.slice(1).forEach(({ day, high, low }, i) => {
        const last = bars[i]!.close;
        if (high / last - 1 > limit + 1e-9 || low / last - 1 < -limit - 1e-9) expect.fail(`${symbol} ${day}`);
      });
    }
  });

  it("are as volatile as shares and indices are", () => {
    for (const [symbol, bars] of all) {
      const returns = [...returnsOf(bars).values()];
      const volatility = Math.sqrt(covariance(returns, returns) * 252);
      const [least, most] = isIndex(symbol) ? [0.14, 0.28] : [0.28, 0.52];
      expect(volatility, symbol).toBeGreaterThan(least);
      expect(volatility, symbol).toBeLessThan(most);
    }
  });

  it("move together inside a theme, and with the benchmark, but not as one", () => {
    for (const list of Object.values(STARTER_TICKERS)) {
      list.forEach(({ symbol }, i) => {
        for (const other of list.slice(i + 1)) {
          expect(correlation(symbol, other.symbol), `${symbol} ${other.symbol}`).toBeGreaterThan(0.3);
          expect(correlation(symbol, other.symbol), `${symbol} ${other.symbol}`).toBeLessThan(0.9);
        }
        expect(correlation(symbol, "000300.SH"), symbol).toBeGreaterThan(0.2);
      });
    }
  });

  it("fall as well as rise: every ticker has been a fifth below its high", () => {
    for (const { symbol } of tickers) {
      let high = 0;
      let worst = 0;
      for (const { close } of barsOf(symbol)) {
        high = Math.max(high, close);
        worst = Math.min(worst, close / high - 1);
      }
      expect(worst, symbol).toBeLessThan(-0.2);
    }
  });

  it("lead the default benchmark in some themes, lag it in others and go along in the rest", () => {
    // mean over the theme's tickers of close / first close since the call, against CSI 300's own
    const since = (symbol: string) => {
      const bars = barsOf(symbol).filter((bar) => bar.day >= "2025-02-04");
      return bars.at(-1)!.close / bars[0]!.close;
    };
    const relative = Object.values(STARTER_TICKERS).map(
      (list) => mean(list.map(({ symbol }) => since(symbol))) / since("000300.SH") - 1,
    );
    expect(relative.filter((lead) => lead > 0.1).length).toBeGreaterThanOrEqual(2);
    expect(relative.filter((lead) => lead < -0.05).length).toBeGreaterThanOrEqual(2);
    expect(relative.filter((lead) => Math.abs(lead) < 0.04).length).toBeGreaterThanOrEqual(2);
  });

  it("exist for unknown symbols and themes too", () => {
    const bars = samplePrices({
      tickers: [{ symbol: "605117.SH", theme: "solar" }],
      benchmarks: ["H00300.CSI"],
      from: "2025-01-01",
      to: "2025-01-10",
    });
    expect(bars.get("605117.SH")).toHaveLength(7); // 2, 3, 6–10 January
    expect(bars.get("H00300.CSI")).toHaveLength(7);
  });
});

describe("the mainland's closures", () => {
  it("are in order and end where they begin or later", () => {
    const days = MAINLAND_CLOSURES.flat();
    expect([...days].sort()).toEqual(days);
    expect(MAINLAND_CLOSED_DAYS.has("2025-02-04")).toBe(true);
    expect(MAINLAND_CLOSED_DAYS.has("2025-02-05")).toBe(false);
    expect(MAINLAND_CLOSED_DAYS.has("2026-10-08")).toBe(false);
    // 1 + 8 + 1 + 5 + 1 + 8 in 2025, 2 + 8 + 1 + 5 + 1 + 1 + 7 in 2026
    expect(MAINLAND_CLOSED_DAYS.size).toBe(49);
  });
});
