import { describe, expect, it } from "vitest";
import { changes, volatility } from "./volatility";

/** Levels that alternately rise and fall by a fraction, `count` times. */
const swinging = (fraction: number, count: number): number[] => {
  const levels = [100];
  for (let t = 0; t < count; t++) levels.push(levels[t]! * (1 + (t % 2 === 0 ? fraction : -fraction)));
  return levels;
};

it("takes changes from one level to the next", () => {
  expect(changes([100, 110, 99])).toEqual([expect.closeTo(0.1, 12), expect.closeTo(-0.1, 12)]);
  expect(changes([100])).toEqual([]);
});

describe("a year's volatility", () => {
  it.each([
    // mean 0, so √(n × 0.01² / (n − 1)) × √252
    ["20 returns", swinging(0.01, 20), 0.01 * Math.sqrt((20 / 19) * 252)], // the fewest
    ["60 returns", swinging(0.01, 60), 0.01 * Math.sqrt((60 / 59) * 252)],
    // one of 0.60 and 59 of 0: mean 0.01, (0.59² + 59 × 0.01²) / 59 = 0.006
    ["the 60th back", [100, ...Array<number>(60).fill(160)], Math.sqrt(0.006 * 252)],
    ["not the 61st back", [100, ...Array<number>(61).fill(160)], 0],
    ["no movement", Array<number>(21).fill(100), 0],
  ])("of %s", (_, levels, expected) => expect(volatility(levels)).toBeCloseTo(expected, 12));

  it("is unknown under 20 returns", () => {
    expect(volatility(swinging(0.01, 19))).toBeNull();
    expect(volatility([])).toBeNull();
  });
});
