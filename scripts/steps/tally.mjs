import { readFileSync } from "node:fs";

/**
 * How many tests passed and failed, and how many of the passed ones only when tried again.
 * @typedef {{ passed: number, failed: number, again?: number }} Tally
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
 * Playwright's JSON report. A test that passed when tried again passed, and is counted; one left out failed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @param {number} code the run's exit code
 * @returns {Tally}
 */
export function tallyPlaywright({ stats }, code) {
  const tally = atLeastOneFailure(stats.expected + stats.flaky, stats.unexpected + stats.skipped, code === 0);
  return { ...tally, again: stats.flaky };
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
  const total = { passed: 0, failed: 0, again: 0 };
  for (const { passed, failed, again = 0 } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.again += again;
  }
  return total;
}

/**
 * As whoever changes the code wants it: a test that passed only when tried again failed.
 * @param {Tally} tally
 * @returns {Tally}
 */
export function strictly({ passed, failed, again = 0 }) {
  return { passed: passed - again, failed: failed + again };
}
