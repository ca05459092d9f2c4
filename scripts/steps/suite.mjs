import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { prepare } from "./prepare.mjs";
import { readPlace, Refusal } from "./project.mjs";
import { run } from "./run.mjs";
import { say } from "./say.mjs";
import { failRetried, summaryLines, tallyFile, tallyPlaywright, tallyVitest } from "./tally.mjs";
import { withTemporaryDatabase } from "./temporary.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */
/** @typedef {{ name: string, run: (folder: string) => Promise<Tally> }} Part */

/**
 * A program that says yes or no: it counts only when it says no, for the sum is of tests.
 * @param {string} name
 * @param {string[]} args
 * @returns {Part}
 */
const program = (name, ...args) => ({
  name,
  run: async () => ({ passed: 0, failed: (await run(args)) === 0 ? 0 : 1 }),
});

/** @type {Part} */
const types = {
  name: "types",
  async run() {
    const routes = await run(["node_modules/next/dist/bin/next", "typegen"], {
      quiet: true,
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    });
    const code = routes || (await run(["node_modules/typescript/bin/tsc", "--noEmit"]));
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  },
};

/** @type {Part} */
const unit = {
  name: "unit and data tests",
  async run(folder) {
    const file = path.join(folder, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return tallyFile(file, await run(["node_modules/vitest/vitest.mjs", "run", ...reporters]), tallyVitest);
  },
};

/** @type {Part} */
const browser = {
  name: "browser tests",
  async run(folder) {
    await build();
    const file = path.join(folder, "playwright.json");
    const code = await run(["node_modules/@playwright/test/cli.js", "test"], {
      env: { CHROMIUM_PATH: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: file, NODE_ENV: undefined },
    });
    return tallyFile(file, code, tallyPlaywright);
  },
};

const lint = program("lint", "node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0");
const format = program(
  "format",
  "node_modules/prettier/bin/prettier.cjs",
  "--check",
  "--log-level=warn",
  ".",
);
const unused = program("unused code and packages", "node_modules/knip/bin/knip.js");

export const tests = [lint, types, unit, browser];
export const everything = [
  format,
  lint,
  types,
  unit,
  { ...browser, run: async (/** @type {string} */ folder) => failRetried(await browser.run(folder)) },
  unused,
];

/**
 * Prepares, runs every part whatever became of the ones before, and ends with the sum, alone on its line.
 * @param {Part[]} parts
 * @returns {Promise<number>} the exit code
 */
export function runSuite(parts) {
  return withTemporaryDatabase(async (folder) => {
    await prepare(readPlace(process.env).databasePath);
    /** @type {Tally[]} */
    const tallies = [];
    /** @type {string[]} */
    const failed = [];
    for (const part of parts) {
      say(`\n— ${part.name} —`);
      const tally = await part.run(folder).catch(refused);
      tallies.push(tally);
      if (tally.failed > 0) failed.push(part.name);
    }
    say(failed.length > 0 ? `\nNot in order: ${failed.join(", ")}.` : "\nEverything is in order.");
    for (const line of summaryLines(tallies)) say(line);
    return failed.length === 0 ? 0 : 1;
  });
}

/**
 * @param {unknown} error
 * @returns {Tally}
 */
function refused(error) {
  console.error(error instanceof Refusal ? error.message : error);
  return { passed: 0, failed: 1 };
}
