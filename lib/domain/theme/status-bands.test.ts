import { describe, expect, it } from "vitest";
import { type EvidencePiece, evidenceSums } from "./evidence";
import type { MarketLeg, MarketLegRun } from "./market-leg";
import { statusBands, type StatusHistory, statusOn } from "./status-bands";

const legs = (runs: Record<string, MarketLeg>): MarketLegRun[] =>
  Object.entries(runs).map(([from, leg]) => ({ leg, from, relative: null }));

const history = (input: Partial<StatusHistory>): StatusHistory => ({
  marketLegs: [],
  evidence: [],
  closure: null,
  ...input,
});

/** The status of a theme's header on a day. */
const headerOn = (day: string, of: StatusHistory) => statusOn(day, evidenceSums(of.evidence, day).leg, of);

const bands = (days: string[], input: Partial<StatusHistory>, asOf = "2025-02-28") => {
  const all = statusBands(days, history(input), asOf);
  expect(all.at(-1)?.status).toBe(headerOn(asOf, history(input)).status);
  return all;
};

const supports = (observedOn: string, weight = 1): EvidencePiece => ({
  id: observedOn,
  bearing: "supports",
  weight,
  observedOn,
});

describe("a theme's status day by day", () => {
  const days = ["2025-02-05", "2025-02-06", "2025-02-07", "2025-02-10", "2025-02-11"];

  it("follows the status table in runs up to the day of the view", () => {
    const marketLegs = legs({ "2025-02-05": "in_line", "2025-02-07": "ahead", "2025-02-10": "behind" });
    expect(bands(days, { marketLegs })).toEqual([
      { from: "2025-02-05", to: "2025-02-06", status: "unproven" },
      { from: "2025-02-07", to: "2025-02-09", status: "on_track" }, // over the weekend
      { from: "2025-02-10", to: "2025-02-28", status: "off_track" },
    ]);
    expect(bands(days, { marketLegs }, "2025-02-11").at(-1)).toMatchObject({ to: "2025-02-11" });
  });

  it("changes with the market leg also after the last day of the series", () => {
    expect(bands(days, { marketLegs: legs({ "2025-02-05": "ahead", "2025-02-24": "unknown" }) })).toEqual([
      { from: "2025-02-05", to: "2025-02-23", status: "on_track" },
      { from: "2025-02-24", to: "2025-02-28", status: "unproven" },
    ]);
  });

  it("counts a note from the day it was observed on, and halves it in 90 days", () => {
    const flat = ["2025-02-05", "2025-02-06", "2025-05-07", "2025-05-08"];
    const marketLegs = legs({ "2025-02-05": "in_line" });
    // Weight 1 halves in 90 days: 02-06 + 90 = 05-07 is 0.5, supported; a day later it isn't.
    expect(bands(flat, { marketLegs, evidence: [supports("2025-02-06")] }, "2025-05-08")).toEqual([
      { from: "2025-02-05", to: "2025-02-05", status: "unproven" },
      { from: "2025-02-06", to: "2025-05-07", status: "on_track" },
      { from: "2025-05-08", to: "2025-05-08", status: "unproven" },
    ]);
    // Evidence that comes and fades between the last bar and the day of the view shows too.
    expect(
      bands(flat.slice(0, 2), { marketLegs, evidence: [supports("2025-02-20")] }, "2025-12-31").slice(1),
    ).toEqual([
      { from: "2025-02-20", to: "2025-05-21", status: "on_track" },
      { from: "2025-05-22", to: "2025-12-31", status: "unproven" },
    ]);
  });

  it("is unproven while the market leg is unknown, however much evidence supports it", () => {
    const marketLegs = legs({ "2025-02-05": "in_line", "2025-02-10": "unknown" });
    expect(bands(days, { marketLegs, evidence: [supports("2025-02-05", 3)] })).toMatchObject([
      { from: "2025-02-05", status: "on_track" },
      { from: "2025-02-10", status: "unproven" },
    ]);
  });

  it("ends closed, from the closing day on, even if that day has no bar", () => {
    const marketLegs = legs({ "2025-02-05": "ahead" });
    // Closed on Saturday the 8th
    for (const [day, before] of [
      ["2025-02-07", "2025-02-06"],
      ["2025-02-08", "2025-02-07"],
    ] as const)
      expect(bands(days.slice(0, 3), { marketLegs, closure: { outcome: "invalidated", day } })).toEqual([
        { from: "2025-02-05", to: before, status: "on_track" },
        { from: day, to: "2025-02-28", status: "invalidated" },
      ]);
  });

  it("has no bands without a series; the header's status then comes from the evidence alone", () => {
    expect(statusBands([], history({}), "2025-02-28")).toEqual([]);
    expect(headerOn("2025-02-28", history({ evidence: [supports("2025-02-28")] }))).toMatchObject({
      status: "unproven",
      market: "unknown",
      evidence: "supported",
    });
  });
});
