import { readFileSync } from "node:fs";

/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/**
 * Vitest's JSON report. A run that failed with no failed test (a file that doesn't load, an error nobody caught)
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
 * Playwright's JSON report. A test that passed only when tried again failed, and so did one left out.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @param {number} code the run's exit code
 * @returns {Tally}
 */
export function tallyPlaywright({ stats }, code) {
  return atLeastOneFailure(stats.expected, stats.unexpected + stats.flaky + stats.skipped, code === 0);
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

/** @param {Tally[]} tallies */
export function sum(tallies) {
  return tallies.reduce(
    (total, tally) => ({ passed: total.passed + tally.passed, failed: total.failed + tally.failed }),
    { passed: 0, failed: 0 },
  );
}
