import { chromium, type Page } from "@playwright/test";
import type { BoardServer } from "@/e2e/server";
import { median } from "./measure";
import type { BenchLine } from "./table";

const THEME = "/themes/optical-modules";
const GOAL = 200; // ms
const PERIODS = ["3m", "1y", "1m", "6m", "ytd", "1w", "sinceCall"] as const;

/** How long a theme's chart takes to show another period in a browser: until the answer is there, and from it to the repaint. */
export async function measurePeriodSwitch(server: BoardServer): Promise<BenchLine[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.origin}${THEME}`);
    await page.waitForSelector("figure svg.recharts-surface");
    const switches: { answer: number; repaint: number }[] = [];
    for (const period of PERIODS) switches.push(await switchTo(page, period));
    const constant: number[] = [];
    for (let i = 0; i < PERIODS.length; i++) constant.push(await fetched(page, "/api/v1/nothing-here"));
    const answer = median(switches.map((each) => each.answer));
    const repaint = median(switches.map((each) => each.repaint));
    return [
      {
        what: "a period switch: the series' answer in the browser",
        measured: `${answer.toFixed(0)} ms`,
        against: `a constant route: ${median(constant).toFixed(0)} ms`,
        ratio: answer / median(constant),
      },
      {
        what: "a period switch: from the choice to the repaint",
        measured: `${(answer + repaint).toFixed(0)} ms, of which ${repaint.toFixed(0)} rendering`,
        against: `the goal on a quiet machine: ${GOAL} ms`,
        ratio: (answer + repaint) / GOAL,
        goal: { most: 1 },
      },
    ];
  } finally {
    await browser.close();
  }
}

/**
 * Chooses a period; the repaint is the second frame after the main line has another path. No function in the browser's
 * part has a name: the transpiler would wrap it in a helper that the browser doesn't have.
 */
async function switchTo(page: Page, period: string) {
  return page.evaluate(async (period) => {
    const select = [...document.querySelectorAll("select")].find((each) =>
      [...each.options].some(({ value }) => value === period),
    )!;
    const line = document.querySelector("figure .recharts-line-curve")!;
    const before = line.getAttribute("d");
    const start = performance.now();
    select.value = period;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    while (
      document.querySelector("figure .recharts-line-curve")?.getAttribute("d") === before &&
      performance.now() - start < 10_000
    )
      await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const end = performance.now();
    const answers = performance
      .getEntriesByType("resource")
      .filter(({ name, startTime }) => name.includes("/series?") && startTime >= start);
    const answer = Math.max(
      0,
      ...answers.map((each) => (each as PerformanceResourceTiming).responseEnd - start),
    );
    return { answer, repaint: end - start - answer };
  }, period);
}

const fetched = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (path) => {
    const start = performance.now();
    await (await fetch(path)).text();
    return performance.now() - start;
  }, path);
