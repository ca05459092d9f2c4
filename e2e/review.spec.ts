import { readFileSync } from "node:fs";
import path from "node:path";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { getTheme, rowNames, rowOf } from "./arrange";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const BOARD = "Sectors and themes on the board";
const SECTORS = {
  Electronics: ["Consumer electronics", "AI terminal hardware"],
  Communication: ["Operators", "Optical modules"],
  Computer: ["Edge computing", "AI application development"],
  Media: ["AI+ subfields"],
};
const RATING =
  "The report suggests focusing on the electronic sector related to consumer electronics and AI terminal hardware, the communication sector including operators and optical modules, the computer sector emphasizing edge computing and AI application development, and the media sector in AI+ subfields";
const SEED_TEXT = readFileSync(
  path.join(__dirname, "../prisma/seed/reports/deepseek-2025-02-04.txt"),
  "utf8",
);

/** In board order; a sector with one theme shares its row. */
const ROWS = Object.entries(SECTORS).flatMap(([sector, themes]) =>
  themes.length === 1 ? [`${sector} · ${themes[0]}`] : [sector, ...themes],
);

test("the overview shows the report's sectors and themes, each with its status", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Overview" })).toBeVisible();
  await expect(page.getByText("4 sectors · 7 themes")).toBeVisible();

  await expect(page.getByRole("link", { name: /科技行业专题报告.* · call date 2025-02-04/ })).toHaveAttribute(
    "href",
    "/reports/deepseek-2025-02-04",
  );

  const board = page.getByRole("table", { name: BOARD });
  await expect.poll(() => rowNames(board)).toEqual(ROWS);
  for (const name of ROWS) {
    await expect(rowOf(page, board, name)).toContainText(/on track|mixed|unproven|off track/);
  }
  // What is true of all rows stands once, in a heading.
  await expect(board.getByText("sample", { exact: true })).toHaveCount(1);
  const status = board.getByRole("columnheader", { name: /^Status/ });
  await expect(status.getByText("sample", { exact: true })).toBeVisible();
  await expect(
    page.getByRole("button", {
      name: /^samples: Sample prices are shown for \d+ tickers: they are not market data/,
    }),
  ).toBeVisible();
});

test("the map of tickers leads to a theme by its heading and, by keyboard, to a ticker", async ({
  page,
  api,
}) => {
  const { members } = await getTheme(api, "optical-modules");
  await page.goto("/");
  const map = page.getByRole("group", { name: /^Map of tickers by theme/ });
  await map.getByText("Optical modules", { exact: true }).click();
  await expect(page).toHaveURL(/\/themes\/optical-modules$/);
  await page.goBack();

  const tiles = map.getByRole("link", { name: /, Optical modules: excess .* pp, return / });
  await expect(tiles).toHaveCount(members.length);
  await map.getByRole("link").and(page.locator("[tabindex='0']")).focus();
  await page.keyboard.press("End");
  const tile = map.locator("a:focus");
  const [name] = (await tile.getAttribute("aria-label"))!.split(", ");
  const tooltip = map.getByTestId("tile-tooltip");
  await expect(tooltip).toContainText(name!);
  await expect(tooltip).toContainText(/Return.*Excess.*trading days/s);
  await page.keyboard.press("ArrowUp");
  await expect(tooltip).not.toContainText(name!);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickers\//);
});

test("filters and order stand in the address, and the back button undoes them", async ({ page, api }) => {
  const { status } = await getTheme(api, "edge-computing");
  await page.goto("/");
  const board = page.getByRole("table", { name: BOARD });
  const filters = page.getByRole("group", { name: "Filter the board" });
  await page.getByRole("button", { name: "View" }).click();

  await filters.getByRole("combobox", { name: "Sector" }).selectOption("Computer");
  await expect(page).toHaveURL(/\?sector=computer$/);
  await expect.poll(() => rowNames(board)).toEqual(["Computer", ...SECTORS.Computer]);
  await expect(page.getByText("3 of 10 rows")).toBeVisible();

  const word = status.replace("_", " ");
  await expect(rowOf(page, board, "Edge computing")).toContainText(word);
  await filters.getByRole("combobox", { name: "Status" }).selectOption(word);
  await expect(page).toHaveURL(new RegExp(`status=${status}`));
  await expect(rowOf(page, board, "Edge computing")).toContainText(word);

  await page.goBack();
  await expect(page).toHaveURL(/\?sector=computer$/);
  await expect(filters.getByRole("combobox", { name: "Status" })).toHaveValue("");
  await page.goBack();
  await expect(board.getByRole("rowheader", { name: "Electronics", exact: true })).toBeVisible();

  await page.keyboard.press("Escape");
  await board.getByRole("button", { name: "Theme", exact: true }).click();
  await expect(page).toHaveURL(/\?sort=theme$/);
  const sorted = ROWS.map((name) => name.split(" · ").at(-1)!).toSorted((a, b) => a.localeCompare(b, "en"));
  const shown = async () => (await rowNames(board)).map((name) => name.replace(/^.* · | in .*$/, ""));
  await expect.poll(shown).toEqual(sorted);
  await page.reload();
  await expect(board.getByRole("columnheader", { name: "Theme", exact: true })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
});

test("the columns are chosen by keyboard and stand in the address", async ({ page }) => {
  await page.goto("/");
  const board = page.getByRole("table", { name: BOARD });
  const heading = (name: string) => board.getByRole("columnheader", { name });
  await expect(heading("Volatility")).toBeVisible();
  const columns = page.getByRole("button", { name: "Columns" });
  await columns.press("Enter");
  await page.getByRole("checkbox", { name: "Volatility" }).press("Space");
  await expect(page).toHaveURL(/columns=status,excess,/);
  await expect(heading("Volatility")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(columns).toBeFocused();
  await page.reload();
  await expect(heading("Volatility")).toHaveCount(0);
  await expect(heading("Drawdown")).toBeVisible();
  await page.goBack();
  await expect(heading("Volatility")).toBeVisible();
});

test("to review a theme, write a note and add a ticker are one click away from its row", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 }); // the table scrolls sideways to the button
  await page.goto("/?period=1m");
  const actions = page.getByRole("button", { name: "Actions for Optical modules" });
  await actions.press("Enter");
  const menu = page.getByRole("menu", { name: "Actions for Optical modules" });
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  const [button, opened] = [await actions.boundingBox(), await menu.boundingBox()];
  expect(Math.abs(opened!.x + opened!.width - button!.x - button!.width)).toBeLessThan(2);
  expect(Math.abs(opened!.y - button!.y - button!.height - 4)).toBeLessThan(2); // both are on whole pixels or halves
  for (const [name, href] of [
    ["Open", "/themes/optical-modules?period=1m"],
    ["Report that called it", "/reports/deepseek-2025-02-04"],
    ["Write a note", "/themes/optical-modules?note=new&period=1m"],
    ["Add a ticker", "/themes/optical-modules?watch=new&period=1m"],
  ] as const) {
    await expect(menu.getByRole("menuitem", { name, exact: true })).toHaveAttribute("href", href);
  }
  await page.keyboard.press("Escape");
  await expect(actions).toBeFocused();
});

test("a view of the board is kept under a name, renamed, deleted and restored", async ({ page }) => {
  await page.goto("/?period=1m&rows=dense&asOf=2025-12-31");
  const menu = page.getByRole("button", { name: /^View(:|$)/ });
  const open = () => menu.press("Enter");
  await open();
  const views = page.getByRole("region", { name: "Named views" });
  await views.getByRole("textbox", { name: "Name of this view" }).fill("Monthly");
  await page.keyboard.press("Enter");
  await expectSaid(page, "View Monthly saved.");
  const monthly = views.getByRole("button", { name: "Monthly", exact: true });
  await expect(monthly).toHaveAttribute("aria-current", "true");

  await page.goto("/?status=unproven&asOf=2025-12-31");
  await open();
  await monthly.press("Enter");
  await expect(page).toHaveURL("/?period=1m&rows=dense&asOf=2025-12-31");
  await expect(views).toBeHidden();
  await expect(menu).toHaveAccessibleName(/^View: Monthly/);
  await open();

  await views.getByRole("button", { name: "Rename the view Monthly" }).press("Enter");
  await views.getByRole("textbox", { name: "Name of this view" }).fill("By month");
  await page.keyboard.press("Enter");
  await expectSaid(page, "View renamed to By month.");
  await views.getByRole("button", { name: "Delete the view By month" }).press("Enter");
  await holdMessage(page, "View By month deleted.");
  await expect(views.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, "View restored.");
  await open();
  await expect(views.getByRole("button", { name: "By month", exact: true })).toBeVisible();
});

test("all rows, the map and three things to do are on the first screen", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/");
  const board = page.getByRole("table", { name: BOARD });
  await expect(board.getByRole("row").last()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("figure", { name: /^Map of tickers/ })).toBeInViewport();
  await expect(
    page
      .getByRole("region", { name: /Needs attention/i })
      .getByRole("listitem")
      .nth(2),
  ).toBeInViewport({ ratio: 1 });
});

test("from a theme one click leads to the report's sentence and its page", async ({ page }) => {
  await page.goto("/themes/optical-modules");
  const recommended = page.getByRole("region", { name: "Recommendation" });
  // Two lines around the theme's own words, then all of it.
  await expect(recommended.getByRole("blockquote").locator("mark")).toHaveText("optical modules");
  await expect(recommended.getByRole("blockquote")).not.toContainText(RATING);
  await recommended.getByRole("button", { name: "Show all" }).click();
  await expect(recommended.getByRole("blockquote")).toContainText(RATING);
  await recommended.getByRole("link", { name: "See it in the report: page 6" }).click();

  await expect(page).toHaveURL(/\/reports\/deepseek-2025-02-04#claim-/);
  const sentence = page.getByRole("listitem").filter({ hasText: RATING });
  await expect(sentence).toHaveAttribute("aria-current", "true");
  await expect(sentence).toBeInViewport();
  await expect(sentence).toContainText("page 6");
});

test("the list of reports and a report's head say what became of the recommendations, as the board does", async ({
  page,
  api,
}) => {
  const { items } = await api.get<ThemesAnswer>("/themes?asOf=2025-09-30");
  const themes = items.filter(({ level }) => level === "subtheme");
  const onTrack = themes.filter(({ status }) => status === "on_track").length;
  await page.goto("/reports?asOf=2025-09-30");
  const reports = page.getByRole("table", { name: "Reports, newest call first" });
  const report = rowOf(page, reports, /DeepSeek/);
  for (const text of ["2025-02-04 03:06", "4 sectors · 7 subthemes", "0 of 14"]) {
    await expect(report.getByRole("cell", { name: text, exact: true })).toBeVisible();
  }
  const counts = new RegExp(`${onTrack} themes? on track`);
  await expect(report.getByRole("listitem").filter({ hasText: counts })).toHaveCount(1);

  await report.getByRole("link", { name: /DeepSeek/ }).click();
  await expect(page).toHaveURL(/\/reports\/deepseek-2025-02-04\?asOf=2025-09-30$/);
  const recommended = page.getByRole("table", { name: /^What the report recommended/ });
  await expect.poll(() => rowNames(recommended)).toEqual(Object.entries(SECTORS).flat(2));
  for (const item of themes) {
    const row = rowOf(page, recommended, item.nameEn!);
    await expect(row).toContainText(item.status.replace("_", " "));
    const points = Math.abs(item.excess.sinceCall! * 100).toFixed(1);
    await expect(row).toContainText(points);
  }
  await page.getByRole("link", { name: /^page 6 ?: to the claim/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: RATING })).toBeInViewport();
});

test("a citation in the original text leads to its claim", async ({ page }) => {
  await page.goto("/reports/deepseek-2025-02-04?text=original");
  await page.getByRole("link", { name: "Citation of page 4, 24: to its claim" }).click();
  await expect(page).toHaveURL(/deepseek-2025-02-04#claim-/);
  const claim = page.getByRole("listitem").filter({ hasText: "lower training and inference costs" });
  await expect(claim).toHaveAttribute("aria-current", "true");
  await expect(claim).toBeInViewport();
});

test("the report stands claim by claim, and as it was", async ({ page }) => {
  await page.goto("/reports");
  await expect(page.getByText(/base: first close after call, vs CSI 300/)).toBeVisible();
  await page.getByRole("link", { name: /DeepSeek:技术颠覆or创新共赢/ }).click();
  await expect(page.getByText(/base: first close after call, vs CSI 300/)).toBeVisible();
  await expect(page.getByText("14 claims · 4 sectors · 7 subthemes")).toBeVisible();

  const statements = page.getByRole("listitem").filter({ has: page.getByRole("blockquote") });
  await expect(statements).toHaveCount(14);
  for (const statement of await statements.all()) {
    await expect(statement).toContainText(/pages? \d+(, \d+)*/);
  }
  const chips = statements.filter({ hasText: "domestic optical chips" });
  await expect(chips).toContainText("pages 4, 47");
  await chips.getByRole("link", { name: "Optical modules" }).click();
  await expect(page).toHaveURL(/\/themes\/optical-modules$/);

  await page.goto("/reports/deepseek-2025-02-04");
  await page.getByRole("radio", { name: "Original text" }).click();
  await expect(page).toHaveURL(/text=original/);
  await expect.poll(() => page.locator("pre").textContent()).toBe(SEED_TEXT);
});
