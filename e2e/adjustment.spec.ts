import type { BoardApi } from "./board-api";
import { chooseFile } from "./price-files";
import { expect, expectAccessible, test } from "./test";
import { madeSeries } from "@/lib/domain/price-check/testing/made-series";
import type { Bars } from "@/lib/prices/series/schema";

// 300 weekdays to 2025-07-25; 1 in cash on 2024-08-12, 10-21, 12-30 and 2025-04-07, taken off the closes before.
const lines = madeSeries({ from: "2024-06-03", days: 300, payouts: { 50: 1, 100: 1, 150: 1, 220: 1 } }).map(
  ({ day, open, close, high, low, volume, turnover }) =>
    [day, open, close, high, low, volume / 100, turnover].join(),
);
const FILE = ["日期,开盘,收盘,最高,最低,成交量,成交额", ...lines, ""].join("\n");

const exDatesOf = async (api: BoardApi) => (await api.get<Bars>("/tickers/300308.SZ/bars")).exDates;

test("a file by difference is converted, and the ticker's page shows its ex-dates, its proof and both returns", async ({
  page,
  api,
}) => {
  await page.goto("/prices");
  const file = await chooseFile(page, "300308.csv", FILE);
  await expect(file).toContainText("converted here to adjustment by ratio");
  await file.getByRole("button", { name: "Import: 300308.csv" }).click();
  await expect(file).toContainText("Imported · ");

  await page.goto("/tickers/300308.SZ?period=all");
  const panel = page.getByRole("region", { name: "How this series is adjusted" });
  await expect(panel).toContainText("Filed forward-adjusted by difference and converted here");
  await expect(panel).toContainText("Tested 300 days by turnover: 5 segments by difference");
  const exDates = panel.getByRole("table", { name: "4 ex-dates" }).getByRole("row");
  await expect(exDates.nth(1)).toHaveText(/^2025-04-07\s*1\.00 CNY\s*0\.9623\s*± 0\.8\d/);
  const returns = panel.getByRole("table", { name: "Returns as filed and as converted" }).getByRole("row");
  // Raw 21 a year ago and 25.5 now, with 4 paid between: 25.5 ÷ 17 as filed, by ratio 25.5 ÷ (21 × 0.8643).
  await expect(returns.nth(1)).toHaveText(/^1y from 2024-07-25\s*\+50\.00\s%\s*\+40\.50\s%\s*± 0\.8\d\s%$/);
  await expect(returns.nth(2)).toContainText("Since call from 2025-02-04");
  await expectAccessible(page);

  const marker = page.getByRole("button", { name: /^2025-04-07: Ex-date, 1\.00 CNY/ });
  await marker.press("Enter");
  await expect(panel.getByRole("region", { name: "Returns as filed and as converted" })).toBeFocused();

  await page.getByRole("radio", { name: "Table", exact: true }).click();
  const row = page.getByRole("row", { name: /^2025-04-07/ }).first();
  await expect(row.getByRole("cell").last()).toHaveText(/^1\.00 CNY ± 0\.8\d\s%$/);
  expect((await exDatesOf(api)).map(({ day }) => day)).toEqual([
    ...["2024-08-12", "2024-10-21", "2024-12-30", "2025-04-07"],
  ]);

  await page.goto("/tickers/300308.SZ?period=all&asOf=2025-03-14");
  await expect(panel.getByRole("table", { name: "3 ex-dates" })).toBeVisible();
});
