import fc from "fast-check";
import { expect, it } from "vitest";
import { adjustedSeries, type Vendor } from "@/lib/domain/testing/adjusted-series";
import { adjustmentFault } from "@/lib/domain/testing/adjustment-fault";
import { TurnoverTest } from "./turnover-test";

const form = fc.record({
  seed: fc.integer({ min: 1 }),
  days: fc.integer({ min: 60, max: 2_500 }),
  price: fc.integer({ min: 3, max: 400 }),
  volatility: fc.constantFrom(0.01, 0.02, 0.03),
  drift: fc.constantFrom(-0.2, 0, 0.1, 0.3),
  dividends: fc.integer({ min: 0, max: 8 }),
  bonuses: fc.constantFrom(0, 0, 0, 1, 2),
  vendor: fc.constantFrom<Vendor>("none", "ratio", "difference"),
  isBackward: fc.boolean(),
  decimals: fc.constantFrom(2, 2, 3, 6),
  volumeUnit: fc.constantFrom(1, 100),
  turnoverUnit: fc.constantFrom(1, 1_000, 10_000),
  halted: fc.constantFrom(0, 0.02, 0.1),
  volume: fc.constantFrom(3e4, 1e6, 3e7),
});

it("the turnover of a made-up series proves its adjustment or says nothing", () => {
  let told = 0;
  const property = fc.property(form, (form) => {
    const series = adjustedSeries(form);
    const test = new TurnoverTest();
    for (const bar of series.bars) test.add(bar);
    const verdict = test.verdict();
    if (verdict.method !== null) told++;
    expect(adjustmentFault(form, series, verdict)).toBeNull();
  });
  fc.assert(property, { numRuns: 100 });
  expect(told).toBeGreaterThan(40);
});
