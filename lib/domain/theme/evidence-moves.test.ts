import { expect, it } from "vitest";
import { evidenceMoves, type LinkedEvidence } from "./evidence-moves";

const PLACES = [
  { slug: "communication", parent: null },
  { slug: "operators", parent: "communication" },
  { slug: "optical-modules", parent: "communication" },
  { slug: "media", parent: null },
  { slug: "games", parent: "media" },
  { slug: "computer", parent: null },
];
const DAY = "2025-05-05";

const moves = (theme: string, evidence: LinkedEvidence[], observedOn = DAY, asOf = DAY) =>
  evidenceMoves({ theme, observedOn, evidence }, PLACES, asOf).map((each) => [
    each.theme,
    each.share,
    each.by,
  ]);
const on = (
  themes: string[],
  bearing: LinkedEvidence["bearing"] = "supports",
  weight = 1,
): LinkedEvidence => ({
  bearing,
  weight,
  themes,
});
const THIRD = 1 / 3;

it.each<[string, ReturnType<typeof moves>, [string, number, number][]]>([
  [
    "a claim on its theme alone moves the sector, in full",
    moves("operators", [on(["operators"])]),
    [["communication", 1, 1]],
  ],
  [
    "other themes of the claim and their sectors move by a third",
    moves("operators", [on(["operators", "optical-modules", "games"], "contradicts", 3)]),
    [
      ["communication", 1, -3],
      ["optical-modules", THIRD, -1],
      ["media", THIRD, -1],
      ["games", THIRD, -1],
    ],
  ],
  [
    "a sector's note counts a third for its themes",
    moves("communication", [on(["communication", "operators"])]),
    [["operators", THIRD, THIRD]],
  ],
  ["a claim on no other theme moves nothing else", moves("computer", [on(["computer"])]), []],
  ["context moves nothing", moves("operators", [on(["operators", "media"], "context", 3)]), []],
  [
    "pieces add up, and what comes to nothing isn't named",
    moves("computer", [on(["media", "games"], "supports", 2), on(["media"], "contradicts", 2)]),
    [["games", THIRD, 2 / 3]],
  ],
  [
    "half of it is gone after 90 days",
    moves("computer", [on(["media"], "supports", 3)], "2025-02-04"),
    [["media", THIRD, 0.5]],
  ],
  ["what isn't on the board isn't named", moves("computer", [on(["elsewhere"])]), []],
])("%s", (_, actual, expected) => {
  expect(actual.map(([theme, share]) => [theme, share])).toEqual(
    expected.map(([theme, share]) => [theme, share]),
  );
  expected.forEach(([, , by], i) => expect(actual[i]![2]).toBeCloseTo(by, 12));
});
