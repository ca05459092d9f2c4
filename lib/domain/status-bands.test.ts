import { describe, expect, it } from "vitest";
import type { EvidencePiece } from "./evidence";
import { statusBands, type StatusBandsInput } from "./status-bands";

/** Days with the relative return since the call; three members, all priced unless said otherwise. */
const points = (relative: Record<string, number | null>, priced = 3) =>
  Object.entries(relative).map(([day, value]) => ({ day, relative: value, priced, members: 3 }));

const bands = (input: Partial<StatusBandsInput>) =>
  statusBands({
    points: [],
    members: Array(3).fill({ isMember: true, lastDay: "2025-02-28" }),
    evidence: [],
    closure: null,
    priceDay: "2025-02-28",
    asOf: "2025-02-28",
    ...input,
  });

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
      { from: "2025-02-07", to: "2025-02-09", status: "on_track" }, // over the weekend
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
    const onThe5th = { asOf: "2025-02-05" };
    expect(bands({ ...onThe5th, points: points({ "2025-02-05": 0.5 }, 1) })).toMatchObject([
      { status: "unproven" },
    ]);
    expect(bands({ ...onThe5th, points: points({ "2025-02-05": 0.5 }, 2) })).toMatchObject([
      { status: "on_track" },
    ]);
    expect(bands({ points: points({ "2025-02-05": null }) })).toMatchObject([{ status: "unproven" }]);
  });

  it("ends closed, from the closing day on", () => {
    const market = points({ "2025-02-05": 0.1, "2025-02-06": 0.1, "2025-02-07": 0.1 });
    expect(bands({ points: market, closure: { outcome: "played_out", day: "2025-02-07" } })).toEqual([
      { from: "2025-02-05", to: "2025-02-06", status: "on_track" },
      { from: "2025-02-07", to: "2025-02-28", status: "played_out" },
    ]);
  });

  it("is closed from a day without a bar, too", () => {
    const market = points({ "2025-02-06": 0.1, "2025-02-07": 0.1 });
    // Closed on Saturday the 8th
    expect(bands({ points: market, closure: { outcome: "invalidated", day: "2025-02-08" } })).toEqual([
      { from: "2025-02-06", to: "2025-02-07", status: "on_track" },
      { from: "2025-02-08", to: "2025-02-28", status: "invalidated" },
    ]);
  });

  it("stops hearing the market on the day on which more than half have gone stale", () => {
    const market = points({ "2025-02-05": 0.1, "2025-02-07": 0.1 });
    const lastBars = (...days: (string | null)[]) => days.map((lastDay) => ({ isMember: true, lastDay }));
    // Friday 02-07 + 11 weekdays = Monday 02-24; one of three left is under half.
    const members = lastBars("2025-02-07", "2025-02-07", "2025-02-28");
    expect(bands({ points: market, members })).toEqual([
      { from: "2025-02-05", to: "2025-02-23", status: "on_track" },
      { from: "2025-02-24", to: "2025-02-28", status: "unproven" },
    ]);
    // Two of three are half or more, and where no ticker of the board has newer bars nobody is stale.
    expect(
      bands({ points: market, members: lastBars("2025-02-07", "2025-02-28", "2025-02-28") }),
    ).toHaveLength(1);
    expect(bands({ points: market, members, priceDay: "2025-02-07" })).toHaveLength(1);
  });

  it("is nothing without a series", () => expect(bands({})).toEqual([]));
});
