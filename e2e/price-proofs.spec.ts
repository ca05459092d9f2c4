import { madeSeries, type MadeSeries } from "@/lib/domain/price-check/testing/made-series";
import { chooseFile } from "./price-files";
import { expect, expectAccessible, test } from "./test";
import type { TickerChecks } from "@/lib/prices/checks/schema";

/** A file of AKShare's form; it states no adjustment. */
const akshare = (series: MadeSeries) =>
  [
    "日期,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅",
    ...madeSeries(series).map(({ day, open, close, high, low, volume, turnover }) =>
      [day, open, close, high, low, volume / 100, turnover, 1, 0.5].join(),
    ),
    "",
  ].join("\n");

/** A file of Baostock's form; each row states that it is unadjusted. */
const baostock = (symbol: string, series: MadeSeries) =>
  [
    "date,code,open,high,low,close,volume,amount,adjustflag",
    ...madeSeries(series).map(({ day, open, close, high, low, volume, turnover }) =>
      [day, symbol, open, high, low, close, volume, turnover, 3].join(),
    ),
    "",
  ].join("\n");

test("a file adjusted by difference is converted without a question, and one line says so", async ({
  page,
  api,
}) => {
  await page.goto("/prices");
  const file = await chooseFile(page, "605201.csv", akshare({}));
  await expect(file).toContainText("converted here to adjustment by ratio. 3 ex-dates: 2024-03-11,");
  await expect(file).toContainText("Checked, not imported yet");
  await file.getByRole("button", { name: "Import: 605201.csv" }).click();
  await expect(file).toContainText("Imported · ");
  const { method } = await api.get<TickerChecks>("/tickers/605201.SH/checks");
  expect(method).toEqual({ state: "converted", likely: null });
});

test("a file whose rows contradict it shows the proof, and goes in as answered", async ({ page, api }) => {
  await page.goto("/prices");
  const file = await chooseFile(page, "605202.csv", baostock("sh.605202", { by: "ratio" }));
  const question = file.getByRole("group", { name: "The rows contradict what the file states." });
  await expect(question).toContainText("The file says unadjusted, the rows prove forward-adjusted.");
  await expectAccessible(page);
  await question.getByRole("button", { name: "Go by the rows" }).click();
  await expect(question).toHaveCount(0);
  await expect(file).toContainText("Your answers: Go by the rows.");
  await file.getByRole("button", { name: "Import: 605202.csv" }).click();
  await expect(file).toContainText("Imported · ");
  expect(await api.get<TickerChecks>("/tickers/605202.SH/checks")).toMatchObject({
    adjustment: "forward",
    method: { state: "proved" },
  });
});

test("the price checks list a series by difference, and say of others whether they are proved", async ({
  page,
  api,
}) => {
  await api.importCsv("605203.SH", akshare({ days: 60, payouts: { 30: 1 } }), "forward_difference");
  await page.goto("/prices/checks");
  const row = page.getByRole("row", { name: /605203\.SH/ });
  await expect(row).toContainText("adjusted by difference");
  await expect(row).toContainText("not converted");
});
