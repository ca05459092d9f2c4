import { describe, expect, it } from "vitest";
import type { EvidencePiece } from "./evidence";
import { statusBands, type StatusBandsInput } from "./status-bands";

/** Days with the relative return since the call; three members, all priced unless said otherwise. */
const points = (relative: Record<string, number | null>, priced = 3) =>
  Object.entries(relative).map(([day, value]) => ({ day, relative: value, priced, members: 3 }));

const bands = (input: Partial<StatusBandsInput>) =>
  statusBands({ points: [], evidence: [], closure: null, asOf: "2025-02-28", ...input });

const supports = (observedOn: string, weight = 1): EvidencePiece => ({
  id: observedOn,
  bearing: "supports",
  weight,
  observedOn,
});

describe("a theme's status day by day", () => {
  it("is the table's, in runs, and lasts to the day of the view", () => {
    const market = points({
      "2025-02-05": 0, // in line
      "2025-02-06": 0.02, // still: not more than 2 %
      "2025-02-07": 0.021, // ahead
      "2025-02-10": -0.03, // behind
      "2025-02-11": -0.05,
    });
    expect(bands({ points: market })).toEqual([
      { from: "2025-02-05", to: "2025-02-06", status: "unproven" },
      { from: "2025-02-07", to: "2025-02-07", status: "on_track" },
      { from: "2025-02-10", to: "2025-02-28", status: "off_track" },
    ]);
    expect(bands({ points: market, asOf: "2025-02-11" }).at(-1)).toMatchObject({ to: "2025-02-11" });
  });

  it("takes a note from the day it was observed on, and lets it age", () => {
    const flat = points({ "2025-02-05": 0, "2025-02-06": 0, "2025-05-07": 0, "2025-05-08": 0 });
    // Weight 1 halves in 90 days: 02-06 + 90 = 05-07 is 0.5, supported; a day later it isn't.
    expect(bands({ points: flat, evidence: [supports("2025-02-06")], asOf: "2025-05-08" })).toEqual([
      { from: "2025-02-05", to: "2025-02-05", status: "unproven" },
      { from: "2025-02-06", to: "2025-05-07", status: "on_track" },
      { from: "2025-05-08", to: "2025-05-08", status: "unproven" },
    ]);
    // Between the last bar and the day of the view, too
    expect(bands({ points: flat.slice(0, 2), evidence: [supports("2025-02-20")] }).at(-1)).toEqual({
      from: "2025-02-28",
      to: "2025-02-28",
      status: "on_track",
    });
  });

  it("doesn't hear the market where fewer than half are priced, or the benchmark has no base yet", () => {
    expect(bands({ points: points({ "2025-02-05": 0.5 }, 1) })).toMatchObject([{ status: "unproven" }]);
    expect(bands({ points: points({ "2025-02-05": 0.5 }, 2) })).toMatchObject([{ status: "on_track" }]);
    expect(bands({ points: points({ "2025-02-05": null }) })).toMatchObject([{ status: "unproven" }]);
  });

  it("ends closed, from the closing day on", () => {
    const market = points({ "2025-02-05": 0.1, "2025-02-06": 0.1, "2025-02-07": 0.1 });
    expect(bands({ points: market, closure: { outcome: "played_out", day: "2025-02-07" } })).toEqual([
      { from: "2025-02-05", to: "2025-02-06", status: "on_track" },
      { from: "2025-02-07", to: "2025-02-28", status: "played_out" },
    ]);
  });

  it("is nothing without a series", () => expect(bands({})).toEqual([]));
});
