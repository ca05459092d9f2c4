import { describe, expect, it } from "vitest";
import { priceLimit } from "./price-limit";

describe("priceLimit", () => {
  it.each([
    ["113050.SH", "2026-11-13", 0.2, 0.001],
    ["123107.SZ", "2022-08-01", 0.2, 0.001],
    ["123107.SZ", "2022-07-29", 0.35, 0.001], // bonds had no limit before
    ["508000.SH", "2026-11-13", 0.1, 0.001],
    ["180101.SZ", "2026-11-13", 0.1, 0.001],
    ["159915.SZ", "2026-11-13", 0.2, 0.001],
    ["300308.SZ", "2020-08-21", 0.1, 0.01],
    ["300308.SZ", "2020-08-24", 0.2, 0.01],
    ["588000.SH", "2026-11-13", 0.2, 0.001],
    ["900901.SH", "2026-11-13", 0.1, 0.001],
    ["200012.SZ", "2026-11-13", 0.1, 0.01],
    ["920047.BJ", "2026-11-13", 0.3, 0.01],
    ["600000.SH", "1996-12-13", 0.35, 0.01], // before, there was no limit
    ["600000.SH", "1996-12-16", 0.1, 0.01],
    ["00700.HK", "2026-11-13", 0.35, 0.01],
  ])("of %s on %s is %d in steps of %d", (symbol, day, share, tick) => {
    expect(priceLimit(symbol, day)).toMatchObject({ share, tick });
  });

  it("is free for a REIT's first session only", () => {
    expect(priceLimit("508000.SH", "2026-11-13")).toMatchObject({ freeSessions: 1 });
    expect(priceLimit("180101.SZ", "2026-11-13")).toMatchObject({ freeSessions: 1 });
  });

  it.each(["880301.TDX", "VIX.US", "899050.BJ", "H20269.CSI"])("doesn't exist for the index %s", (symbol) => {
    expect(priceLimit(symbol, "2026-11-13")).toBeNull();
  });
});
