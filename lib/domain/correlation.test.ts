import { describe, expect, it } from "vitest";
import { correlation, type DailySeries } from "./correlation";
import { addDays } from "./day";

/** A series from its daily returns, beginning at 100. */
const series = (returns: number[], from = "2025-01-01"): DailySeries => {
  const values = [100];
  for (const each of returns) values.push(values.at(-1)! * (1 + each));
  return { days: values.map((_, i) => addDays(from, i)), values };
};

const wave = (count: number) => Array.from({ length: count }, (_, i) => 0.02 * Math.sin(i * i));
const END = "2099-01-01";

describe("correlation of daily returns", () => {
  it.each([
    ["itself", wave(30), 1],
    ["half of it, shifted", wave(30).map((each) => 0.01 + each / 2), 1],
    ["its mirror", wave(30).map((each) => -each), -1],
  ])("with %s", (_, other, expected) =>
    expect(correlation(series(wave(30)), series(other), END)).toBeCloseTo(expected, 9),
  );

  it("of two that go together half the time", () => {
    // a: + + − − …, b: + − + − … : the products sum to 0
    const a = Array.from({ length: 40 }, (_, i) => (i % 4 < 2 ? 0.01 : -0.01));
    const b = Array.from({ length: 40 }, (_, i) => (i % 2 < 1 ? 0.01 : -0.01));
    expect(correlation(series(a), series(b), END)).toBeCloseTo(0, 9);
  });

  it("needs 20 days that both have", () => {
    expect(correlation(series(wave(20)), series(wave(20)), END)).toBeCloseTo(1, 9);
    expect(correlation(series(wave(20)), series(wave(19)), END)).toBeNull();
    // b's first return is on 01-12: of a's 30 returns, 01-02 to 01-31, that leaves 20
    expect(correlation(series(wave(30)), series(wave(30), "2025-01-11"), END)).not.toBeNull();
    expect(correlation(series(wave(30)), series(wave(30), "2025-01-12"), END)).toBeNull();
  });

  it("looks at the last 120 only, and at none after the day of the view", () => {
    const opposed = wave(30).map((each) => -each);
    const a = series([...wave(30), ...wave(120)]);
    const b = series([...opposed, ...wave(120)]);
    expect(correlation(a, b, END)).toBeCloseTo(1, 9);
    expect(correlation(a, b, addDays("2025-01-01", 30))).toBeCloseTo(-1, 9);
  });

  it("is unknown where one never moved", () =>
    expect(correlation(series(wave(30)), series(Array<number>(30).fill(0)), END)).toBeNull());
});
