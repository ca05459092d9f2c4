import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { npmCli } from "./install.mjs";
import { prepare } from "./prepare.mjs";
import { readConfig, UserError } from "./config.mjs";
import { run } from "./run.mjs";
import { failRetried, summaryLines, tallyFile, tallyPlaywright, tallyVitest } from "./test-results.mjs";
import { withTemporaryDatabase } from "./temporary-database.mjs";

/** @typedef {import("./test-results.mjs").Tally} Tally */
/** @typedef {{ name: string, run: (folder: string) => Promise<Tally> }} Part */

/**
 * A script of package.json that succeeds or fails: it counts only when it fails, for the summary counts tests. Its output
 * is printed only then, because another part may run beside it.
 * @param {string} name
 * @param {string} script
 * @returns {Part}
 */
const npmScript = (name, script) => ({
  name,
  run: async () => ({
    passed: 0,
    failed: (await run([npmCli(), "run", "--silent", script], { quiet: true })) === 0 ? 0 : 1,
  }),
});

/** @type {Part} */
const unit = {
  name: "unit and data tests",
  async run(folder) {
    const file = path.join(folder, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    return tallyFile(file, await run(["node_modules/vitest/vitest.mjs", "run", ...reporters]), tallyVitest);
  },
};

/**
 * Playwright on the board as it is built now; answers its exit code.
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export async function runBrowserTests(args, env) {
  await build();
  return run(["node_modules/@playwright/test/cli.js", "test", ...args], {
    env: { CHROMIUM_PATH: await ensureBrowser(), NODE_ENV: undefined, ...env },
  });
}

/** @type {Part} */
const browser = {
  name: "browser tests",
  async run(folder) {
    const file = path.join(folder, "playwright.json");
    return tallyFile(file, await runBrowserTests([], { PLAYWRIGHT_JSON_OUTPUT_FILE: file }), tallyPlaywright);
  },
};

const lint = npmScript("lint", "lint");
const types = npmScript("types", "typecheck");
const format = npmScript("format", "format:check");
const unused = npmScript("unused code and packages", "unused");

/** One after the other, because both write .next/types. @type {Part} */
const typesAndBuild = {
  name: "types and build",
  run: async (folder) => {
    const { passed, failed } = await types.run(folder);
    const built = await build().then(() => ({ failed: 0 }), refused);
    return { passed, failed: failed + built.failed };
  },
};

/** Groups of parts. Those of a group run at the same time: lint uses one core, and types and build mostly one. */
export const tests = [[lint, typesAndBuild], [unit], [browser]];
export const everything = [
  [lint, typesAndBuild],
  [format, unused],
  [unit],
  [{ ...browser, run: async (/** @type {string} */ folder) => failRetried(await browser.run(folder)) }],
];

/**
 * Prepares, runs every part whatever became of the ones before, and ends with the sum, alone on its line.
 * @param {Part[][]} groups
 * @returns {Promise<number>} the exit code
 */
export function runSuite(groups) {
  return withTemporaryDatabase(async (folder) => {
    await prepare(readConfig(process.env).databasePath);
    /** @type {Tally[]} */
    const tallies = [];
    /** @type {string[]} */
    const failed = [];
    for (const parts of groups) {
      console.log(`\n— ${parts.map(({ name }) => name).join(", ")} —`);
      await Promise.all(
        parts.map(async (part) => {
          const tally = await part.run(folder).catch(refused);
          tallies.push(tally);
          if (tally.failed > 0) failed.push(part.name);
        }),
      );
    }
    console.log(failed.length > 0 ? `\nNot in order: ${failed.join(", ")}.` : "\nEverything is in order.");
    for (const line of summaryLines(tallies)) console.log(line);
    return failed.length === 0 ? 0 : 1;
  });
}

/**
 * @param {unknown} error
 * @returns {Tally}
 */
function refused(error) {
  console.error(error instanceof UserError ? error.message : error);
  return { passed: 0, failed: 1 };
}
