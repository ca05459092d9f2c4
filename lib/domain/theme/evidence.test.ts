import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "@/lib/domain/calendar/day";
import { type Bearing, BEARINGS, type EvidencePiece, evidenceSums } from "./evidence";

const ASOF = "2025-05-05";

let next = 0;
const piece = (bearing: Bearing, weight: number, observedOn: Day): EvidencePiece => ({
  id: next++,
  bearing,
  weight,
  observedOn,
});

describe("the balance of evidence halves in 90 days", () => {
  it.each<[string, [Bearing, number, Day][], number, string]>([
    ["today", [["supports", 1, "2025-05-05"]], 1, "supported"],
    ["90 days old: exactly +0.5", [["supports", 1, "2025-02-04"]], 0.5, "supported"],
    ["91 days old", [["supports", 1, "2025-02-03"]], 0.4962, "balanced"], // 0.5^(91/90)
    ["90 days old: exactly −0.5", [["contradicts", 1, "2025-02-04"]], -0.5, "challenged"],
    ["91 days old", [["contradicts", 1, "2025-02-03"]], -0.4962, "balanced"],
    ["180 days old, weight 2: exactly +0.5", [["supports", 2, "2024-11-06"]], 0.5, "supported"], // 2 × 0.25
    ["context weighs nothing", [["context", 3, "2025-05-05"]], 0, "none"],
    ["none", [], 0, "none"],
    ["of tomorrow", [["supports", 3, "2025-05-06"]], 0, "none"],
    [
      "even",
      [
        ["supports", 2, "2025-05-05"],
        ["contradicts", 2, "2025-05-05"],
      ],
      0,
      "balanced",
    ],
    // 3 − 2 × 0.5 − 1 = 1
    [
      "for and against",
      [
        ["supports", 3, "2025-05-05"],
        ["contradicts", 2, "2025-02-04"],
        ["contradicts", 1, "2025-05-05"],
      ],
      1,
      "supported",
    ],
  ])("%s", (_, pieces, balance, leg) => {
    const evidence = pieces.map((each) => piece(...each));
    const sums = evidenceSums(evidence, ASOF);
    expect(sums.balance).toBeCloseTo(balance, 4);
    expect(sums.leg).toBe(leg);
  });

  it("is exact at a half-life: a single note of weight 1 counts as support for exactly 90 days", () => {
    expect(evidenceSums([piece("supports", 1, "2025-02-04")], ASOF).balance).toBe(0.5);
    const note = [
      piece("supports", 1, "2025-02-04"),
      piece("supports", 1, "2025-05-05"),
      piece("contradicts", 1, "2025-05-05"),
    ];
    expect(evidenceSums(note, ASOF).leg).toBe("supported");
  });

  it("counts a piece once, however many claims or subthemes lead to it", () => {
    const one = piece("supports", 1, "2025-05-05");
    const twice = [one, { ...one }, piece("context", 1, "2025-05-05"), piece("supports", 1, "2025-05-06")];
    expect(evidenceSums(twice, ASOF)).toMatchObject({
      balance: 1,
      counts: { supports: 1, contradicts: 0, context: 1 },
    });
  });

  it("counts a piece from another theme a third", () => {
    const third = (bearing: Bearing, weight: number) => ({ ...piece(bearing, weight, ASOF), share: 1 / 3 });
    const full = piece("contradicts", 1, ASOF);
    // 3 × 1/3 + 1/3 − 1 = +1/3: between the thresholds
    const evidence = [third("supports", 3), third("supports", 1), third("context", 1), full];
    expect(evidenceSums(evidence, ASOF)).toEqual({
      balance: expect.closeTo(1 / 3, 12),
      leg: "balanced",
      counts: { supports: 2, contradicts: 1, context: 1 },
      parts: {
        full: { balance: -1, supports: 0, contradicts: 1, context: 0 },
        third: { balance: expect.closeTo(4 / 3, 12), supports: 2, contradicts: 0, context: 1 },
      },
    });
    // One note of weight 1 on another theme is evidence but isn't enough for a leg; one of weight 2 is.
    expect(evidenceSums([third("supports", 1)], ASOF).leg).toBe("balanced");
    expect(evidenceSums([third("supports", 2)], ASOF).leg).toBe("supported");
    expect(evidenceSums([third("contradicts", 2)], ASOF).leg).toBe("challenged");
  });

  it("ignores later observations", () => {
    const some = fc.record({
      bearing: fc.constantFrom(...BEARINGS),
      weight: fc.integer({ min: 1, max: 3 }),
      age: fc.integer({ min: -200, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(some), (drawn) => {
        const all = drawn.map(({ bearing, weight, age }) => piece(bearing, weight, addDays(ASOF, -age)));
        const known = all.filter(({ observedOn }) => observedOn <= ASOF);
        expect(evidenceSums(all, ASOF)).toEqual(evidenceSums(known, ASOF));
      }),
    );
  });
});
