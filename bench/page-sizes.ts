import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import type { BoardServer } from "@/e2e/server";
import type { BenchLine } from "./table";

const THEMES = 40;
const MEMBERS = 120;
const HTML_GOAL = 60; // KB
const ELEMENTS_GOAL = 2_500;

/** The HTML of an overview of 40 themes and of a theme of 120 tickers, gzipped, and the elements of that theme's page. */
export async function measurePageSizes(server: BoardServer): Promise<BenchLine[]> {
  const board = (await (await fetch(`${server.origin}/api/v1/themes?limit=500`)).json()) as {
    items: { slug: string; source: string }[];
  };
  const own = board.items.filter(({ source }) => source === "analyst").map(({ slug }) => slug);
  for (const slug of own.slice(0, board.items.length - THEMES))
    await expectOk(server, `/themes/${slug}`, "PATCH", { void: true });
  const theme = own.at(-1)!;
  await watchMore(server, theme);
  const [overview, page, elements] = [
    await kilobytesOf(server, "/"),
    await kilobytesOf(server, `/themes/${theme}`),
    await elementsOf(server, `/themes/${theme}`),
  ];
  const size = (what: string, kilobytes: number): BenchLine => ({
    what,
    measured: `${kilobytes.toFixed(0)} KB gzip`,
    against: `the goal: ${HTML_GOAL} KB`,
    ratio: kilobytes / HTML_GOAL,
    goal: { most: 1 },
  });
  return [
    size(`HTML of the overview, ${THEMES} themes`, overview),
    size(`HTML of a theme of ${MEMBERS} tickers`, page),
    {
      what: "elements of that theme's page",
      measured: String(elements),
      against: `the goal: ${ELEMENTS_GOAL}`,
      ratio: elements / ELEMENTS_GOAL,
      goal: { most: 1 },
    },
  ];
}

/** Adds known tickers to a theme's watchlist until it has 120. */
async function watchMore(server: BoardServer, theme: string): Promise<void> {
  const { members } = (await (await fetch(`${server.origin}/api/v1/themes/${theme}`)).json()) as {
    members: { symbol: string }[];
  };
  const watched = new Set(members.map(({ symbol }) => symbol));
  for (let n = 0; watched.size < MEMBERS; n++) {
    const symbol = `605${String(n).padStart(3, "0")}.SH`;
    if (watched.has(symbol)) continue;
    await expectOk(server, `/themes/${theme}/watches`, "POST", { symbol });
    watched.add(symbol);
  }
}

async function expectOk(server: BoardServer, path: string, method: string, body: object): Promise<void> {
  const response = await fetch(`${server.origin}/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`);
}

async function kilobytesOf(server: BoardServer, path: string): Promise<number> {
  const response = await fetch(`${server.origin}${path}`);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return gzipSync(await response.text()).length / 1024;
}

async function elementsOf(server: BoardServer, path: string): Promise<number> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.origin}${path}`);
    await page.waitForSelector("html[data-ready]");
    return await page.locator("*").count();
  } finally {
    await browser.close();
  }
}
