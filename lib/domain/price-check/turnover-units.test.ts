import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedSeries, type Vendor } from "@/lib/domain/testing/adjusted-series";
import { turnoverUnits } from "./turnover-units";
import type { TurnoverBar } from "./turnover-verdict";

/** Sixty days of prices as traded, about 20, whose volume and turnover are read `volume` and `turnover` times too large. */
const read = (volume: number, turnover: number, times = 1): TurnoverBar[] =>
  Array.from({ length: 60 }, (_, i) => {
    const raw = 20 + (i % 7) / 10;
    const at = (price: number) => Math.round(price * times * 100) / 100;
    const shares = 1_234_567 * volume;
    const [high, low, close] = [at(raw + 0.13), at(raw - 0.12), at(raw)];
    return { day: `2024-${i}`, high, low, close, volume: shares, turnover: 1_234_567 * raw * turnover };
  });

describe("the units of volume and turnover", () => {
  it("are right where the average price lies within each day's range", () => {
    expect(turnoverUnits(read(1, 1))).toBeNull();
  });

  it.each([
    // Average price as read ÷ printed: 20 × turnover ÷ volume ÷ 20.
    { volume: 0.01, turnover: 1, ratio: 100, correct: [100, 1], faults: ["lots_read_as_shares"] },
    { volume: 100, turnover: 1, ratio: 0.01, correct: [0.01, 1], faults: ["shares_read_as_lots"] },
    { volume: 1, turnover: 0.001, ratio: 0.001, correct: [1, 1_000], faults: ["thousand_read_as_one"] },
    {
      volume: 1,
      turnover: 0.0001,
      ratio: 0.0001,
      correct: [1, 10_000],
      faults: ["ten_thousand_read_as_one"],
    },
    { volume: 1, turnover: 1_000, ratio: 1_000, correct: [1, 0.001], faults: ["one_read_as_thousand"] },
    {
      volume: 1,
      turnover: 10_000,
      ratio: 10_000,
      correct: [1, 0.0001],
      faults: ["one_read_as_ten_thousand"],
    },
    {
      volume: 0.01,
      turnover: 0.001,
      ratio: 0.1,
      correct: [100, 1_000],
      faults: ["lots_read_as_shares", "thousand_read_as_one"],
    },
  ])("are wrong as $faults at $ratio times the printed price", ({ volume, turnover, correct, faults }) => {
    expect(turnoverUnits(read(volume, turnover))).toEqual({
      volume: correct[0],
      turnover: correct[1],
      faults,
    });
  });

  it("are told of wide ranges only where the prices are stated as unadjusted, or no share costs as much", () => {
    const wide = read(0.01, 1, 25).map((bar, i) => ({
      ...bar,
      high: bar.high! + 5 + (i % 3),
      low: bar.low! - 5 - (i % 2),
      turnover: bar.volume! * 100 * (bar.close + (i % 2 ? 6 : -5)),
    }));
    expect(turnoverUnits(wide)).toBeNull();
    expect(turnoverUnits(wide, { isRaw: true })?.faults).toEqual(["lots_read_as_shares"]);
    expect(turnoverUnits(read(1, 1), { isRaw: true })).toBeNull();
    // About 50,000 as traded, a hundred times the printed price.
    expect(turnoverUnits(wide, { isMainland: true })?.faults).toEqual(["lots_read_as_shares"]);
    expect(turnoverUnits(read(1, 1, 100), { isMainland: true })).toBeNull();
  });

  it("stay open for prices adjusted backward a hundred times", () => {
    expect(turnoverUnits(read(1, 1, 100))).toBeNull();
    expect(turnoverUnits(read(0.01, 1, 30))).toBeNull();
  });

  it("stay open on fewer than twenty days, and without turnover", () => {
    expect(turnoverUnits(read(0.01, 1).slice(0, 19))).toBeNull();
    expect(turnoverUnits(read(0.01, 1).slice(0, 20))).not.toBeNull();
    expect(turnoverUnits(read(0.01, 1).map((bar) => ({ ...bar, turnover: null })))).toBeNull();
  });

  it("are never called wrong in another way than they are", () => {
    const form = fc.record({
      seed: fc.integer({ min: 1 }),
      price: fc.constantFrom(3, 11, 40, 150, 400),
      volatility: fc.constantFrom(0.01, 0.03),
      dividends: fc.integer({ min: 0, max: 3 }),
      vendor: fc.constantFrom<Vendor>("none", "ratio", "difference"),
      isBackward: fc.boolean(),
      decimals: fc.constantFrom(2, 3, 6),
    });
    const scale = fc.constantFrom(1, 1, 1 / 30, 0.99, 1.02, 10, 30, 99.9, 100, 100.4, 1_000);
    const units = fc.constantFrom(
      ...[0.01, 1, 100].flatMap((volume) =>
        [1e-4, 1e-3, 1, 1e3, 1e4].map((turnover) => ({ volume, turnover })),
      ),
    );
    fc.assert(
      fc.property(form, scale, units, (form, scale, { volume, turnover }) => {
        const base = {
          days: 60,
          drift: 0,
          bonuses: 0,
          volumeUnit: 1,
          turnoverUnit: 1,
          halted: 0,
          volume: 1e6,
        };
        const rounded = (price: number) => Math.round(price * scale * 1e4) / 1e4;
        const bars = adjustedSeries({ ...base, ...form }).bars.map((bar) => ({
          ...bar,
          high: rounded(bar.high!),
          low: rounded(bar.low!),
          // A file in lots that is read as one in shares, and the other way round.
          volume: volume < 1 ? Math.round(bar.volume! * volume) : bar.volume! * volume,
          turnover: bar.turnover! * turnover,
        }));
        const correction = turnoverUnits(bars);
        if (correction !== null) {
          expect(correction.volume * volume).toBeCloseTo(1, 9);
          expect(correction.turnover * turnover).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});
