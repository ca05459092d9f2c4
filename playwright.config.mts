import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/steps/browser.mjs";

const isRoot = process.getuid?.() === 0;
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

// There is no webServer here: each worker starts its own on its own database (e2e/board-fixture.ts).
export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/global-setup.mts",
  outputDir: "test-results",
  workers: 2,
  // A test that passes on its second try is named in the summary, passes `npm test` and fails `npm run check`.
  retries: 1,
  forbidOnly: true,
  // Long, for a machine that is busy with other things: a test that passes doesn't wait.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : "list",
  use: {
    browserName: "chromium",
    locale: "en-US",
    timezoneId: "Asia/Shanghai",
    trace: "on-first-retry",
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
