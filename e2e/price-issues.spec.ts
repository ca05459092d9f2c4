import type { Page } from "@playwright/test";
import type { ThemeItem } from "@/lib/themes/schema";
import { rowOf } from "./arrange";
import { tabTo } from "./keys";
import { expectSaid, holdMessage } from "./messages";
import { expect, expectAccessible, test } from "./test";

/** Forty weekdays from Monday 3 March 2025. */
const DAYS = Array.from({ length: 40 }, (_, i) => {
  const day = new Date(Date.UTC(2025, 2, 3 + Math.floor(i / 5) * 7 + (i % 5)));
  return day.toISOString().slice(0, 10);
});
const SPLIT = DAYS[20]!;
const csv = (rows: string[]) => ["Date,Close", ...rows, ""].join("\n");

test("a suspected split is seen where its number is, on the chart and in the list, and can be dismissed as genuine", async ({
  page,
  api,
}) => {
  // 100 → 31.43 in a file that isn't adjusted; four sessions later four rows aren't there
  await api.importCsv("600013.SH", csv(DAYS.map((day) => `${day},40`)));
  const held = DAYS.map((day, i) => `${day},${i < 20 ? 100 : 31.43}`).filter((_, i) => i < 24 || i > 27);
  await api.importCsv("002018.SZ", csv(held));
  const { slug } = await api.send<ThemeItem>("POST", "/themes", { nameEn: "Carmakers", callDay: DAYS[5] });
  await api.send("POST", `/themes/${slug}/watches`, { symbol: "002018.SZ", addedOn: DAYS[5] });

  await page.goto(`/themes/${slug}`);
  const members = page.getByRole("table", { name: "Watched tickers of Carmakers" });
  await rowOf(page, members, /^002018\.SZ/)
    .getByText(`suspected split ${SPLIT}`)
    .click();
  await expect(page).toHaveURL(/\/tickers\/002018\.SZ.*#doubts$/);
  const list = page.getByRole("table", { name: "Price issues of 002018.SZ" });
  const row = list.getByRole("row").filter({ hasText: SPLIT });
  await expect(row).toContainText("Suspected split or dividend, not adjusted");
  await expect(row).toContainText("near 1/3");
  await expect(list).toContainText("No rows: suspended, or missing from the file");
  await expectAccessible(page);

  // From the chart's marker to its row, without a pointer
  await page.getByRole("button", { name: `${SPLIT}: Suspected split` }).press("Enter");
  await expect(row).toBeFocused();

  await row.getByRole("button", { name: /^Mark as genuine/ }).click();
  const dialog = page.getByRole("dialog", { name: "Mark as genuine" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill("20 for 10, and cash");
  await dialog.getByRole("button", { name: "Mark as genuine" }).click();
  await holdMessage(page, "Marked as genuine");
  await expect(row).toContainText("Marked as genuine, Analyst");
  await expect(row).toContainText("20 for 10, and cash");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row.getByRole("button", { name: /^Mark as genuine/ })).toBeVisible();

  await page.goto("/prices/checks?q=002018");
  const panel = page.getByRole("table", { name: "Price issues by series" });
  await expect(panel.getByRole("row").nth(1)).toContainText(/abnormal move.*suspension/);
  await expect(panel.getByRole("link", { name: "Import a file: 002018.SZ" })).toHaveAttribute(
    "href",
    "/prices?symbol=002018.SZ#import",
  );
  const themes = page.getByRole("table", { name: "How many tickers stand behind each theme’s number" });
  await expect(rowOf(page, themes, "Carmakers")).toContainText("002018.SZ");
});

test("how a series is adjusted, which its file didn't state, is stated beside its issues, and undone", async ({
  page,
  api,
}) => {
  await api.importCsv("600013.SH", csv(DAYS.map((day) => `${day},40`)), "unknown");
  await page.goto("/prices/checks?q=600013&show=all");
  await page.getByRole("link", { name: "State the adjustment: 600013.SH" }).click();
  await expect(page).toHaveURL(/\/tickers\/600013\.SH#doubts$/);
  const adjustment = page.getByRole("combobox", { name: "Adjustment" });
  await expect(adjustment).toHaveValue("unknown");
  await adjustment.selectOption("forward-adjusted");
  await holdMessage(page, "Adjustment of 600013.SH: forward-adjusted.");
  await expect(adjustment).toHaveValue("forward");
  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, "Adjustment of 600013.SH: not stated.");
  await expect(adjustment).toHaveValue("unknown");
});

test("bars of a weekend are a row each, with one word of advice, and are judged by keys", async ({
  page,
  api,
}) => {
  const weekends = ["2025-03-08", "2025-03-09"];
  await api.importCsv("600013.SH", csv([...DAYS, ...weekends].sort().map((day, i) => `${day},${40 + i}`)));
  await page.goto("/prices/checks?q=600013");
  const series = page.getByRole("table", { name: "Price issues by series" });
  await expect(series.getByRole("row").nth(1)).toContainText("prices on closed days");
  await tabTo(page, page.getByRole("link", { name: "Review: 600013.SH" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickers\/600013\.SH#doubts$/);
  const list = page.getByRole("table", { name: "Price issues of 600013.SH" });
  const advice = page.getByText("probably times read in another time zone");
  await expect(advice).toHaveCount(1);
  for (const day of weekends.toReversed()) {
    const row = list.getByRole("row").filter({ hasText: day });
    await expect(row).toContainText("Price on a day the market was closed");
    await tabTo(page, row.getByRole("button", { name: /^Mark as genuine/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Mark as genuine" }).getByRole("textbox").press("Enter");
    await expect(row).toContainText("Marked as genuine, Analyst");
    await expect(row).toBeFocused();
  }
  await expect(advice).toHaveCount(0);
});

/** How much of what a table holds is out of sight, to the right. */
const outOfSight = (page: Page, table: string) =>
  page
    .getByRole("region", { name: table, exact: true })
    .evaluate((part) => part.scrollWidth - part.clientWidth);

test("the many days on which a series parts from the one it replaced are one finding, judged at once", async ({
  page,
  api,
}) => {
  const closes = (factor: (i: number) => number) =>
    DAYS.map((day, i) => `${day},${(100 + ((i * 7) % 11)) * factor(i)}`);
  await api.importCsv("601728.SH", csv(closes(() => 1)), "forward");
  // Without the first five days, and on other levels until the tenth, the twentieth and the thirtieth
  const other = closes((i) => [0.94, 0.96, 0.98, 1][Math.floor(i / 10)]!).slice(5);
  await api.importCsv("601728.SH", csv(other), "forward", "replace");

  await page.goto("/tickers/601728.SH");
  const caption = "Price issues of 601728.SH";
  const rows = page.getByRole("table", { name: caption }).getByRole("row");
  await expect(rows).toHaveCount(2); // with the headings
  const row = rows.nth(1);
  await expect(row).toContainText(`${DAYS[10]} to ${DAYS[30]}`);
  await expect(row).toContainText(
    "3 trading days on which the current prices break from those replaced from an import",
  );
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => outOfSight(page, caption), `at ${width}`).toBe(0);
  }
  await row.getByText("These 3 trading days").click();
  await expect(row.getByRole("listitem")).toHaveText(
    [DAYS[10]!, DAYS[20]!, DAYS[30]!].map((day) => new RegExp(day)),
  );

  const markAll = row.getByRole("button", { name: /^Mark as genuine/ });
  await markAll.click();
  const dialog = page.getByRole("dialog", { name: "Mark as genuine" });
  await dialog.getByRole("button", { name: "Mark as genuine" }).click();
  await holdMessage(page, "Marked as genuine");
  await expect(row).toContainText("Marked as genuine, Analyst");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(markAll).toBeVisible();

  // Where it is listed, what can be done about it is in sight however much there is to say.
  await page.setViewportSize({ width: 1024, height: 900 });
  await page.goto("/prices");
  const imports = "Imports, newest first";
  await page.getByRole("region", { name: imports, exact: true }).scrollIntoViewIfNeeded();
  const newest = page.getByRole("table", { name: imports }).getByRole("row").nth(1);
  await expect(newest).toContainText("replaced 40 prices, 5 of them on dates the file doesn’t have");
  await expect(newest.getByRole("button", { name: /^Revert/ })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => outOfSight(page, imports)).toBe(0);
});
