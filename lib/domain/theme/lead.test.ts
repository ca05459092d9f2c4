import { expect, it } from "vitest";
import { leadOf } from "./lead";

const series = (...excess: (number | null)[]) =>
  excess.map((value, i) => ({ day: `2025-02-${String(i + 3).padStart(2, "0")}`, excess: value }));

it.each([
  ["ahead throughout", [0, 0.01, 0.02], { isAhead: true, since: "2025-02-04", aheadDays: 2, days: 2 }],
  [
    "overtaken on the last day",
    [0, 0.01, -0.01],
    { isAhead: false, since: "2025-02-05", aheadDays: 1, days: 2 },
  ],
  [
    "equal again: the run goes on",
    [0.01, 0, 0.01],
    { isAhead: true, since: "2025-02-03", aheadDays: 3, days: 3 },
  ],
  [
    "twice ahead: since the second time",
    [0.01, -0.01, 0.02, 0.03],
    { isAhead: true, since: "2025-02-05", aheadDays: 3, days: 4 },
  ],
  [
    "an unknown day isn't counted",
    [0.01, null, 0.02],
    { isAhead: true, since: "2025-02-03", aheadDays: 2, days: 2 },
  ],
  ["never apart", [0, 0], null],
  ["nothing to compare with", [null, null], null],
] as const)("%s", (_, excess, lead) => {
  expect(leadOf(series(...excess))).toEqual(lead);
});
