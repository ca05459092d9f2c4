import { zipSync } from "fflate";
import type { Bars } from "@/lib/prices/series/schema";
import { expectSaid } from "./messages";
import {
  chooseBytes,
  chooseFile,
  chooseFiles,
  csvFile,
  fileCard,
  GOOD_ROWS,
  queueStatus,
} from "./price-files";
import { expect, test } from "./test";

const TDX =
  "300502 新易盛 日线 前复权\n日期,开盘,最高,最低,收盘,成交量,成交额\n2025-02-05,100,104,99,103,5000,510000\n";
const BAOSTOCK = [
  "date,code,open,high,low,close,preclose,volume,amount,adjustflag,turn,tradestatus,pctChg,isST",
  "2025-02-05,sz.300394,90,95,89,94,90,1000,94000,3,0.5,1,4.4,0",
].join("\n");

test("many files of many vendors at once: those that can go in do, one asks, one is refused", async ({
  page,
  api,
  expectRefusal,
}) => {
  expectRefusal(422);
  await page.goto("/prices");
  await chooseFiles(page, {
    "MSFT.csv": "Date,Open,High,Low,Close,Adj Close,Volume\n2025-02-05,410,415,408,413,411.5,1000\n",
    "tdx.txt": TDX,
    "baostock.csv": BAOSTOCK,
    "000300.csv": "Date,Close\n2025-02-05,3800\n",
    "blocked.csv": "<!doctype html><html><body>Too many requests</body></html>",
  });
  await expect(queueStatus(page)).toHaveText("3 ready · 1 needs your answer · 1 refused");
  await expect(fileCard(page, "tdx.txt")).toContainText(
    "300502.SZ from its title line · 通达信 (TDX) · forward-adjusted",
  );
  await expect(fileCard(page, "baostock.csv")).toContainText(
    "300394.SZ from its code column · Baostock · unadjusted",
  );
  await expect(fileCard(page, "blocked.csv")).toContainText("This is a web page, not a price table.");

  await page.getByRole("button", { name: "Import 3 files" }).click();
  await expect(queueStatus(page)).toHaveText("3 imported · 1 needs your answer · 1 refused");
  const asks = fileCard(page, "000300.csv");
  await asks.getByRole("group", { name: "Whose prices are these?" }).getByText("000300.SH").click();
  await asks.getByRole("button", { name: "Import: 000300.csv" }).click();
  await expect(queueStatus(page)).toHaveText("4 imported · 1 refused");

  const { items } = await api.get<Bars>("/tickers/000300.SH/bars");
  expect(items.map(({ day, close, sample }) => [day, close, sample])).toEqual([["2025-02-05", 3800, false]]);
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(queueStatus(page)).toHaveCount(0);
});

test("an archive's files are called by their paths, those that ask come first, and words are no table", async ({
  page,
}) => {
  const entries = {
    "akshare/600941.csv": csvFile(...GOOD_ROWS),
    "qfq/600941.csv": csvFile(...GOOD_ROWS),
    "readme.txt": "Prices of 29 tickers, exported 2026-03-01\nby the desk, for the desk\n",
    "000300.csv": "Date,Close\n2025-02-05,3800\n",
  };
  const packed = zipSync(
    Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)])),
  );
  await page.goto("/prices");
  await chooseBytes(page, "prices.zip", Buffer.from(packed));
  await expect(queueStatus(page)).toHaveText("2 ready · 1 needs your answer · 1 refused");
  const archive = fileCard(page, "prices.zip");
  await expect(archive.getByRole("heading", { level: 4 })).toHaveText([
    "000300.csv",
    "readme.txt",
    "akshare/600941.csv",
    "qfq/600941.csv",
  ]);
  await expect(archive.getByRole("alert")).toContainText("Not a price table");
  await archive.getByRole("button", { name: /^000300\.SH\s*CSI 300/ }).click();
  await archive.getByRole("button", { name: "Check", exact: true }).click();
  await expect(queueStatus(page)).toHaveText("3 ready · 1 refused");
});

test("a file of names asks for those nobody knows, and one that is mostly rejected says so", async ({
  page,
}) => {
  await page.goto("/prices");
  const named = await chooseFile(
    page,
    "desk.csv",
    "日期,名称,收盘\n2025-02-05,中际旭创,124\n2025-02-05,某某科技,20\n",
  );
  await named.getByRole("combobox", { name: "“某某科技” is" }).fill("688001");
  await page.getByRole("option", { name: /688001\.SH/ }).click();
  await named.getByRole("button", { name: "Check", exact: true }).click();
  await expect(named).toContainText("2 tickers");
  await named.getByRole("button", { name: "Skip: desk.csv" }).click();

  const wrong = Array.from({ length: 10 }, (_, i) => `2025-02-30,1,1,1,1,${i}`);
  const bad = await chooseFile(page, "300308.SZ.csv", csvFile(...GOOD_ROWS, ...wrong));
  await expect(bad).toContainText("most rows are rejected: 10 of 12");
  await expect(bad.getByRole("table", { name: "Rejected rows of 300308.SZ.csv" })).toBeVisible();
});

test("how files are adjusted is asked form by form, with what is likely of each", async ({ page }) => {
  await page.goto("/prices");
  await chooseFiles(page, {
    "tushare.csv":
      "ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount\n300308.SZ,20250205,120,125,119,124,120,4,3.3,1000,12000\n",
    "300502.SZ.csv": csvFile(...GOOD_ROWS),
    "300394.SZ.csv": csvFile(...GOOD_ROWS),
  });
  const tushare = page.getByRole("combobox", {
    name: "Tushare: adjustment of the file that doesn’t state it",
  });
  await expect(tushare).toHaveAccessibleDescription(/Usual for a file of this format: unadjusted\./);
  await page
    .getByRole("combobox", { name: "generic table: adjustment of the 2 files that don’t state it" })
    .selectOption("forward-adjusted");
  await expect(fileCard(page, "300394.SZ.csv")).toContainText("forward-adjusted");
  await expect(fileCard(page, "300502.SZ.csv")).toContainText("forward-adjusted");
  await expect(tushare).toHaveValue("");
});

test("columns named by hand are remembered for the next file, until they are forgotten", async ({ page }) => {
  const strange = "Tag;Kurs vom;Stück\n2025-02-05;10,5;100\n2025-02-06;10,9;120\n";
  await page.goto("/prices");
  const first = await chooseFile(page, "MAPA.csv", strange);
  await first.getByRole("combobox", { name: "Meaning of column Tag" }).selectOption("date");
  await first.getByRole("combobox", { name: "Meaning of column Stück" }).selectOption("not used"); // whatever it may begin with
  await first.getByRole("button", { name: "Check with these columns" }).click();
  await expect(first.getByRole("alert")).toHaveText("Choose the close column.");
  await first.getByRole("combobox", { name: "Meaning of column Kurs vom" }).selectOption("close");
  await first.getByRole("button", { name: "Check with these columns" }).click();
  await expect(first).toContainText("2 new prices");
  await first.getByRole("button", { name: "Import: MAPA.csv" }).click();
  await expect(first).toContainText("Imported · MAPA.US");

  const next = await chooseFile(page, "MAPB.csv", strange);
  await expect(next).toContainText("MAPB.US from its file name · columns as you set them");
  await next.getByRole("button", { name: "Skip: MAPB.csv" }).click();

  await page.getByRole("button", { name: /^Forget the columns/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Forget" }).click();
  await expectSaid(page, "Forgotten. You are asked again at the next file with this header.");
  const after = await chooseFile(page, "MAPC.csv", strange);
  await expect(after.getByRole("group", { name: "Which column is which?" })).toBeVisible();
});

test("where the prices contradict their headings, the headings aren't the answer one begins with", async ({
  page,
}) => {
  const days = ["03", "04", "05", "06", "07", "10"];
  // Each column's name is the next one's: the high is called Open, and so on
  const rows = days.map((day) => `2025-02-${day},110,90,100,95,1000`);
  await page.goto("/prices");
  const file = await chooseFile(
    page,
    "HEAD.csv",
    ["Date,Open,High,Low,Close,Volume", ...rows, ""].join("\n"),
  );
  await expect(file.getByRole("group", { name: "Which column is which?" })).toContainText(
    "a high below its low",
  );
  const column = (name: string) => file.getByRole("combobox", { name: `Meaning of column ${name}` });
  await expect(column("Date")).toHaveValue("date");
  for (const name of ["Open", "High", "Low", "Close"]) await expect(column(name)).toHaveValue("");
  // The shade at its edges is the question's own
  const ground = (name: string) =>
    page.evaluate((of) => getComputedStyle(document.body).getPropertyValue(of), name);
  const table = file.getByRole("region", { name: "Columns of HEAD.csv" });
  expect(await table.evaluate((part) => getComputedStyle(part).getPropertyValue("--scroll-ground"))).toBe(
    await ground("--warn-wash"),
  );
  await column("Open").selectOption("high");
  await column("High").selectOption("low");
  await column("Low").selectOption("close");
  await file.getByRole("button", { name: "Check with these columns" }).click();
  await expect(file).toContainText("6 new prices");
});

test("a check under way is stopped, and the page isn't left with files on it unasked", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/api/v1/price-imports?*", async (route) => {
    await held;
    await route.continue().catch(() => undefined); // what was stopped is gone
  });
  await page.goto("/prices");
  const file = await chooseFile(page, "300308.SZ.csv", csvFile(...GOOD_ROWS));
  await expect(file.getByRole("button", { name: "Stop: 300308.SZ.csv" })).toBeVisible(); // only now is there something to lose
  await page.getByRole("link", { name: "Watchlist", exact: true }).first().click();
  const question = page.getByRole("alertdialog", { name: "Leave with files not imported?" });
  await question.getByRole("button", { name: "Cancel" }).click();
  await file.getByRole("button", { name: "Stop: 300308.SZ.csv" }).click();
  await expect(queueStatus(page)).toHaveText("1 stopped");
  release();
  await page.unroute("**/api/v1/price-imports?*");
  await file.getByRole("button", { name: "Check again" }).click();
  await expect(queueStatus(page)).toHaveText("1 ready");
});

test("an import that a later one rests on says which, and goes once that one is taken back", async ({
  page,
  api,
}) => {
  const { items: samples } = await api.get<Bars>("/tickers/300308.SZ/bars");
  expect(samples.length).toBeGreaterThan(100);
  expect(samples.every(({ sample }) => sample)).toBe(true);
  await api.importCsv("300308.SZ", csvFile(...GOOD_ROWS));
  await api.importCsv("300308.SZ", csvFile("2025-02-06,124,130,123,128,1200"));
  await page.goto("/prices");
  const history = page.getByRole("table", { name: "Imports, newest first" });
  const revert = async (row: number) => {
    await history
      .getByRole("row")
      .nth(row)
      .getByRole("button", { name: /^Revert the import of/ })
      .click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Revert" }).click();
    await expect(page.getByRole("alertdialog")).toBeHidden();
  };
  await expect(history.getByRole("row").nth(2).getByRole("link", { name: "A later import" })).toBeVisible();
  await expect(history.getByRole("button", { name: /^Revert the import of/ })).toHaveCount(1);
  await revert(1);
  await expect(history.getByRole("row").nth(1)).toContainText("reverted");
  await revert(2);
  await expect(history.getByRole("row").nth(2)).toContainText("reverted");
  expect((await api.get<Bars>("/tickers/300308.SZ/bars")).items).toEqual(samples);
});
