import type { Page } from "@playwright/test";
import { postNote, addTheme, postWatch } from "./arrange";
import { expectDrawn } from "./drawn";
import { addressOf, NOWHERE, SCREENS } from "./screens";
import { expect, test } from "./test";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const locale of ["en-US", "zh-CN"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    noScreenIsWider();
  });
}

function noScreenIsWider() {
  test("no screen is wider than the phone", async ({ page, api, expectRefusal }) => {
    expectRefusal(404);
    const long = `${"光模块".repeat(60)} ${"x".repeat(200)}\n\n| a | b | c |\n|-|-|-|\n| ${"wide ".repeat(40)} | 2 | 3 |`;
    await postNote(api, "optical-modules", { body: long, observedOn: "2025-12-01" });
    for (const address of [...SCREENS, NOWHERE]) {
      await page.goto(await addressOf(address, api));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectDrawn(page);
      await expect
        .configure({ soft: true })
        .poll(() => overflow(page), { message: address })
        .toBe(0);
    }
  });
}

test("a theme's page is no wider than the narrowest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/themes/optical-modules");
  await expectDrawn(page);
  await expect.poll(() => overflow(page)).toBe(0);
});

test("the board's first number is near the top, its controls are one line until they are opened", async ({
  page,
}) => {
  await page.goto("/");
  const number = page.getByRole("table", { name: "Sectors and themes on the board" }).locator("td.n").first();
  expect((await number.boundingBox())!.y).toBeLessThanOrEqual(300);
  const view = page.getByRole("group", { name: "View", exact: true });
  await expect(view).toBeHidden();
  await page.getByRole("button", { name: /^since call \(2025-02-04\), vs CSI 300/ }).tap();
  await view.getByLabel("Period").selectOption("1m");
  await expect(page).toHaveURL(/period=1m/);
});

test("a watchlist begins near the top, its controls are one line until they are opened", async ({ page }) => {
  await page.goto("/watchlist");
  const first = page
    .getByRole("table", { name: "Watchlist" })
    .locator("tbody")
    .getByRole("rowheader")
    .first();
  expect((await first.boundingBox())!.y).toBeLessThanOrEqual(300);
  const search = page.getByRole("searchbox", { name: "Ticker, theme or reason" });
  await expect(search).toBeHidden();
  await page.getByRole("button", { name: "Day, filters and columns" }).tap();
  await search.fill("600941");
  await expect(page.getByText(/^1 of 37 shown/)).toBeVisible();
});

for (const path of ["themes/operators", "sectors/communication"]) {
  test(`the new note is on the first screen of ${path}, then come chart, status, returns, watchlist and claims`, async ({
    page,
  }) => {
    await page.goto(`/${path}`);
    await expectDrawn(page); // what comes into its place late moves what stands below
    const isSector = path.startsWith("sectors");
    const parts = [
      page.getByRole("form", { name: "New note" }),
      page.getByRole("figure", {
        name: isSector ? "The sector and its themes since the call" : /^Theme index vs/,
      }),
      page.getByRole("region", { name: "Why this status" }),
      page.getByRole("table", { name: "Returns by period" }),
      page.getByRole("region", { name: isSector ? "Combined watchlist" : "Watchlist", exact: true }),
      page.getByRole("region", { name: isSector ? "Measures" : "Claims", exact: true }),
    ];
    await expect(async () => {
      const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
      const tops = boxes.map((box) => box!.y);
      expect(tops[0]).toBeLessThanOrEqual(500);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }).toPass({ timeout: 20_000 });
  });

  test(`nothing on ${path} moves while the page arrives slowly`, async ({ page }) => {
    await watchLayoutShifts(page);
    const network = await page.context().newCDPSession(page);
    for (const downloadThroughput of [40_000, 80_000, 160_000]) {
      await network.send("Network.emulateNetworkConditions", {
        ...{ offline: false, latency: 0, downloadThroughput, uploadThroughput: -1 },
      });
      await page.goto(`/${path}`);
      await expectDrawn(page);
      expect(await layoutShifts(page), `at ${downloadThroughput} bytes a second`).toEqual([]);
    }
  });
}

for (const path of ["themes/operators", "sectors/communication", "tickers/300308.SZ"]) {
  test(`at the end of each line of ${path} stands its value, uncut; the legend has its name`, async ({
    page,
  }) => {
    await page.goto(`/${path}`);
    await expectDrawn(page);
    const figure = page.getByRole("figure").filter({ has: page.locator("[data-end-labels]") });
    const ends = await figure.locator("[data-end-labels] li").evaluateAll((all) =>
      all.map((end) => ({
        text: (end as HTMLElement).innerText.trim(),
        isCut: end.scrollWidth > end.clientWidth,
      })),
    );
    expect(ends.length).toBeGreaterThan(1);
    for (const { text, isCut } of ends) {
      expect(text).toMatch(/^[\d.]+$/);
      expect(isCut).toBe(false);
    }
    await expect(figure.getByRole("list").first().getByText("CSI 300")).toBeVisible();
  });
}

/** Keeps what moves on each page from now on: how far, and which elements. */
const watchLayoutShifts = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const parts = sources.map(({ node }) => node?.textContent?.slice(0, 40));
        if (value < 0.005) continue; // of a few letters, when the font arrives
        shifts.push(`${value.toFixed(4)}: ${parts.join(" | ")}`);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });

/** What has moved; the observer is called after the frame in which it did. */
const layoutShifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() =>
          setTimeout(() => done((window as unknown as { shifts: string[] }).shifts)),
        );
      }),
  );

test("the pages are reached by touch, and a note is written", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto("/");
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  await board.getByRole("link", { name: theme.nameEn! }).tap();
  await expect(page.getByRole("heading", { level: 1, name: theme.nameEn! })).toBeVisible();
  const form = page.getByRole("form", { name: "New note" });
  await form.getByRole("textbox", { name: "Note", exact: true }).tap();
  await form.getByRole("textbox", { name: "Note", exact: true }).fill("Seen on the way");
  await form.getByRole("button", { name: "Save note" }).tap();
  const note = page.getByRole("article").filter({ hasText: "Seen on the way" });
  await expect(note).toBeVisible();
  await expect(note).not.toContainText("being saved");

  const nav = page.getByRole("navigation", { name: "Main" });
  for (const name of ["Reports", "Notes", "Watchlist", "Prices"]) {
    await nav.getByRole("link", { name }).tap();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  await page.getByRole("button", { name: "Appearance, settings and help" }).tap();
  await page.getByRole("menuitem", { name: "Settings" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("of the prices' series the first are shown, and the rest when they are wanted", async ({ page }) => {
  await page.goto("/prices");
  const rows = page.getByRole("table", { name: "Price series by ticker" }).getByRole("row");
  await expect(rows).toHaveCount(8); // hidden ones have no role
  await page.getByRole("button", { name: /^Show all \d+$/ }).tap();
  await expect(rows.nth(8)).toBeVisible();
});

test("an import that a link names is shown, however many came after it", async ({ page, api }) => {
  const ids: string[] = [];
  for (let i = 0; i < 10; i++) {
    const made = await api.importCsv("600999.SH", `Date,Close\n2025-03-${10 + i},10\n`);
    ids.push((made as { id: string }).id);
  }
  await page.goto(`/prices#import-${ids[0]}`);
  const row = page.locator(`#import-${ids[0]}`);
  await expect(row).toBeVisible();
  await expect(row).toBeInViewport();
});

test("a long reason is read on a ticker's page without a tower of words", async ({ page, api }) => {
  const theme = await addTheme(api);
  const reason = "Its own guidance says that orders cover eight quarters. ".repeat(6);
  await postWatch(api, theme.slug, "300394.SZ", { reason });
  await page.goto("/tickers/300394.SZ");
  const row = page.getByRole("table", { name: /^Themes that watch it/ }).getByText(reason.trim());
  await expect(row).toBeVisible();
  expect((await row.boundingBox())!.width).toBeGreaterThan(300);
});
