import type { Locator, Page } from "@playwright/test";
import { periodStartIndex } from "@/lib/domain/calendar/period";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import { postNote, addTheme, rowOf, postWatch } from "./arrange";
import type { BoardApi } from "./board-api";
import { expectDrawn } from "./drawn";
import { expect, test } from "./test";

const THEME = "/themes/optical-modules";
const chartOf = (page: Page) => page.getByRole("figure", { name: /^Theme index/ });
const viewOf = (page: Page) => page.getByRole("group", { name: "View", exact: true });

/** A figure of the list above the chart. */
function figure(page: Page, name: string): Locator {
  const figures = page.locator("dl[aria-label=Figures] > div");
  return figures
    .filter({ has: page.getByRole("term").getByText(name, { exact: true }) })
    .getByRole("definition");
}

async function numbersOf(api: BoardApi, query: string) {
  const theme = await api.get<ThemeDetail>(`${THEME}?${query}`);
  const series = await api.get<ThemeSeries>(`${THEME}/series?${query}`);
  return {
    excess: formatPoints(theme.excess.sinceCall, { locale: "en", signed: true }),
    relative: formatPercent(theme.relative.sinceCall, { locale: "en", signed: true }),
    level: formatNumber(series.points.at(-1)?.level ?? null, { locale: "en", digits: 1 }),
    benchmark: formatNumber(series.points.at(-1)?.benchmark ?? null, { locale: "en", digits: 1 }),
    day: series.points.at(-1)?.day ?? "",
  };
}

async function expectNumbers(page: Page, benchmark: string, want: Awaited<ReturnType<typeof numbersOf>>) {
  await expect(figure(page, "Index")).toHaveText(`${want.level}since call`);
  await expect(figure(page, benchmark)).toHaveText(`${want.benchmark}since call`);
  await expect(figure(page, "Excess return")).toContainText(want.excess);
  await expect(figure(page, "Relative return")).toContainText(want.relative);
  await expect(chartOf(page)).toContainText(`through ${want.day}`);
}

test("the chart says in words what it shows, and has a table behind it", async ({ page, api }) => {
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  const [first, last] = [points[0]!, points.at(-1)!];
  await page.goto(THEME);
  const chart = chartOf(page);
  await expect(chart).toHaveAccessibleDescription(
    new RegExp(
      `Theme index: 100\\.0 on ${first.day}, [\\d.]+ on ${last.day}; lowest [\\d.]+, highest [\\d.]+`,
    ),
  );
  await expect(chart).toHaveAccessibleDescription(/Deepest drawdown −[\d.]+\s% on \d{4}-\d\d-\d\d/);
  await expect(chart.getByText("Source: sample prices, not market data")).toBeVisible();

  await chart.getByRole("radio", { name: "Table" }).click();
  const table = chart.getByRole("table");
  await expect(table.getByRole("rowheader")).toHaveCount(points.length);
  const row = rowOf(page, table, last.day);
  await expect(row).toContainText(formatNumber(last.level, { locale: "en", digits: 1 }));
  await expect(row).toContainText(formatPercent(last.drawdown, { locale: "en" }));
  await expect(row).toContainText(`${last.eligible} of ${last.members}`);
});

test("the period is in the address and cuts the chart", async ({ page, api }) => {
  const theme = await api.get<ThemeDetail>(THEME);
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  const all = points.map(({ day }) => day);
  const newestFirst = all.slice(periodStartIndex(all, theme.priceDay!, "3m")!).toReversed();
  await page.goto(THEME);
  await viewOf(page).getByLabel("Period").selectOption("3m");
  await expect(page).toHaveURL(/period=3m/);
  const returns = page.getByRole("table", { name: "Returns by period" });
  await expect(returns.getByRole("columnheader", { name: "3m" })).toHaveAttribute("aria-current", "true");
  await expect(figure(page, "Index")).toHaveText(
    `${formatPercent(theme.returns["3m"], { locale: "en", signed: true })}3m`,
  );
  const chart = chartOf(page);
  await chart.getByRole("radio", { name: "Table" }).click();
  const days = () => chart.getByRole("table").getByRole("rowheader").allInnerTexts();
  await expect.poll(days).toEqual(newestFirst);
  expect(newestFirst.length).toBeLessThan(75); // a quarter has about 65 sessions
  // Both lines start at 100 where the span begins.
  const start = rowOf(page, chart.getByRole("table"), newestFirst.at(-1)!);
  await expect(start.getByRole("cell", { name: "100.0" })).toHaveCount(2);

  await page.reload();
  await chart.getByRole("radio", { name: "Table" }).click();
  await expect.poll(days).toEqual(newestFirst);
});

test("benchmark, base rule and day change the numbers, and a link carries them", async ({
  page,
  colleague,
  api,
}) => {
  await page.goto(THEME);
  await expectNumbers(page, "CSI 300", await numbersOf(api, ""));

  await viewOf(page).getByLabel("Benchmark").selectOption("ChiNext");
  await expect(page).toHaveURL(/benchmark=399006\.SZ/);
  await expect(chartOf(page)).toHaveAccessibleName("Theme index vs ChiNext");
  await expectNumbers(page, "ChiNext", await numbersOf(api, "benchmark=399006.SZ"));
  const [own] = await viewOf(page).getByLabel("Benchmark").getByRole("option").allInnerTexts();
  expect(own).toBe("CSI 300 (default)"); // the theme's, not the one asked for

  await viewOf(page).getByRole("combobox", { name: "Base" }).selectOption("last close before call");
  await expect(page).toHaveURL(/base=last_close/);
  await expectNumbers(page, "ChiNext", await numbersOf(api, "benchmark=399006.SZ&base=last_close"));
  await expect(
    page.getByText("The status always uses the first close after the earliest call vs CSI 300."),
  ).toBeVisible();

  await viewOf(page).getByLabel("As of").fill("2025-06-30");
  await expect(page).toHaveURL(/asOf=2025-06-30/);
  const want = await numbersOf(api, "benchmark=399006.SZ&base=last_close&asOf=2025-06-30");
  expect(want.day).toBe("2025-06-30");
  await expectNumbers(page, "ChiNext", want);

  await page.reload();
  await expectNumbers(page, "ChiNext", want);
  await colleague.goto(page.url());
  await expectNumbers(colleague, "ChiNext", want);
  await expect(viewOf(colleague).getByRole("combobox", { name: "Base" })).toHaveValue("last_close");

  // On every screen that shows the day, with the way back.
  const past = page.getByRole("region", { name: "An earlier day" });
  for (const address of ["/sectors/communication", "/watchlist", "/tickers/300308.SZ", "/reports", "/"]) {
    await page.goto(`${address}?asOf=2025-06-30`);
    await expect(past).toContainText("As of 2025-06-30");
  }
  await page.goto("/notes?asOf=2025-06-30"); // shows every note, of any day
  await expect(past).toHaveCount(0);
  await page.goBack();
  await past.getByRole("button", { name: "Back to today" }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(past).toHaveCount(0);
});

test("links between screens keep the view", async ({ page }) => {
  await page.goto("/?period=1m&benchmark=399006.SZ");
  const board = page.getByRole("table", { name: /^Sectors and themes on the board/ });
  await board.getByRole("link", { name: "Optical modules" }).click();
  await expect(page).toHaveURL(/\/themes\/optical-modules\?.*benchmark=399006\.SZ.*/);
  await expect(viewOf(page).getByLabel("Period")).toHaveValue("1m");
  await page.getByRole("main").getByRole("link", { name: "Communication", exact: true }).click();
  await expect(page).toHaveURL(/\/sectors\/communication\?.*benchmark=399006\.SZ/);
  await expect(viewOf(page).getByLabel("Benchmark")).toHaveValue("399006.SZ");
});

test("a benchmark that the board has never met is said to be unknown, and each theme's own is shown", async ({
  page,
  api,
}) => {
  const own = await numbersOf(api, "");
  for (const address of ["/", THEME, "/sectors/communication"]) {
    await page.goto(`${address}?benchmark=FOO`);
    await expect(
      page.getByText("The link asks for “FOO” (Benchmark), which isn’t known: CSI 300 (default) is shown."),
    ).toBeVisible();
    await expect(viewOf(page).getByLabel("Benchmark")).toHaveValue("");
  }
  await page.goto(`${THEME}?benchmark=FOO`);
  await expectNumbers(page, "CSI 300", own);
  await page.getByRole("button", { name: "Remove it from the link" }).click();
  await expect(page).not.toHaveURL(/benchmark/);
  await expectNumbers(page, "CSI 300", own);
});

test("a link with a day that doesn't exist says so, and leads to the page without it", async ({ page }) => {
  for (const address of ["/", THEME, "/tickers/300308.SZ"]) {
    await page.goto(`${address}?asOf=2025-99-99`);
    await expect(page.getByText("This link can’t be shown")).toBeVisible();
  }
  await page.getByRole("button", { name: "Show the board without it" }).click();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(page.getByRole("figure").first()).toBeVisible();
});

test("evidence of a note on another theme says so, and leads to it", async ({ page, api }) => {
  const [from, to] = ["ai-plus-subfields", "operators"];
  const { claims } = await api.get<ThemeDetail>(`/themes/${to}`);
  const body = `Capital spending was cut ${Date.now()}`;
  const evidence = [{ claimId: claims.at(-1)!.id, bearing: "contradicts" as const, weight: 1 as const }];
  const { id } = await postNote(api, from, { body, evidence });

  await page.goto(`/themes/${to}`);
  const why = page.getByRole("region", { name: "Why this status" });
  await expect(why.getByRole("link", { name: "AI+ subfields" })).toBeVisible();
  await page.getByRole("region", { name: "Claims" }).getByRole("link", { name: body }).first().click();
  await expect(page).toHaveURL(new RegExp(`/themes/${from}.*#note-${id}$`));
  await expect(page.getByText(body).first()).toBeVisible();
});

test("an earlier day shows the notes of that day to read, not to write", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ");
  await postNote(api, theme.slug, { body: "Known by then", observedOn: "2025-03-03" });
  await postNote(api, theme.slug, { body: "Came afterwards", observedOn: "2025-07-01" });
  await page.goto(`/themes/${theme.slug}?asOf=2025-06-30`);
  await expect(page.getByText("As of 2025-06-30: notes can be read, not written.")).toBeVisible();
  const note = page.getByRole("article").filter({ hasText: "Known by then" });
  await expect(note).toContainText("recorded later");
  await expect(note.getByRole("button", { name: /Edit|Delete/ })).toHaveCount(0);
  await expect(page.getByText("Came afterwards")).toHaveCount(0);
  await expect(page.getByRole("form", { name: "New note" })).toHaveCount(0);
  await page.keyboard.press("n");
  // The next key is heard: what the one before would have done has begun by now, and a page gone to would lack the button.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toHaveCount(0);

  await page.getByRole("button", { name: "Back to today" }).click();
  await expect(page.getByText("Came afterwards").first()).toBeVisible();
  await expect(page.getByRole("form", { name: "New note" })).toBeVisible();
  await expect(page).toHaveURL((url) => url.pathname === `/themes/${theme.slug}`);
  // What was kept of the key would have moved the focus by the time that this one is answered.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).not.toBeFocused();
});

test("a day before the call says so instead of showing numbers", async ({ page }) => {
  await page.goto(`${THEME}?asOf=2024-12-31`);
  await expect(page.getByText("Not yet called on 2024-12-31")).toBeVisible();
  await page.getByRole("button", { name: "See it on its call date" }).click();
  await expect(page).toHaveURL(/asOf=2025-02-04/);
  await expect(page.getByRole("heading", { level: 1, name: /Optical modules/ })).toBeVisible();
});

test("a sector compares its themes on one chart", async ({ page }) => {
  // Of a day that stays: of more than 500 days not each is drawn, and the first one may be left out.
  await page.goto("/sectors/communication?asOf=2025-12-31");
  const chart = page.getByRole("figure", { name: "The sector and its themes since the call" });
  await expect(chart).toHaveAccessibleDescription(
    /Communication: 100\.0 on .*Operators: 100\.0 on .*Optical modules: 100\.0 on /,
  );
  await chart.getByRole("radio", { name: "Table" }).click();
  await expect(chart.getByRole("columnheader", { name: "Operators" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Recommendation" }).getByRole("blockquote")).toContainText(
    "the communication sector including operators and optical modules",
  );
  await expect(page.getByRole("table", { name: "Themes of Communication" })).toContainText("Optical modules");
});

test("a sector says its own return and the one against its benchmark", async ({ page, api }) => {
  const sector = await api.get<ThemeDetail>("/themes/communication");
  const percent = (value: number | null) => formatPercent(value, { locale: "en", signed: true });
  await page.goto("/sectors/communication?period=3m");
  await expect(figure(page, "Relative return")).toHaveText(`${percent(sector.relative["3m"])}3m`);
  const returns = page.getByRole("table", { name: "Returns by period" });
  await expect(rowOf(page, returns, "Sector")).toContainText(percent(sector.returns["3m"]));
  const excess = formatPoints(sector.excess["3m"], { locale: "en", signed: true });
  await expect(rowOf(page, returns, "Excess return")).toContainText(excess);
  await expect(rowOf(page, returns, "Relative return")).toContainText(percent(sector.relative["3m"]));
  // Its formula is one focus away, once the page answers to the focus.
  await expectDrawn(page);
  await returns.getByRole("button", { name: "Excess return" }).focus();
  await expect(page.getByRole("tooltip")).toContainText("theme − benchmark, in percentage points");
});

test("a benchmark without a fresh bar is a gap, and says so", async ({ page, api }) => {
  // Real prices are only compared with real ones: a member has some, to the end of June.
  await api.importCsv("300308.SZ", "Date,Close\n2025-02-05,100\n2025-05-30,110\n2025-06-30,120\n");
  await api.importCsv("399005.SZ", "Date,Close\n2025-02-05,1000\n2025-03-03,1010\n");
  await api.send("PATCH", THEME, { benchmark: "399005.SZ" });
  const { relative, relativeReasons } = await api.get<ThemeDetail>(THEME);
  expect([relative["1m"], relativeReasons["1m"]]).toEqual([null, "stale_benchmark"]);

  await page.goto(`${THEME}?period=1m`);
  const named = "399005.SZ (last price 2025-03-03)";
  await expect(chartOf(page)).toHaveAccessibleName(`Theme index vs ${named}`);
  await expect(chartOf(page)).toHaveAccessibleDescription(/399005\.SZ: no values\./);
  await expect(page.getByRole("region", { name: "Measures" })).toContainText(named);
  const why = "The benchmark’s last price is more than 10 weekdays old.";
  const returns = page.getByRole("table", { name: "Returns by period" });
  await expect(rowOf(page, returns, "Excess return")).toContainText(why);

  await page.goto("/?period=1m");
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  await expect(rowOf(page, board, /^Optical modules/)).toContainText(why);
  const look = page.getByRole("region", { name: "Needs attention" }).getByRole("listitem").first();
  await expect(look).toHaveText(/^399005\.SZ: benchmark: last price 2025-03-03 \(\d+ weekdays ago\)/);
});

test("without prices every gap says why, and no number is made up", async ({ page, api }) => {
  await api.send("DELETE", "/price-samples");
  await page.goto("/");
  await expect(page.getByText(/^No watched ticker has a price in the last 10 weekdays/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^samples/ })).toHaveCount(0);
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  const row = rowOf(page, board, "Optical modules");
  await expect(row).toContainText("unproven");
  await expect(row).toContainText("No prices since the call.");
  await expect(row).not.toContainText(/\d\.\d/);

  await page.goto(THEME);
  await expect(chartOf(page)).toContainText(
    "No prices since the call. Import prices, or add a ticker that has some.",
  );
  await expect(figure(page, "Relative return")).toContainText(/No (price|base|index|ticker)|has no index/);
  await expect(page.getByRole("region", { name: "Why this status" })).toContainText(
    "Relative return since the call is unknown.",
  );
  await expect(page.getByRole("main")).not.toContainText(/[+−]?0\.0\s%/);
});
