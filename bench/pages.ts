import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import type { BoardServer } from "@/e2e/server";
import type { BenchLine } from "./table";

const OVERVIEW_GOAL = 320; // KB

/** The JavaScript, gzipped, that a browser with an empty cache loads with each page, lazily loaded charts included. */
export async function measurePages(server: BoardServer, pages: Record<string, string>): Promise<BenchLine[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
  });
  try {
    const lines: BenchLine[] = [];
    for (const [name, path] of Object.entries(pages)) lines.push(await pageLine(browser, server, name, path));
    return lines;
  } finally {
    await browser.close();
  }
}

async function pageLine(
  browser: Browser,
  server: BoardServer,
  name: string,
  path: string,
): Promise<BenchLine> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // Next's prefetches belong to other pages.
  await page.route("**/*", (route) =>
    route.request().headers()["next-router-prefetch"] ? route.abort() : route.continue(),
  );
  const scripts = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  });
  const answer = await page.goto(`${server.origin}${path}`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); // charts are loaded when they are seen
  await untilQuiet(() => scripts.size);
  const sizes = (await Promise.all(scripts.values())).map((script) => gzipSync(script).length);
  await context.close();
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  const status = answer?.status() ?? 0;
  return {
    what: `JavaScript of ${name}`,
    measured: status === 200 ? `${kilobytes.toFixed(0)} KB gzip` : `the page answers ${status}`,
    against: `the goal for the overview: ${OVERVIEW_GOAL} KB`,
    ratio: status === 200 ? kilobytes / OVERVIEW_GOAL : null,
    goal: name === "the overview" ? { most: 1 } : undefined,
  };
}

const QUIET = 1_500;
const LONGEST = 15_000;

/** Waits until the count has stayed the same for a while: charts load their own code only after the page is shown. */
async function untilQuiet(count: () => number): Promise<void> {
  const until = Date.now() + LONGEST;
  for (let seen = -1; seen !== count() && Date.now() < until;) {
    seen = count();
    await wait(QUIET);
  }
}
