import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { UserError } from "./config.mjs";
import { withProgress } from "./progress.mjs";

/** The headless shell first: it draws no window, which saves a quarter of a browser test's time. */
const COMMANDS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * A browser for the tests: the one CHROMIUM_PATH names, else the system's, else Playwright's own; null when there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null}
 */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new UserError(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which isn't a program.`);
  }
  const folders = (env.PATH ?? "").split(path.delimiter);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...PLACES].find(isProgram) ?? playwrightsOwn();
}

/** The same, installed first where that is possible. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await withProgress("Installing Chromium and a Chinese font", "usually under a minute", async () =>
      aptInstall(),
    );
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new UserError(
    "The browser tests need Chromium or Chrome and found none. Install one (npx playwright install chromium, or your system's package), or set CHROMIUM_PATH to one.",
  );
}

function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit", env });
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    const install = ["install", "-y", "-qq", "--no-install-recommends", browser, "fonts-noto-cjk"];
    const { status } = spawnSync("apt-get", install, { stdio: ["ignore", "ignore", "inherit"], env });
    if (status === 0) return; // a system that has no headless shell has Chromium
  }
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const file = chromium.executablePath();
  return isProgram(file) ? file : null;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
