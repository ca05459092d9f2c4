import type { Page } from "@playwright/test";
import type { Bars } from "@/lib/prices/series/schema";
import { rowOf } from "./arrange";
import { expectSaid } from "./messages";
import { chooseFile, csvFile, GOOD_ROWS } from "./price-files";
import { expect, test } from "./test";

/** The mark in the header, which says how many tickers have sample prices. */
const sampleMark = (page: Page) => page.getByRole("button", { name: /^samples: .* for \d+ tickers/ });
async function sampleCount(page: Page): Promise<number> {
  await expect(sampleMark(page)).toBeVisible();
  return Number(/for (\d+) tickers/.exec((await sampleMark(page).getAttribute("aria-label"))!)?.[1]);
}

test("a file is looked at, imported, imported again to no effect, and taken back", async ({ page, api }) => {
  const { items: samples } = await api.get<Bars>("/tickers/300308.SZ/bars");
  expect(samples.length).toBeGreaterThan(100);
  expect(samples.every(({ sample }) => sample)).toBe(true);
  await page.goto("/prices");
  const before = await sampleCount(page);
  const file = await chooseFile(
    page,
    "300308.SZ.csv",
    csvFile(GOOD_ROWS[0], "2025-02-30,1,1,1,1,1", GOOD_ROWS[1]),
  );

  // Looked at: the bad row is named by its line and column, and nothing is stored yet.
  await expect(file).toContainText("Checked, not imported yet · 300308.SZ");
  await expect(file).toContainText("2 new prices · 0 existing · 0 corrected · 1 rejected");
  const rejected = file.getByRole("table", { name: "Rejected rows of 300308.SZ.csv" });
  await expect(rejected.getByRole("row").nth(1)).toHaveText(/3\s*Date\s*2025-02-30\s*No such date\./);
  expect((await api.get<Bars>("/tickers/300308.SZ/bars")).items).toEqual(samples);

  await file.getByRole("button", { name: "Import: 300308.SZ.csv" }).click();
  await expect(file).toContainText("Imported · 300308.SZ");
  await expect(sampleMark(page)).toHaveAccessibleName(new RegExp(`for ${before - 1} tickers`));
  const { items } = await api.get<Bars>("/tickers/300308.SZ/bars");
  expect(items.map(({ day, close, sample }) => [day, close, sample])).toEqual([
    ["2025-02-05", 124, false],
    ["2025-02-06", 129, false],
  ]);
  await file.getByRole("button", { name: "Clear: 300308.SZ.csv" }).click();

  const again = await chooseFile(
    page,
    "300308.SZ.csv",
    csvFile(GOOD_ROWS[0], "2025-02-30,1,1,1,1,1", GOOD_ROWS[1]),
  );
  await expect(again).toContainText("Nothing new in this file.");
  await expect(again).toContainText("0 new prices · 2 existing");
  await expect(again.getByRole("button", { name: "Import: 300308.SZ.csv" })).toHaveCount(0);
  await again.getByRole("button", { name: "Clear: 300308.SZ.csv" }).click();

  await page.getByRole("button", { name: "Revert the import of 300308.SZ.csv" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revert" }).click();
  await expectSaid(page, "Import reverted");
  await expect(sampleMark(page)).toHaveAccessibleName(new RegExp(`for ${before} tickers`));
  const history = page.getByRole("table", { name: "Imports, newest first" });
  await expect(history.getByRole("row").nth(1)).toContainText("reverted");
  expect((await api.get<Bars>("/tickers/300308.SZ/bars")).items).toEqual(samples);
});

test("other values correct what is there, and say how many", async ({ page, api }) => {
  await api.importCsv("300308.SZ", csvFile(...GOOD_ROWS));
  await page.goto("/prices");
  const file = await chooseFile(
    page,
    "300308.SZ.csv",
    csvFile("2025-02-05,120.00,125.00,119.00,121.00,1000"),
  );
  // The bars there are unadjusted, and the file doesn't say whether its own are.
  await expect(file.getByRole("group", { name: /they aren’t combined/ })).toBeVisible();
  await file.getByRole("combobox", { name: "How are these prices adjusted?" }).selectOption("unadjusted");
  await expect(file).toContainText("0 new prices · 0 existing · 1 corrected");
  await file.getByRole("button", { name: "Import: 300308.SZ.csv" }).click();
  await expect(file).toContainText("Imported · 300308.SZ");
  const { items } = await api.get<Bars>("/tickers/300308.SZ/bars");
  expect(items.map(({ close }) => close)).toEqual([121, 129]);
});

test("bars adjusted otherwise aren't mixed: they replace the series, or it stays", async ({ page, api }) => {
  await api.importCsv("300308.SZ", csvFile(...GOOD_ROWS));
  const total = "Date,Close,Adj Close\n2025-02-06,129,127.5\n2025-02-07,131,129.4\n";
  await page.goto("/prices");
  const kept = await chooseFile(page, "300308.SZ.csv", total);
  await expect(
    kept.getByRole("group", {
      name: /The existing prices are unadjusted, the file’s are adjusted for splits and dividends\./,
    }),
  ).toBeVisible();
  await kept.getByRole("button", { name: "Keep the existing prices" }).click();
  await expect(kept).toContainText("Existing prices kept");
  await kept.getByRole("button", { name: "Clear: 300308.SZ.csv" }).click();
  expect((await api.get<Bars>("/tickers/300308.SZ/bars")).adjustment).toBe("none");

  const replaced = await chooseFile(page, "300308.SZ.csv", total);
  const lost = "replaces 2 prices, 1 of them on dates the file doesn’t have";
  await expect(replaced.getByRole("group", { name: /they aren’t combined/ })).toContainText(
    "2 prices replaced, 1 of them on dates the file doesn’t have.",
  );
  await replaced.getByRole("button", { name: "Replace the whole series" }).click();
  await expect(replaced).toContainText(`2 new prices · 0 existing · 0 corrected · ${lost}`);
  await replaced.getByRole("button", { name: "Import: 300308.SZ.csv" }).click();
  await expect(replaced).toContainText("Imported · 300308.SZ");
  const bars = await api.get<Bars>("/tickers/300308.SZ/bars");
  expect(bars.adjustment).toBe("total");
  expect(bars.items.map(({ day }) => day)).toEqual(["2025-02-06", "2025-02-07"]);
  const history = page.getByRole("table", { name: "Imports, newest first" });
  const gone = "replaced 2 prices, 1 of them on dates the file doesn’t have";
  await expect(history.getByRole("row").nth(1)).toContainText(gone);
  await history.getByRole("button", { name: "Revert the import of 300308.SZ.csv" }).first().click();
  await expect(page.getByRole("alertdialog")).toContainText(`300308.SZ: 2 new · ${gone}`);
});

test("a file that says no ticker, or is none, asks or says so", async ({ page, expectRefusal }) => {
  expectRefusal(422);
  await page.goto("/prices");
  const nameless = await chooseFile(page, "my export.csv", csvFile(...GOOD_ROWS));
  await nameless.getByRole("combobox", { name: "Symbol" }).fill("sh600941");
  await nameless.getByRole("button", { name: "Check" }).click();
  await expect(nameless).toContainText("600941.SH");

  const page404 = await chooseFile(
    page,
    "300502.SZ.csv",
    "<!doctype html><html><body>Too many requests</body></html>",
  );
  await expect(page404.getByRole("alert")).toContainText("This is a web page, not a price table.");
});

test("one click removes every sample price, with the mark and the numbers", async ({ page }) => {
  await page.goto("/");
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  await expect(rowOf(page, board, "Optical modules")).toContainText(/\d\.\d/);
  const command = page.getByRole("option", { name: "Remove samples" });
  await page.keyboard.press("Control+K");
  await expect(command).toBeVisible();
  await page.keyboard.press("Escape");
  await sampleMark(page).click();
  const remove = page
    .getByRole("dialog", { name: "Sample prices" })
    .getByRole("button", { name: "Remove samples" });
  await remove.click();
  const question = page.getByRole("alertdialog", { name: "Remove all sample prices?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(sampleMark(page)).toBeVisible();

  if (!(await remove.isVisible())) await sampleMark(page).click();
  await remove.click();
  await question.getByRole("button", { name: "Remove samples" }).click();
  await expectSaid(page, /Sample prices of \d+ tickers removed/);
  await expect(sampleMark(page)).toBeHidden();
  await expect(rowOf(page, board, "Optical modules")).not.toContainText(/\d\.\d/);
  await expect(board.getByText("sample", { exact: true })).toHaveCount(0);
  await page.keyboard.press("Control+K");
  await expect(page.getByRole("option", { name: "Refresh prices" })).toBeVisible();
  await expect(command).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.goto("/prices");
  await expect(page.getByText("No prices yet. Import a file above.")).toBeVisible();
});
