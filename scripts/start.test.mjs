import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { close, freePort, listen } from "./steps/testing/listen.mjs";

/** @type {string} */
let folder;
/** @type {net.Server} */
let listener;
/** @type {number} */
let takenPort;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "themeboard-start-"));
  writeFileSync(path.join(folder, "a-file"), "");
  listener = net.createServer();
  takenPort = await listen(listener);
});
afterAll(async () => {
  await close(listener);
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Runs a script from a shell and returns its output.
 * @param {string} script
 * @param {Record<string, string>} env
 * @param {string[]} nodeOptions
 * @returns {Promise<{ code: number | null, out: string, error: string }>}
 */
async function runScript(script, env, nodeOptions = []) {
  const PORT = String(await freePort());
  const child = spawn(process.execPath, [...nodeOptions, path.join(import.meta.dirname, script)], {
    env: { ...process.env, PORT, HOST: "", DATABASE_URL: `file:${folder}/board.db`, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (error += chunk));
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, out, error })));
}

/** @type {(name: string, env: () => Record<string, string>, sentence: RegExp) => [string, () => Record<string, string>, RegExp]} */
const refused = (name, env, sentence) => [name, env, sentence];

const refusals = [
  refused(
    "a port that is taken",
    () => ({ PORT: String(takenPort) }),
    /^Port \d+ is taken .*PORT=\d+ npm start$/,
  ),
  refused("a port that is no number", () => ({ PORT: "80a" }), /^PORT must be a whole number .*"80a"\.$/),
  refused(
    "a host others can reach",
    () => ({ HOST: "0.0.0.0" }),
    /^HOST must be this machine .*"0\.0\.0\.0"\.$/,
  ),
  refused(
    "a database of another kind",
    () => ({ DATABASE_URL: "postgres://board@db/board" }),
    /^DATABASE_URL names a PostgreSQL database/,
  ),
  refused(
    "a token that can't be used",
    () => ({ TUSHARE_TOKEN: "two words" }),
    /^TUSHARE_TOKEN must be 8 to 200 letters, [^"]*\.$/,
  ),
  refused(
    "a provider's address that is no URL",
    () => ({ TENCENT_URL: "gtimg.cn" }),
    /^TENCENT_URL must be an address such as https:\/\/web\.ifzq\.gtimg\.cn\.$/,
  ),
  refused(
    "a folder that can't be written to",
    () => ({ DATABASE_URL: `file:${folder}/a-file/board.db` }),
    /^Themeboard can't write to .*a-file: .*\.$/,
  ),
];

for (const script of ["start.mjs", "dev.mjs"]) {
  test.each(refusals)(
    `${script} refuses %s in one sentence and changes nothing`,
    async (_, env, sentence) => {
      const { code, out, error } = await runScript(script, env());
      expect(error).toMatch(/^[^\n]+\n$/);
      expect(error.trimEnd()).toMatch(sentence);
      expect({ code, out, made: readdirSync(folder) }).toEqual({ code: 1, out: "", made: ["a-file"] });
    },
  );

  test(`${script} refuses an old Node with both versions in the message`, async () => {
    const old =
      'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.8" } })';
    const { code, out, error } = await runScript(script, {}, ["--import", `data:text/javascript,${old}`]);
    expect(error).toMatch(/^Themeboard needs Node 20\.19 or newer, but this is Node 18\.20\.8\. [^\n]+\n$/);
    expect({ code, out }).toEqual({ code: 1, out: "" });
  });
}

test("every variable that can't be used is named on a line of its own", async () => {
  const wrong = { PORT: "0", HOST: "::", DATABASE_URL: "board.db", YAHOO_URL: "x" };
  const { code, error } = await runScript("start.mjs", wrong);
  expect(
    error
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" ")[0]),
  ).toEqual(["PORT", "HOST", "DATABASE_URL", "YAHOO_URL"]);
  expect(code).toBe(1);
});
