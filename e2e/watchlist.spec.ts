import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { Watchlist } from "@/lib/watchlist/schema";
import { addMovers, addTheme, rowNames, rowOf, postWatch } from "./arrange";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const formOf = (page: Page) => page.getByRole("form", { name: "Add a ticker" });
const codeOf = (page: Page) => formOf(page).getByRole("combobox", { name: "Code or name" });
const listOf = (page: Page) => page.getByRole("table", { name: /^Watched tickers of / });

async function watch(page: Page, text: string): Promise<void> {
  await codeOf(page).fill(text);
  await codeOf(page).press("Enter");
}

async function savedFile(page: Page, button: Locator): Promise<string[][]> {
  const download = page.waitForEvent("download");
  await button.click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true); // Excel reads Chinese by it
  return text.slice(1).trimEnd().split("\r\n").map(cells);
}

/** The cells of a line without line ends inside its quotes. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

test("a ticker is watched by its code in any form", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await expect(page.getByText("No tickers watched yet.")).toBeVisible();

  await formOf(page)
    .getByRole("textbox", { name: /^Reason/ })
    .fill("Largest in 800G");
  await watch(page, "sz.300308");
  await expectSaid(page, "Zhongji Innolight added to the watchlist.");
  await expect(rowOf(page, listOf(page), /^Zhongji Innolight/)).toBeVisible();
  await expect(listOf(page)).toContainText("Largest in 800G");
  await expect(codeOf(page)).toHaveValue("");
  await expect(codeOf(page)).toBeFocused();

  for (const [text, symbol] of [
    ["HKEX:700", "00700.HK"],
    ["0.300502", "300502.SZ"],
    ["600941.XSHG", "600941.SH"],
  ] as const) {
    await watch(page, text);
    await expect(rowOf(page, listOf(page), new RegExp(symbol))).toBeVisible();
    await expect(codeOf(page)).toHaveValue("");
    await expect(codeOf(page)).toBeFocused();
  }
  await page.reload();
  await expect(listOf(page).getByRole("rowheader")).toHaveCount(4);
});

test("a part of a Chinese name suggests the ticker", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await codeOf(page).pressSequentially("旭创");
  const option = page.getByRole("listbox", { name: "Matching tickers" }).getByRole("option");
  await expect(option).toHaveText(/Zhongji Innolight\s*300308\.SZ/);
  await codeOf(page).press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await codeOf(page).press("Enter");
  await expect(codeOf(page)).toHaveValue("300308.SZ");
  await codeOf(page).press("Enter");
  await expect(rowOf(page, listOf(page), /300308\.SZ/)).toBeVisible();
});

test("a listed company is found by its pinyin, and comes with its names", async ({ page, api }) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await codeOf(page).pressSequentially("gyfl");
  const option = page.getByRole("listbox", { name: "Matching tickers" }).getByRole("option").first();
  await expect(option).toHaveText(/Foxconn Industrial Internet\s*601138\.SH/);
  await option.click();
  await codeOf(page).press("Enter");
  const row = rowOf(page, listOf(page), /^Foxconn Industrial Internet/);
  await expect(row).toContainText("601138.SH");
  const { items } = await api.get<{ items: { nameZh: string }[] }>(`/themes/${theme.slug}/watches`);
  expect(items).toMatchObject([{ nameZh: "工业富联" }]);
});

test("a code that could be two tickers asks which is meant", async ({ page, api, expectRefusal }) => {
  expectRefusal(422);
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await watch(page, "000300");
  const question = page.getByRole("alert").filter({ hasText: "“000300” could be more than one" });
  await expect(question.getByRole("button", { name: /^000300\.SZ/ })).toBeVisible();
  await question.getByRole("button", { name: /^000300\.SH CSI 300/ }).click();
  await expectSaid(page, "CSI 300 added to the watchlist.");
  await expect(question).toBeHidden();
});

test("what is neither a code nor a known name is refused, and stays in its field", async ({
  page,
  api,
  expectRefusal,
}) => {
  expectRefusal(422);
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await watch(page, "没有这家公司");
  await expect(codeOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(codeOf(page)).toHaveAccessibleDescription(/Neither a ticker nor a known name/);
  await expect(codeOf(page)).toHaveValue("没有这家公司");
  await expect(listOf(page)).toBeHidden();
});

test("a ticker on the list already says since when", async ({ page, api, expectRefusal }) => {
  expectRefusal(409);
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { addedOn: "2025-03-10" });
  await page.goto(`/themes/${theme.slug}`);
  await expect(codeOf(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Add a ticker" }).click();
  await expect(codeOf(page)).toBeFocused();
  await watch(page, "300308");
  await expect(
    page.getByText("Zhongji Innolight is already on the watchlist, added 2025-03-10."),
  ).toBeVisible();
  await expect(codeOf(page)).toHaveValue("300308");
  await expect(listOf(page).getByRole("rowheader")).toHaveCount(1);
});

test("a code that the board hasn't met is taken, and named afterwards", async ({ page, api }, {
  repeatEachIndex,
}) => {
  const theme = await addTheme(api);
  // Of each repetition its own: a name once given would be known to the next.
  const code = String(605_900 + repeatEachIndex);
  await page.goto(`/themes/${theme.slug}`);
  await watch(page, code);
  const row = rowOf(page, listOf(page), new RegExp(`^${code}\\.SH`));
  await expect(row).toContainText("no price");
  await row.getByRole("button", { name: "Add its name" }).click();
  const dialog = page.getByRole("dialog", { name: `Name and currency: ${code}.SH` });
  await dialog.getByRole("textbox", { name: /^Chinese name/ }).fill("某某科技");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rowOf(page, listOf(page), /^某某科技/)).toContainText(`${code}.SH`);
});

test("a reason is changed; a removal is undone", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300394.SZ", { reason: "Optical engines" });
  await page.goto(`/themes/${theme.slug}`);
  const row = rowOf(page, listOf(page), /^TFC/);
  await row.getByRole("button", { name: "Change TFC" }).click();
  await page.getByRole("menuitem", { name: "Reason and date…" }).click();
  const dialog = page.getByRole("dialog", { name: "Reason and date: TFC" });
  await dialog.getByRole("textbox", { name: /^Reason/ }).fill("Sole source of lens arrays");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(listOf(page)).toContainText("Sole source of lens arrays");

  await row.getByRole("button", { name: "Change TFC" }).click();
  await page.getByRole("menuitem", { name: "Remove…" }).click();
  const removal = page.getByRole("dialog", { name: "Remove TFC" });
  await removal.getByRole("radio", { name: "From a date on" }).click();
  await removal.getByRole("button", { name: "Remove", exact: true }).click();
  await holdMessage(page, "TFC removed.");
  await expect(page.getByText("No tickers watched yet.")).toBeVisible();
  await expect(page.getByText("Removed (1)")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(listOf(page)).toContainText("Sole source of lens arrays");
});

test("a ticker added today is removed as a mistake without a question, and comes back", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  await watch(page, "300394");
  const row = rowOf(page, listOf(page), /^TFC/);
  await row.getByRole("button", { name: "Change TFC" }).click();
  await page.getByRole("menuitem", { name: "Remove", exact: true }).click();
  await expect(page.getByText("No tickers watched yet.")).toBeVisible();
  await expect(page.getByText("Removed (1)")).toBeHidden(); // it was never on the list
  const removed = page.getByRole("listitem").filter({ hasText: "TFC removed." });
  await removed.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
});

const LONG = {
  en: "Largest packaging house in mainland China; wins the optical-engine packaging of two hyperscalers if 1.6T ramps on time and the yields hold",
  zh: "刻蚀设备国产化率持续提升，先进封装与光芯片产线扩产带来增量订单，公司在手订单充足，估值仍低于同业平均水平，等待三季报确认毛利率拐点",
};

test("a long reason is read at every width under a row that stays low", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { reason: LONG.en });
  await postWatch(api, theme.slug, "300502.SZ", { reason: LONG.zh });
  for (const width of [1280, 1440, 1920, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/themes/${theme.slug}`);
    for (const reason of Object.values(LONG)) {
      const box = (await listOf(page).getByText(reason).boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.height).toBeLessThan(40);
    }
    const row = await rowOf(page, listOf(page), /^Zhongji/).boundingBox();
    expect(row!.height).toBeLessThan(width > 1000 ? 80 : 200); // a card on a phone
    const hidden = await listOf(page).evaluate(
      (table) => table.scrollWidth - table.parentElement!.clientWidth,
    );
    if (width > 1000) expect(hidden).toBeLessThanOrEqual(0);
  }
  const more = listOf(page)
    .getByRole("button", { name: /^more of the reason for / })
    .first();
  await more.press("Enter");
  await expect(listOf(page).getByRole("button", { name: /^less of the reason for / })).toBeFocused();
  const text = listOf(page).getByText(LONG.en);
  expect((await text.boundingBox())!.height).toBeGreaterThan(40);
  expect(await text.evaluate((each) => each.scrollHeight <= each.clientHeight)).toBe(true);
});

test("columns sort, and the order is in the address", async ({ page, api }) => {
  const theme = await addTheme(api);
  const symbols = ["300308.SZ", "300502.SZ", "300394.SZ", "002281.SZ"];
  for (const symbol of symbols) await postWatch(api, theme.slug, symbol);
  const { members } = await api.get<{
    members: { nameEn: string; returns: { sinceCall: number } }[];
  }>(`/themes/${theme.slug}`);
  await page.goto(`/themes/${theme.slug}`);

  const best = members.toSorted((a, b) => b.returns.sinceCall - a.returns.sinceCall);
  await listOf(page).getByRole("button", { name: "Since call" }).click();
  await expect(page).toHaveURL(/sort=-sinceCall/);
  await expect.poll(() => rowNames(listOf(page))).toEqual(best.map(({ nameEn }) => nameEn));
  await page.reload();
  await expect.poll(() => rowNames(listOf(page))).toEqual(best.map(({ nameEn }) => nameEn));

  const byName = members.map(({ nameEn }) => nameEn).toSorted((a, b) => a.localeCompare(b, "en"));
  await listOf(page).getByRole("button", { name: "Ticker" }).click();
  await expect(page).toHaveURL(/sort=ticker/);
  await expect.poll(() => rowNames(listOf(page))).toEqual(byName);
});

test("the watchlist as a file keeps signs and runs no formula", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { reason: '=HYPERLINK("http://evil"),光模块' });
  const { members } = await api.get<{ members: Record<string, unknown>[] }>(`/themes/${theme.slug}`);
  await page.goto(`/themes/${theme.slug}`);
  const [head = [], row = []] = await savedFile(
    page,
    page.getByRole("button", { name: "Download the watchlist as CSV" }),
  );
  const cell = (column: string) => row[head.indexOf(column)];
  expect(cell("symbol")).toBe("300308.SZ");
  expect(cell("nameZh")).toBe("中际旭创");
  expect(cell("reason")).toBe(`'=HYPERLINK("http://evil"),光模块`);
  expect(cell("sample")).toBe("true");
  expect(Number(cell("sinceAdded"))).toBeCloseTo(Number(members[0]?.["sinceAdded"]), 12);
});

test("the board's watchlist as a file has its returns as numbers", async ({ page, api }) => {
  const { slug } = await addMovers(api, { "603998.SH": 11, "603999.SH": 9 });
  const { items } = await api.get<Watchlist>("/watchlist?limit=500");
  const moved = items.filter(({ theme }) => theme === slug).map(({ symbol, day1 }) => [symbol, day1]);
  expect(Object.fromEntries(moved)).toEqual({
    "603998.SH": expect.closeTo(0.1),
    "603999.SH": expect.closeTo(-0.1),
  });
  await page.goto("/watchlist");
  const [heads = [], ...rows] = await savedFile(page, page.getByRole("button", { name: "Download CSV" }));
  const returns = rows.map((each) => each[heads.indexOf("return_1d")] ?? "");
  expect(returns.toSorted()).toEqual(items.map(({ day1 }) => String(day1 ?? "")).toSorted());
  expect(returns.some((value) => value.startsWith("-0."))).toBe(true); // a number, no text behind an apostrophe
  expect(returns.every((value) => value === "" || Number.isFinite(Number(value)))).toBe(true);
});

test("the board's watchlist is searched by theme and words, in the address", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { reason: "Co-packaged optics" });
  await page.goto("/watchlist");
  const table = page.getByRole("table", { name: "Watchlist" });
  await expect(rowOf(page, table, /Apple/).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Ticker, theme or reason" }).fill("中际旭创");
  await expect(rowOf(page, table, /Zhongji Innolight/).first()).toBeVisible();
  await expect(rowOf(page, table, /Apple/)).toHaveCount(0);
  await page.getByRole("combobox", { name: "Theme or sector" }).selectOption(theme.slug);
  await expect(page).toHaveURL(new RegExp(`theme=${theme.slug}`));
  await page.reload();
  await expect(page.getByRole("searchbox", { name: "Ticker, theme or reason" })).toHaveValue("中际旭创");
  await expect(table.getByRole("rowheader")).toHaveCount(1);
  await expect(table).toContainText("Co-packaged optics");
});

test("what is watched is changed, removed and put back from the board's watchlist", async ({ page, api }) => {
  const theme = await addTheme(api);
  for (const symbol of ["300308.SZ", "300394.SZ"]) await postWatch(api, theme.slug, symbol);
  await page.goto(`/watchlist?theme=${theme.slug}`);
  const table = page.getByRole("table", { name: "Watchlist" });
  const row = rowOf(page, table, /^TFC/);
  const menu = table.getByRole("button", { name: `Change TFC in ${theme.nameEn}` });
  await menu.click();
  await page.getByRole("menuitem", { name: "Reason and date…" }).click();
  await page.getByRole("textbox", { name: /^Reason/ }).fill("Sole source of lens arrays");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(table).toContainText("Sole source of lens arrays");

  await menu.click();
  await page.getByRole("menuitem", { name: "Remove…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).press("Enter");
  await expect(row).toHaveCount(0);
  await expect(rowOf(page, table, /^Zhongji Innolight/)).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();
  await expect(table).toContainText("Sole source of lens arrays");

  await page.goto(`/watchlist?theme=${theme.slug}&asOf=2025-06-02`);
  await expect(page.getByRole("heading", { level: 1, name: "Watchlist" })).toBeVisible();
  await expect(menu).toHaveCount(0);
});

test("selected tickers move to another theme with one question, and back", async ({ page, api }) => {
  const [from, to] = [await addTheme(api), await addTheme(api)];
  for (const symbol of ["300308.SZ", "300394.SZ", "300502.SZ"])
    await postWatch(api, from.slug, symbol, { reason: `Of ${symbol}` });
  await page.goto(`/themes/${from.slug}`);
  for (const name of ["Zhongji Innolight", "TFC"])
    await listOf(page)
      .getByRole("checkbox", { name: `Select ${name}` })
      .check();
  const bar = page.getByRole("group", { name: "Selected tickers" });
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("combobox", { name: "Move to…" }).selectOption(to.slug);
  await bar.getByRole("button", { name: "Move…", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: `Move 2 tickers to ${to.nameEn}?` });
  await question.getByRole("button", { name: "Move" }).click();
  await holdMessage(page, `2 tickers moved to ${to.nameEn}.`);
  await expect(listOf(page).getByRole("rowheader")).toHaveCount(1);
  const symbols = async () => {
    const { members } = await api.get<{ members: { symbol: string; reason: string }[] }>(
      `/themes/${to.slug}`,
    );
    return members.map(({ symbol, reason }) => `${symbol} ${reason}`).toSorted();
  };
  expect(await symbols()).toEqual(["300308.SZ Of 300308.SZ", "300394.SZ Of 300394.SZ"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(listOf(page).getByRole("rowheader")).toHaveCount(3);
  await expect.poll(symbols).toEqual([]);
});

test("the columns are chosen, in the address", async ({ page }) => {
  await page.goto("/themes/operators");
  const heads = listOf(page).getByRole("columnheader");
  await expect(heads.filter({ hasText: "YTD" })).toBeVisible();
  await expect(heads.filter({ hasText: "Base date" })).toHaveCount(0);
  await page.getByRole("button", { name: "Columns" }).click();
  const chooser = page.getByRole("dialog", { name: "Columns shown" });
  await chooser.getByRole("checkbox", { name: "YTD" }).uncheck();
  await chooser.getByRole("checkbox", { name: "Base date" }).check();
  await expect(heads.filter({ hasText: "Base date" })).toBeVisible();
  await expect(page).toHaveURL(/columns=/);
  await page.reload();
  await expect(heads.filter({ hasText: "Base date" })).toBeVisible();
  await expect(heads.filter({ hasText: "YTD" })).toHaveCount(0);
});

test("of a long list the rows in sight are drawn, and all of them on paper", async ({ page, api }) => {
  const theme = await addTheme(api);
  const text = Array.from({ length: 120 }, (_, n) => `${600_200 + n}.SH`).join("\n");
  await api.send("POST", "/watchlist-imports", { text, theme: theme.slug });
  await page.goto(`/themes/${theme.slug}`);
  const rows = listOf(page).getByRole("rowheader");
  await expect(rows.first()).toBeVisible();
  await expect(listOf(page)).toHaveAttribute("aria-rowcount", "121");
  expect(await rows.count()).toBeLessThan(60);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(2_500);
  const last = rows.filter({ hasText: "600319.SH" });
  await expect(last).toHaveCount(0);
  await page
    .getByRole("region", { name: /^Watched tickers of/ })
    .evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect(last).toBeVisible();
  await expect(listOf(page).locator("tr[data-key]").last()).toHaveAttribute("aria-rowindex", "121");
  await page.emulateMedia({ media: "print" });
  await expect(rows).toHaveCount(120);
  // The cards of a phone don't scroll by themselves: all of them are in sight.
  await page.emulateMedia({ media: "screen" });
  await expect.poll(() => rows.count()).toBeLessThan(60);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(rows).toHaveCount(120);
});

test("a long watchlist of a theme is searched", async ({ page, api }) => {
  const theme = await addTheme(api);
  for (let code = 600101; code <= 600113; code++) await postWatch(api, theme.slug, `${code}.SH`);
  await page.goto(`/themes/${theme.slug}`);
  const rows = listOf(page).getByRole("rowheader");
  await expect(rows).toHaveCount(13);
  await page.getByRole("searchbox", { name: "Code, name or reason" }).fill("60011");
  await expect(rows).toHaveCount(4);
  await expect(page.getByText("4 of 13")).toBeVisible();
  await page.reload();
  await expect(rows).toHaveCount(4);
  await page.getByRole("searchbox", { name: "Code, name or reason" }).fill("nobody");
  await expect(page.getByText("No watched ticker matches.")).toBeVisible();
});
