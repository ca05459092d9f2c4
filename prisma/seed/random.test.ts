import { describe, expect, it } from "vitest";
import { fatTailed, normal, randomOf } from "./random";

const N = 40_000;

function moments(draw: () => number) {
  const draws = Array.from({ length: N }, draw);
  const mean = draws.reduce((sum, each) => sum + each, 0) / N;
  const power = (p: number) => draws.reduce((sum, each) => sum + (each - mean) ** p, 0) / N;
  return { mean, variance: power(2), kurtosis: power(4) / power(2) ** 2 };
}

describe("the streams of random numbers", () => {
  it("are the same for a name, and others for others", () => {
    const first = randomOf("a");
    const again = randomOf("a");
    const other = randomOf("b");
    const draws = Array.from({ length: 5 }, first);
    expect(Array.from({ length: 5 }, again)).toEqual(draws);
    expect(Array.from({ length: 5 }, other)).not.toEqual(draws);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  it("have mean 0 and variance 1, and the tails of a normal or of a market", () => {
    const random = randomOf("moments");
    const plain = moments(() => normal(random));
    expect(Math.abs(plain.mean)).toBeLessThan(0.02);
    expect(Math.abs(plain.variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(plain.kurtosis - 3)).toBeLessThan(0.2);
    const fat = moments(() => fatTailed(random));
    expect(Math.abs(fat.variance - 1)).toBeLessThan(0.05);
    expect(fat.kurtosis).toBeGreaterThan(4);
  });
});
