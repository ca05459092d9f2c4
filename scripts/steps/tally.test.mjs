import { expect, test } from "vitest";
import { sum, tallyFile, tallyPlaywright, tallyVitest } from "./tally.mjs";

test.each([
  ["all passed", { success: true, numPassedTests: 9, numFailedTests: 0 }, 0, { passed: 9, failed: 0 }],
  ["two failed", { success: false, numPassedTests: 7, numFailedTests: 2 }, 1, { passed: 7, failed: 2 }],
  [
    "a file didn't load",
    { success: false, numPassedTests: 9, numFailedTests: 0 },
    1,
    { passed: 9, failed: 1 },
  ],
  [
    "an error nobody caught",
    { success: true, numPassedTests: 9, numFailedTests: 0 },
    1,
    { passed: 9, failed: 1 },
  ],
  [
    "one left out",
    { success: true, numPassedTests: 8, numFailedTests: 0, numPendingTests: 1 },
    0,
    { passed: 8, failed: 1 },
  ],
])("vitest, %s", (_, report, code, tally) => expect(tallyVitest(report, code)).toEqual(tally));

test.each([
  ["all passed", { expected: 9, unexpected: 0, flaky: 0, skipped: 0 }, 0, { passed: 9, failed: 0 }],
  [
    "one of each other kind",
    { expected: 5, unexpected: 1, flaky: 1, skipped: 1 },
    1,
    { passed: 5, failed: 3 },
  ],
  ["a second try", { expected: 8, unexpected: 0, flaky: 1, skipped: 0 }, 0, { passed: 8, failed: 1 }],
  ["no test ran", { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 1, { passed: 0, failed: 1 }],
])("playwright, %s", (_, stats, code, tally) => expect(tallyPlaywright({ stats }, code)).toEqual(tally));

test("a report that was never written is one failure", () =>
  expect(tallyFile("/not/there.json", 0, tallyVitest)).toEqual({ passed: 0, failed: 1 }));

test("the sum is of what passed and of what failed", () =>
  expect(
    sum([
      { passed: 9, failed: 0 },
      { passed: 5, failed: 3 },
    ]),
  ).toEqual({ passed: 14, failed: 3 }));
