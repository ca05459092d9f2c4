import type { Locator, Page } from "@playwright/test";
import { addMovers, rowOf } from "./arrange";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

/** The colour of a token as this page computes it. */
function token(page: Page, name: string): Promise<string> {
  return page.evaluate((variable) => {
    const probe = document.createElement("span");
    probe.style.color = `var(${variable})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

/** The colour in which a gain is drawn in this part of a page. */
function gainColour(part: Locator): Promise<string> {
  const gain = part.getByText(/^\+\d+\.\d/).first();
  return gain.evaluate((element) => getComputedStyle(element).color);
}

const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe("for a Chinese browser", () => {
  test.use({ locale: "zh-CN" });

  test("the board speaks Chinese, and up is red", async ({ page, api }) => {
    const { nameEn } = await addMovers(api, { "603998.SH": 11 });
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
    const nav = page.getByRole("navigation", { name: "主导航" });
    for (const name of ["总览", "研报", "笔记", "自选", "行情"]) {
      await expect(nav.getByRole("link", { name })).toBeVisible();
    }
    const board = page.getByRole("table", { name: "全部板块与主题" });
    await expect(board.getByRole("link", { name: "光模块", exact: true })).toBeVisible();
    const risen = rowOf(page, board, new RegExp(nameEn!));
    await expect.poll(() => gainColour(risen)).toBe(await token(page, "--red"));
    await expect.poll(() => token(page, "--gain")).toBe(await token(page, "--red"));
    await expect.poll(() => token(page, "--loss")).toBe(await token(page, "--green"));
  });

  test("the main job goes in Chinese", async ({ page }) => {
    await page.goto("/themes/optical-modules");
    await expect(page.getByRole("heading", { level: 1, name: /光模块/ })).toBeVisible();
    await page.keyboard.press("n");
    await page.getByRole("textbox", { name: "笔记", exact: true }).fill("八百G订单上修");
    await page.keyboard.press("Control+Enter");
    const note = page.getByRole("article").filter({ hasText: "八百G订单上修" });
    await expect(note).toBeVisible();
    await expect(note).not.toContainText("正在保存");
    // No English sentence was forgotten in the header of the page.
    await expect(page.getByRole("banner")).not.toContainText(/Overview|Notes|Settings/);
  });

  test("the language is switched at the top, and stays", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("link", { name: "Overview" })).toBeVisible();
  });
});

test("the language chosen in the settings stays over a reload", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("radiogroup", { name: "Language" }).getByRole("radio", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "设置" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "设置" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-colours", "red-up"); // by language
  await page.getByRole("radiogroup", { name: "语言" }).getByRole("radio", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});

test("colours of gain and loss reach every number", async ({ page, api }) => {
  const { nameEn } = await addMovers(api, { "603998.SH": 11 });
  await page.goto("/settings");
  let stored = 0;
  page.on("response", (answer) => void (answer.request().method() === "PATCH" && stored++));
  const preview = page.getByRole("main");
  await expect.poll(() => gainColour(preview)).toBe(await token(page, "--green")); // English: green is up
  const colours = page.getByRole("radiogroup", { name: "Colours of gain and loss" });
  for (const [choice, hue] of [
    ["Red is up", "--red"],
    ["Neutral", "--teal"],
    ["Green is up", "--green"],
    ["Red is up", "--red"],
  ] as const) {
    const radio = colours.getByRole("radio", { name: choice });
    await radio.click();
    await expect.poll(() => gainColour(preview)).toBe(await token(page, hue));
    // While an earlier choice still stands as chosen, a click on that one chooses nothing.
    await expect(radio).toBeChecked();
  }
  // Not by the message, nor by what is stored: the first choice's are the last one's.
  await expect.poll(() => stored).toBe(4);
  await page.goto("/");
  const board = page.getByRole("table", { name: /^Sectors and themes/ });
  const risen = rowOf(page, board, new RegExp(nameEn!));
  await expect.poll(() => gainColour(risen)).toBe(await token(page, "--red"));
  await expect(page.locator("html")).toHaveAttribute("data-colours", "red-up");
});

test("what was chosen last stays, though the page is left before an earlier choice is stored", async ({
  page,
  api,
}) => {
  await page.goto("/settings");
  const unanswered = () => undefined; // so that the others wait for it
  await page.route("**/api/v1/settings", unanswered, { times: 1 });
  const main = page.getByRole("main");
  const first = page.waitForRequest("**/api/v1/settings");
  await main.getByRole("radio", { name: "Neutral" }).click();
  await first;
  await main.getByRole("radio", { name: "Dark" }).click();
  await main.getByRole("radio", { name: "Red is up" }).click();
  await expect(main.getByRole("radio", { name: "Red is up" })).toBeChecked();
  await page.goto("/help");
  await expect.poll(() => api.get("/settings")).toMatchObject({ colours: "red-up", theme: "dark" });
});

test("dark by choice, and by the system's", async ({ page, api }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/settings");
  const light = await ground(page);
  await page.getByRole("radiogroup", { name: "Appearance" }).getByRole("radio", { name: "Dark" }).click();
  await expect.poll(() => ground(page)).not.toBe(light);
  const dark = await ground(page);
  await expectSaid(page, "Settings saved");
  await page.goto("/");
  await expect.poll(() => ground(page)).toBe(dark);

  await api.send("PATCH", "/settings", { theme: "system" });
  await page.reload();
  await expect.poll(() => ground(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(() => ground(page)).toBe(dark);
});

test("the board's benchmark and one's name are set", async ({ page, api }) => {
  await page.goto("/settings");
  await page.getByRole("textbox", { name: "Name" }).fill("陈静");
  await page.getByRole("textbox", { name: "Name" }).press("Enter");
  await expectSaid(page, "Settings saved");
  expect((await api.get<{ name: string }>("/settings")).name).toBe("陈静");
  const saved = page.waitForResponse((answer) => !!answer.request().postData()?.includes("HSI.HK"));
  await page.getByRole("combobox", { name: "Benchmark" }).selectOption({ label: "Hang Seng Index · HSI.HK" });
  await saved;

  await page.goto("/themes/operators");
  await expect(page.getByRole("figure", { name: "Theme index vs Hang Seng Index" })).toBeVisible();
  await page.getByRole("textbox", { name: "Note", exact: true }).fill("Signed");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: "Signed" })).toContainText("陈静");
});
