import { describe, expect, it } from "vitest";
import { seamFinding } from "./seam-finding";

const seam = (day: string, falseReturn: number | null) => ({ day, falseReturn });

describe("the seams of a replaced series", () => {
  it.each([
    ["none", []],
    ["one", [seam("2025-09-01", 0.0229)]],
    ["two", [seam("2024-06-28", 0.02), seam("2025-09-01", 0.0229)]],
    ["one that isn't a day's", [seam("2025-09-01", null)]],
  ])("are judged one by one: %s", (_how, seams) => {
    expect(seamFinding(seams)).toBeNull();
  });

  it("are one finding from three on, with the largest, in either direction", () => {
    const seams = [seam("2022-02-09", 0.0022), seam("2022-03-14", -0.028), seam("2023-06-01", 0.0033)];
    expect(seamFinding(seams)).toEqual({
      from: "2022-02-09",
      to: "2023-06-01",
      count: 3,
      largest: { day: "2022-03-14", falseReturn: -0.028 },
    });
  });
});
