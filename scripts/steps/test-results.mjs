import { readFileSync } from "node:fs";

/** @typedef {import("@playwright/test/reporter").JSONReport} PlaywrightReport */
/** @typedef {import("@playwright/test/reporter").JSONReportSuite} PlaywrightSuite */

/**
 * The numbers of passed and failed tests, and the names of those that passed only on the second try.
 * @typedef {{ passed: number, failed: number, retried?: string[] }} Tally
 */

/**
 * Vitest's JSON report. A run that failed with no failed test (a file that doesn't load, an uncaught error)
 * counts as one failure.
 * @param {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number }} report
 * @param {number} code the run's exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
  const leftOut = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  return atLeastOneFailure(
    report.numPassedTests,
    report.numFailedTests + leftOut,
    report.success && code === 0,
  );
}

/**
 * Playwright's JSON report. A skipped test counts as failed; one that passed on the second try passed, and is named.
 * @param {Pick<PlaywrightReport, "stats" | "suites">} report
 * @param {number} code the run's exit code
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, suites }, code) {
  const { passed, failed } = atLeastOneFailure(
    stats.expected + stats.flaky,
    stats.unexpected + stats.skipped,
    code === 0,
  );
  return { passed, failed, retried: suites.flatMap(retriedTests) };
}

/** @type {(suite: PlaywrightSuite) => string[]} */
const retriedTests = ({ specs, suites = [] }) => [
  ...specs
    .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
    .map(({ file, title }) => `${file} › ${title}`),
  ...suites.flatMap(retriedTests),
];

/**
 * The same tally where a test has to pass on the first try.
 * @param {Tally} tally
 * @returns {Tally}
 */
export function failRetried({ passed, failed, retried = [] }) {
  return { passed: passed - retried.length, failed: failed + retried.length, retried };
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {boolean} succeeded
 */
function atLeastOneFailure(passed, failed, succeeded) {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

/**
 * A report that was never written is one failure.
 * @template R
 * @param {string} file
 * @param {number} code
 * @param {(report: R, code: number) => Tally} tally
 * @returns {Tally}
 */
export function tallyFile(file, code, tally) {
  try {
    return tally(JSON.parse(readFileSync(file, "utf8")), code);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * The last lines of a run: the tests that needed a second try, then the sum.
 * @param {Tally[]} tallies
 */
export function summaryLines(tallies) {
  const total = (/** @type {"passed" | "failed"} */ key) =>
    tallies.reduce((sum, tally) => sum + tally[key], 0);
  return [
    ...tallies.flatMap(({ retried = [] }) => retried).map((name) => `Passed on the second try only: ${name}`),
    `${total("passed")} passed, ${total("failed")} failed`,
  ];
}
