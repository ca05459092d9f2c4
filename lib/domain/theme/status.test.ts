import { describe, expect, it } from "vitest";
import { EVIDENCE_COLUMNS, STATUS_TABLE, type StatusInput, themeStatus } from "./status";

const statusOf = (market: StatusInput["market"], evidence: StatusInput["evidence"]) =>
  themeStatus({ market, evidence, closure: null }, "2025-05-05").status;

describe("the status table", () => {
  it.each([
    //           supported   balanced     none         challenged
    ["ahead", "on_track", "on_track", "on_track", "mixed"],
    ["in_line", "on_track", "unproven", "unproven", "mixed"],
    ["behind", "mixed", "off_track", "off_track", "off_track"],
    ["unknown", "unproven", "unproven", "unproven", "off_track"],
  ] as const)("%s", (market, supported, balanced, none, challenged) => {
    expect(statusOf(market, "supported")).toBe(supported);
    expect(statusOf(market, "balanced")).toBe(balanced);
    expect(statusOf(market, "none")).toBe(none);
    expect(statusOf(market, "challenged")).toBe(challenged);
  });

  it("has its rows and columns in the order of docs/numbers.md", () => {
    expect(Object.keys(STATUS_TABLE)).toEqual(["ahead", "in_line", "behind", "unknown"]);
    for (const row of Object.values(STATUS_TABLE)) expect(Object.keys(row)).toEqual([...EVIDENCE_COLUMNS]);
  });
});

describe("a theme that an analyst closed", () => {
  const closure = { outcome: "played_out", day: "2025-05-05" } as const;
  it.each([
    ["2025-05-04", "off_track", null],
    ["2025-05-05", "played_out", closure], // from the closing day on
    ["2025-12-31", "played_out", closure],
  ])("on %s is %s; the table's cell doesn't change", (asOf, status, inForce) =>
    expect(themeStatus({ market: "behind", evidence: "none", closure }, asOf)).toEqual({
      status,
      market: "behind",
      evidence: "none",
      cell: { row: "behind", column: "balanced_or_none", status: "off_track" },
      closure: inForce,
    }),
  );
});
