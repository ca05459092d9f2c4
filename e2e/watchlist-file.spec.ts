import { readFileSync } from "node:fs";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { addTheme, rowOf, uniqueName, postWatch } from "./arrange";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

test("a TradingView list is reviewed, added in one go and taken back; written out it is the same list", async ({
  page,
  api,
}) => {
  const name = uniqueName("Co-packaged optics");
  const theme = await addTheme(api, name);
  await postWatch(api, theme.slug, "300502.SZ");
  await page.goto("/watchlist");
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  await dialog
    .getByRole("textbox", { name: /^Tickers/ })
    .fill(`###${name},SZSE:300308,SZSE:300502,000300,NASDAQ:NVDA,###Nowhere,HKEX:941`);
  await dialog.getByRole("button", { name: "Review" }).click();

  const entries = dialog.getByRole("table", { name: "What happens to each" });
  const entry = (code: string) => rowOf(page, entries, new RegExp(`^Import ${code} `));
  await expect(entry("SZSE:300308")).toContainText("will be added");
  await expect(entry("SZSE:300502")).toContainText("already on the watchlist");
  await expect(entry("000300")).toContainText("several match");
  await expect(entry("HKEX:941")).toContainText("no theme");
  await expect(dialog.getByText("2 lines to fix or skip")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Add the 2 ready" })).toBeEnabled();

  await dialog.getByRole("combobox", { name: "Nowhere" }).selectOption({ label: "skip" });
  await expect(entry("HKEX:941")).toContainText("skipped");
  await entry("000300").getByRole("combobox").selectOption("000300.SZ");
  await dialog.getByRole("button", { name: "Add 3 tickers" }).click();
  await expectSaid(page, "3 tickers added.");
  await expect(dialog).toBeHidden();

  await page.goto(`/themes/${theme.slug}`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as a TradingView list" }).click();
  const [section, ...symbols] = readFileSync(await (await download).path(), "utf8").split(",");
  expect(section).toBe(`###${name}`);
  expect(symbols.toSorted()).toEqual(["NVDA", "SZSE:000300", "SZSE:300308", "SZSE:300502"]);
});

test("doubtful lines keep the others waiting no longer, and are settled afterwards", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  const lines = "600519 宁德时代 NVDA 000001 601318 没有这家公司 600036 =1+1 600900 00700".split(" ");
  await dialog.getByRole("textbox", { name: /^Tickers/ }).fill(lines.join("\n"));
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText("3 lines to fix or skip")).toBeVisible();
  await dialog.getByRole("button", { name: "Add the 7 ready" }).click();
  await expect(dialog.getByText("7 tickers added.")).toBeVisible();
  const entries = dialog.getByRole("table", { name: "What happens to each" });
  await expect(entries.getByRole("rowheader")).toHaveCount(3);
  const names = async () => {
    const { items } = await api.get<{ items: { nameEn: string }[] }>(`/themes/${theme.slug}/watches`);
    return items.map(({ nameEn }) => nameEn);
  };
  expect(await names()).toHaveLength(7);
  expect(await names()).toContain("Kweichow Moutai");

  // What is left is there again after the dialog was closed, with the names of what may be meant.
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Paste a list" }).click();
  await dialog.getByRole("button", { name: "Review" }).click();
  const which = rowOf(page, entries, /^Import 000001 /).getByRole("combobox");
  await expect(which.getByRole("option")).toHaveText([
    "Which one?",
    "000001.SH SSE Composite",
    "000001.SZ Ping An Bank",
  ]);
  await which.selectOption("000001.SZ");
  await dialog.getByRole("button", { name: "Skip all unresolved" }).click();
  await dialog.getByRole("button", { name: "Add 1 ticker" }).click();
  await expect(dialog).toBeHidden();
  expect((await names()).at(-1)).toBe("Ping An Bank");
});

test("a section that no theme is called like becomes one", async ({ page, api }) => {
  const name = uniqueName("Liquid cooling");
  await page.goto("/watchlist");
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  await dialog.getByRole("textbox", { name: /^Tickers/ }).fill(`###${name},SZSE:002837,NASDAQ:NVDA`);
  await dialog.getByRole("button", { name: "Review" }).click();
  await dialog.getByRole("combobox", { name }).selectOption({ label: `${name}, under Computer` });
  await expectSaid(page, `Theme ${name} added; its start date is today.`);
  await dialog.getByRole("button", { name: "Add 2 tickers" }).click();
  await expect(dialog).toBeHidden();

  const { items } = await api.get<ThemesAnswer>("/themes?limit=500");
  const made = items.find(({ nameEn }) => nameEn === name);
  expect(made).toMatchObject({ level: "subtheme", parent: "computer", coverage: { of: 2 } });
});

test("a dropped table with Chinese headings goes to the theme, and is undone", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  await dialog.locator("input[type=file]").setInputFiles({
    name: "自选.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("\uFEFF代码,理由,加入日\r\n300394,光引擎,2025-03-10\r\n=1+1,x,\r\n", "utf8"),
  });
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText("a formula, not a code")).toBeVisible();
  await dialog.getByRole("button", { name: "Skip all unresolved" }).click();
  await dialog.getByRole("button", { name: "Add 1 ticker" }).click();
  await holdMessage(page, "1 ticker added.");
  const list = page.getByRole("table", { name: /^Watched tickers of / });
  await expect(rowOf(page, list, /^TFC/)).toBeVisible();
  await expect(list).toContainText("光引擎");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("No tickers watched yet.")).toBeVisible();
});

test("words behind a code are kept, one that the board knows otherwise is told", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  const text = dialog.getByRole("textbox", { name: /^Tickers/ });
  await text.fill("代码\t名称\n300308\t别的名称");
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByText("“别的名称” in the list")).toBeVisible();
  await dialog.getByRole("button", { name: "Back" }).click();

  await text.fill("300394 天孚通信 optical engines\n688999,某某公司");
  await dialog.getByRole("button", { name: "Review" }).click();
  await expect(dialog.getByRole("textbox", { name: "Line 1: Reason" })).toHaveValue("optical engines");
  await dialog.getByRole("button", { name: "Add 2 tickers" }).click();
  const list = page.getByRole("table", { name: /^Watched tickers of / });
  await expect(rowOf(page, list, /^TFC/)).toHaveCount(1);
  await expect(list).toContainText("optical engines");
  await page.getByText("1 ticker without prices").click();
  const unpriced = page.getByRole("table", { name: "Watched tickers without prices" });
  await expect(rowOf(page, unpriced, /^688999\.SH/)).toHaveCount(1);
  await expect(unpriced).toContainText("某某公司");
});
