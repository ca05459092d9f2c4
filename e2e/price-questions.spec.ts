import type { Locator, Page } from "@playwright/test";
import { zipSync } from "fflate";
import type { BoardApi } from "./board-api";
import { tabTo } from "./keys";
import { chooseBytes, chooseFile, fileCard, queueStatus } from "./price-files";
import { expect, expectAccessible, test } from "./test";
import type { Bars } from "@/lib/prices/series/schema";

const DAYS = ["2025-02-05", "2025-02-06", "2025-02-07"];
const rows = (row: (day: string, i: number) => string) => DAYS.map(row);
const lines = (...all: string[]) => [...all, ""].join("\n");

/** What is stored of a ticker: its adjustment, its closes and its adjusted ones. */
async function stored(api: BoardApi, symbol: string) {
  const { adjustment, items } = await api.get<Bars>(`/tickers/${symbol}/bars`);
  return {
    adjustment,
    closes: items.map(({ close }) => close),
    adjusted: items.map(({ adjClose }) => adjClose),
  };
}

/** Answers with a button, then imports, by keys alone: from the answer the file's import is one Tab away. */
async function answerAndImport(page: Page, file: Locator, answer: Locator, name: string) {
  await tabTo(page, answer);
  await page.keyboard.press("Enter");
  await expect(file.getByRole("heading", { level: 3 })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(file.getByRole("button", { name: `Import: ${name}` })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(file).toContainText("Imported · ");
}

/** No violation as shown now, nor in the dark. */
async function expectAccessibleInBoth(page: Page) {
  await expectAccessible(page);
  const setTheme = (theme: string) =>
    page.evaluate((value) => (document.documentElement.dataset.theme = value), theme);
  await setTheme("dark");
  await expectAccessible(page, ["color-contrast"]);
  await setTheme("light");
}

test("what a comma does, and which close counts, are answered by keys, and the rows go in as said", async ({
  page,
  api,
}) => {
  await page.goto("/prices");
  const commas = lines(
    "Date\tOpen\tHigh\tLow\tClose",
    ...rows((day, i) => `${day}\t1,34${i}\t1,35${i}\t1,33${i}\t1,345`),
  );
  const decimal = await chooseFile(page, "605117.txt", commas);
  const comma = decimal.getByRole("group", { name: "What is the comma in these numbers?" });
  await expect(comma.getByRole("button")).toHaveText([
    /A thousands separator\s*1,340 is 1340/,
    /A decimal sign\s*1,340 is 1.34/,
  ]);
  await expect(decimal).not.toContainText("0 new prices");
  await expectAccessibleInBoth(page);
  const sign = comma.getByRole("button", { name: /decimal sign/ });
  await answerAndImport(page, decimal, sign, "605117.txt");
  await decimal.getByRole("button", { name: "Clear: 605117.txt" }).press("Enter");

  const closes = lines(
    "Date,Close,Adj Close",
    ...rows((day, i) => `${day},${100 + i},${i < 2 ? "" : 90 + i}`),
  );
  for (const [name, answer, bars] of [
    ["MAPA.csv", "Use the close", 3],
    ["MAPB.csv", "Use the adjusted close", 1],
  ] as const) {
    const file = await chooseFile(page, name, closes);
    const question = file.getByRole("group", { name: "2 of 3 rows have no adjusted close." });
    await expect(question.getByRole("button")).toHaveText([
      /^Use the close\s*3 rows$/,
      /^Use the adjusted close\s*1 row$/,
    ]);
    await answerAndImport(page, file, question.getByRole("button", { name: answer }), name);
    await expect(file).toContainText(`${bars} new price`);
    await file.getByRole("button", { name: `Clear: ${name}` }).press("Enter");
  }

  expect(await stored(api, "605117.SH")).toMatchObject({ closes: [1.345, 1.345, 1.345] });
  const asPrinted = { adjustment: "unknown", closes: [100, 101, 102], adjusted: [null, null, null] };
  expect(await stored(api, "MAPA.US")).toEqual(asPrinted);
  expect(await stored(api, "MAPB.US")).toEqual({ adjustment: "total", closes: [102], adjusted: [92] });
});

/** Two companies' bars below each other, under a column of codes that nobody knows. */
const longTable = (...codes: string[]) =>
  lines(
    "date,xyz,close",
    ...codes.flatMap((code, company) => rows((day, i) => `${day},${code},${company * 100 + 10 + i}`)),
  );

test("which column is the ticker's is asked with the likely one, and again where an answer doesn't do", async ({
  page,
  api,
}) => {
  await page.goto("/prices");
  const name = "export.csv";
  const file = await chooseFile(page, name, longTable("605117.SH", "603893.SH"));
  const question = file.getByRole("group", { name: "Which column is which?" });
  await expect(question).toContainText("These are prices of several tickers");
  const column = question.getByRole("combobox", { name: "Meaning of column xyz" });
  await expect(column).toHaveValue("symbol");
  await expect(question.getByRole("alert")).toHaveCount(0);
  await expectAccessibleInBoth(page);

  await column.selectOption("not used");
  const check = question.getByRole("button", { name: "Check with these columns" });
  await check.press("Enter");
  await expect(question.getByRole("alert")).toHaveText("With these columns it still can’t be read:");
  await expect(check).toBeFocused();
  await column.focus();
  await column.selectOption("code");
  await answerAndImport(page, file, check, name);
  expect((await stored(api, "605117.SH")).closes).toEqual([10, 11, 12]);
  expect((await stored(api, "603893.SH")).closes).toEqual([110, 111, 112]);
});

test("of an archive's tables the columns are named header by header, without leaving the keyboard", async ({
  page,
  api,
}) => {
  const entries = {
    "a/one.csv": longTable("605117.SH", "603893.SH"),
    "a/two.csv": longTable("605168.SH", "603444.SH"),
    "MAPX.csv": lines("Tag;Kurs vom;X", ...rows((day, i) => `${day};1${i},5;1`)),
    // Known at once: its own columns stay what they are
    "605199.SH.csv": lines("date,open,close", ...rows((day, i) => `${day},${20 + i},${21 + i}`)),
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])),
  );
  await page.goto("/prices");
  await chooseBytes(page, "vendor.zip", Buffer.from(packed));
  const archive = fileCard(page, "vendor.zip");
  await expect(queueStatus(page)).toHaveText("1 ready · 3 need your answer");
  const question = archive.getByRole("group", { name: "Which column is which?" });
  await expect(question).toHaveCount(1); // one at a time
  await expect(question).toContainText("Also applies to 1 other file with this header.");
  await expect(archive).toContainText("the answer above applies here too");
  await expectAccessibleInBoth(page);
  await tabTo(page, question.getByRole("button", { name: "Check with these columns" }));
  await page.keyboard.press("Enter");
  await expect(queueStatus(page)).toHaveText("3 ready · 1 needs your answer");

  // On to the next that asks
  const next = archive.getByRole("listitem").filter({ hasText: "MAPX.csv" });
  await expect(next).toBeFocused();
  const close = question.getByRole("combobox", { name: "Meaning of column Kurs vom" });
  await tabTo(page, close, 4);
  await close.selectOption("close");
  await tabTo(page, question.getByRole("button", { name: "Check with these columns" }), 5);
  await page.keyboard.press("Enter");
  await expect(queueStatus(page)).toHaveText("4 ready");
  await archive.getByRole("button", { name: "Import the 4 that are ready: vendor.zip" }).press("Enter");
  await expect(queueStatus(page)).toHaveText("4 imported");

  for (const [symbol, closes] of [
    ["605117.SH", [10, 11, 12]],
    ["603893.SH", [110, 111, 112]],
    ["605168.SH", [10, 11, 12]],
    ["603444.SH", [110, 111, 112]],
    ["MAPX.US", [10.5, 11.5, 12.5]],
    ["605199.SH", [21, 22, 23]],
  ] as const)
    expect((await stored(api, symbol)).closes, symbol).toEqual(closes);
  const { items } = await api.get<Bars>("/tickers/605199.SH/bars");
  expect(items.map(({ open }) => open)).toEqual([20, 21, 22]);
});
