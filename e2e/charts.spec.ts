import type { Page } from "@playwright/test";
import { formatNumber, formatPercent, formatPoints } from "@/lib/format/number";
import type { ThemeComparison, ThemeSeries } from "@/lib/themes/series-schema";
import { expectDrawn } from "./drawn";
import { expect, test } from "./test";

const THEME = "/themes/optical-modules";
const chartOf = (page: Page) => page.getByRole("figure", { name: /^(Theme index|Excess) / });
const plotOf = (page: Page) => chartOf(page).locator("svg.recharts-surface").first();

test("the lines are in the page before any script runs", async ({ browser, baseURL, api }) => {
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const [address, lines] of [
    [THEME, 2],
    ["/sectors/communication", 3],
    ["/tickers/300308.SZ?prices=line", 1],
  ] as const) {
    await page.goto(address);
    const paths = page.locator("figure .first-drawing").first().locator("path");
    await expect(paths.first()).toBeVisible();
    expect(await paths.count(), address).toBeGreaterThanOrEqual(lines);
  }
  await page.goto(THEME);
  const path = await page.locator("figure .first-drawing").first().locator("path").last().getAttribute("d");
  expect(path!.match(/[Ml]/g), "one step a day").toHaveLength(points.length);
  await context.close();
});

test("nothing moves when the chart's library arrives", async ({ page }) => {
  await page.route("**/*.js", async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    if (body.includes("recharts-wrapper")) await held;
    await route.fulfill({ response: answer, body });
  });
  let arrive = () => {};
  const held = new Promise<void>((resolve) => (arrive = resolve));
  await page.goto(THEME, { waitUntil: "commit" }); // the held script holds the load event too
  const figure = chartOf(page);
  await expect(figure.locator(".first-drawing path").first()).toBeVisible();
  const parts = () =>
    figure.locator("figcaption, [data-end-labels] li, ul[aria-label] > li").evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width } = each.getBoundingClientRect();
        return [x, y, width].map(Math.round).join(" ");
      }),
    );
  const line = () =>
    figure
      .locator(".first-drawing path, .recharts-line-curve")
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 0))
      .then(([first]) => [first!.left, first!.right, first!.top, first!.bottom].map(Math.round));
  const before = { parts: await parts(), line: await line() };
  arrive();
  await expect(plotOf(page)).toBeVisible();
  await expect(figure.locator(".first-drawing").first()).toBeHidden();
  expect(await parts()).toEqual(before.parts);
  const after = await line();
  for (const [at, edge] of before.line.entries()) expect(Math.abs(after[at]! - edge)).toBeLessThanOrEqual(2);
});

test("each line has its name and last value at its end; a sector's chart has its benchmark", async ({
  page,
  api,
}) => {
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  const text = (value: number | null) => formatNumber(value, { locale: "en", digits: 1 });
  await page.goto(THEME);
  const labels = chartOf(page).locator("[data-end-labels] li");
  await expect(labels).toHaveText([
    new RegExp(`Optical modules.*|.*${text(points.at(-1)!.level)}`),
    new RegExp(`CSI 300`),
  ]);
  await expect(labels.nth(0)).toContainText(text(points.at(-1)!.level));
  await expect(labels.nth(1)).toContainText(text(points.at(-1)!.benchmark));

  const comparison = await api.get<ThemeComparison>("/themes/communication/comparison");
  await page.goto("/sectors/communication");
  const sector = page.locator("figure [data-end-labels] li");
  await expect(sector).toHaveCount(comparison.items.length + 2); // the sector and the benchmark
  await expect(sector.last()).toContainText(`${text(comparison.points.at(-1)!.benchmark)}`);
  const tops = await sector.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect().top).sort((a, b) => a - b),
  );
  tops.slice(1).forEach((top, i) => expect(top - tops[i]!).toBeGreaterThanOrEqual(13.5)); // none covers another
});

test("the chart says since when the theme leads, and marks the call", async ({ page, api }) => {
  const { lead, callDay } = await api.get<ThemeSeries>(`${THEME}/series`);
  await page.goto(THEME);
  const verdict = `${lead!.isAhead ? "Above" : "Below"} CSI 300 since ${lead!.since}`;
  const share = formatPercent(lead!.aheadDays / lead!.days, { locale: "en", digits: 0 });
  await expect(chartOf(page)).toContainText(`${verdict}; above it on ${share} of days.`);
  await expect(chartOf(page).getByText(`call ${callDay}`)).toBeVisible();
});

test("index, excess and log are in the address", async ({ page, api }) => {
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  await page.goto(THEME);
  await chartOf(page).getByRole("radio", { name: "Excess" }).click();
  await expect(page).toHaveURL(/chart=excess/);
  await expect(chartOf(page)).toHaveAccessibleName("Excess over CSI 300, pp");
  const label = chartOf(page).locator("[data-end-labels] li");
  await expect(label).toHaveCount(1);
  const last = formatPoints(points.at(-1)!.excess, { locale: "en", signed: true });
  await expect(label).toContainText(last);
  await page.reload();
  await expect(label).toContainText(last);
  await chartOf(page).getByRole("radio", { name: "Log" }).click();
  await expect(page).toHaveURL(/chart=log/);
  await expect(label).toHaveCount(2);
});

async function expectRange(page: Page, series: ThemeSeries) {
  const figures = chartOf(page).getByLabel("Selected range");
  const { from, to, return: own, excess } = series.figures!;
  await expect(figures).toContainText(`${from} – ${to}`);
  await expect(figures).toContainText(formatPercent(own, { locale: "en", signed: true }));
  await expect(figures).toContainText(formatPoints(excess, { locale: "en", signed: true }));
}

const rangeOf = (page: Page) => {
  const { searchParams } = new URL(page.url());
  return `from=${searchParams.get("from")}&to=${searchParams.get("to")}`;
};

test("dragging selects a range into the address, with its figures; Escape and another period end it", async ({
  page,
  api,
}) => {
  await page.goto(THEME);
  await expectDrawn(page);
  const box = (await plotOf(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.25, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d/);
  const series = await api.get<ThemeSeries>(`${THEME}/series?${rangeOf(page)}`);
  expect(series.points.length).toBeGreaterThan(20);
  await expectRange(page, series);
  // The tooltip of the days before is closed; the next move of the pointer opens that of the day below it.
  const tooltip = chartOf(page).getByRole("status").filter({ hasText: "Excess return" });
  await expect(tooltip).toHaveCount(0);
  await page.mouse.move(box.x + 1, box.y + 80, { steps: 2 });
  await expect(tooltip).toContainText(series.points[0]!.day);
  await page.reload();
  await expectRange(page, series);

  await plotOf(page).focus();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/from=/);
  await expect(chartOf(page)).toContainText(/(Above|Below) CSI 300 since/);
  await page.goBack();
  await expectRange(page, series);
  await page.getByRole("group", { name: "View", exact: true }).getByLabel("Period").selectOption("3m");
  await expect(page).toHaveURL(/period=3m/);
  await expect(page).not.toHaveURL(/from=/);
});

test("a range is selected by keys, and cleared by its button", async ({ page, api }) => {
  const { points } = await api.get<ThemeSeries>(`${THEME}/series`);
  await page.goto(THEME);
  await expectDrawn(page);
  await plotOf(page).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  const day = chartOf(page).getByRole("status").first();
  const first = (await day.textContent())!.slice(0, 10);
  const at = points.findIndex((point) => point.day === first);
  expect(at).toBeGreaterThan(0);
  // Shift may be held, or pressed with each arrow.
  await page.keyboard.down("Shift");
  for (let i = 1; i <= 6; i++) {
    if (i > 3) await page.keyboard.up("Shift");
    await page.keyboard.press(i > 3 ? "Shift+ArrowRight" : "ArrowRight");
    await expect(
      chartOf(page)
        .getByText(points[at + i]!.day)
        .first(),
    ).toBeVisible();
  }
  await expect(page).not.toHaveURL(/from=/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`from=${first}&to=${points[at + 6]!.day}`));
  await expectRange(page, await api.get<ThemeSeries>(`${THEME}/series?${rangeOf(page)}`));
  await chartOf(page).getByRole("button", { name: "Clear", exact: true }).click();
  await expect(page).not.toHaveURL(/from=/);
});

test("a ticker's returns come first; its prices are candles or a line, read by arrow keys", async ({
  page,
  api,
}) => {
  const bars = await api.get<{
    items: { day: string; open: number }[];
    returns: Record<string, { value: number | null }>;
  }>("/tickers/300308.SZ/bars");
  await page.goto("/tickers/300308.SZ?period=3m");
  const returns = page.getByLabel("Returns", { exact: true });
  for (const period of ["1w", "1m", "ytd"]) {
    const value = formatPercent(bars.returns[period]!.value, { locale: "en", digits: 1, signed: true });
    await expect(returns).toContainText(value);
  }
  await expect(returns).toContainText("Optical modules");
  const chart = page.getByRole("figure", { name: /CNY/ });
  await expect(chart.locator("[data-end-labels]").getByText("MA20")).toBeVisible();
  await expect(chart.locator("li", { hasText: /^MA20$/ })).toBeHidden(); // the legend names it on a phone
  await expect(chart.locator(".candle-up, .candle-down").first()).toBeVisible();
  expect(
    await chart
      .locator(".candle-up")
      .first()
      .evaluate((each) => getComputedStyle(each).fill),
  ).toBe("none");
  expect(
    await chart
      .locator(".candle-down")
      .first()
      .evaluate((each) => getComputedStyle(each).fill),
  ).not.toBe("none");

  await chart.locator("svg.recharts-surface").first().focus();
  await page.keyboard.press("ArrowRight");
  const tooltip = chart.getByRole("status").first();
  for (const name of ["Open", "High", "Low", "Close"]) await expect(tooltip).toContainText(name);

  await chart.getByRole("radio", { name: "Line" }).click();
  await expect(page).toHaveURL(/prices=line/);
  await expect(chart.locator(".candle-up, .candle-down")).toHaveCount(0);
  await page.goto("/tickers/300308.SZ?period=all");
  await expect(
    page.getByRole("figure", { name: /CNY/ }).locator(".candle-up, .candle-down").first(),
  ).toBeVisible();
  expect(await page.locator(".candle-up, .candle-down").count()).toBeLessThanOrEqual(500);
});
