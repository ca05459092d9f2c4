import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./config.mjs";
import { run } from "./run.mjs";
import { failRetried, summaryLines, tallyFile, tallyPlaywright, tallyVitest } from "./test-results.mjs";

test.each([
  ["all passed", { success: true, numPassedTests: 9, numFailedTests: 0 }, 0, { passed: 9, failed: 0 }],
  ["two failed", { success: false, numPassedTests: 7, numFailedTests: 2 }, 1, { passed: 7, failed: 2 }],
  [
    "a file didn't load",
    { success: false, numPassedTests: 9, numFailedTests: 0 },
    1,
    { passed: 9, failed: 1 },
  ],
  ["an uncaught error", { success: true, numPassedTests: 9, numFailedTests: 0 }, 1, { passed: 9, failed: 1 }],
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
    { passed: 6, failed: 2 },
  ],
  ["no test ran", { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 1, { passed: 0, failed: 1 }],
])("playwright, %s", (_, stats, code, tally) =>
  expect(tallyPlaywright({ stats: { ...stats, startTime: "", duration: 0 }, suites: [] }, code)).toEqual({
    ...tally,
    retried: [],
  }),
);

test("a test that passed on the second try is named, passes npm test and fails npm run check", async () => {
  const tally = tallyFile(await flakyRun(), 0, tallyPlaywright);
  expect(tally).toEqual({ passed: 2, failed: 0, retried: ["flaky.spec.mjs › passes when tried again"] });
  expect(summaryLines([{ passed: 9, failed: 0 }, tally])).toEqual([
    "Passed on the second try only: flaky.spec.mjs › passes when tried again",
    "11 passed, 0 failed",
  ]);
  expect(summaryLines([{ passed: 9, failed: 0 }, failRetried(tally)]).at(-1)).toBe("10 passed, 1 failed");
}, 120_000);

test("a report that was never written is one failure", () =>
  expect(tallyFile("/not/there.json", 0, tallyVitest)).toEqual({ passed: 0, failed: 1 }));

/** Playwright's own report of a run with one steady and one flaky test, neither of which needs a browser. */
async function flakyRun() {
  const folder = mkdtempSync(path.join(tmpdir(), "themeboard-flaky-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
  writeFileSync(path.join(folder, "playwright.config.mjs"), "export default { retries: 1 };");
  writeFileSync(
    path.join(folder, "flaky.spec.mjs"),
    `import { expect, test } from "@playwright/test";
     test("passes at once", () => undefined);
     test.describe("a group", () => {
       test("passes when tried again", ({}, { retry }) => expect(retry).toBe(1));
     });`,
  );
  const report = path.join(folder, "report.json");
  const args = ["test", `--config=${folder}`, "--reporter=json"];
  const options = { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, quiet: true };
  expect(await run(["node_modules/@playwright/test/cli.js", ...args], options)).toBe(0);
  return report;
}
