import type { Locator } from "@playwright/test";
import { postNote, rowOf, uniqueName } from "./arrange";
import { expectDrawn } from "./drawn";
import { tabTo } from "./keys";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

test("the main job by keyboard alone", async ({ page }) => {
  const words = uniqueName("By hand");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the board" })).toBeFocused();

  await page.keyboard.press("Control+K");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("光模块");
  await expect(palette.getByRole("option", { selected: true })).toHaveText(/Optical modules\s*光模块/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/themes\/optical-modules$/);
  await expect(page.getByRole("heading", { level: 1, name: /Optical modules/ })).toBeVisible();
  await expectDrawn(page); // no page was loaded, so nothing else tells when its keys are heard

  await page.keyboard.press("n");
  const body = page.getByRole("textbox", { name: "Note", exact: true });
  await expect(body).toBeFocused();
  await page.keyboard.type(`${words}: n and ? are letters here`);
  await page.keyboard.press("Escape");
  await expect(body).not.toBeFocused();
  await expect(body).toHaveValue(`${words}: n and ? are letters here`);
  await page.keyboard.press("n");
  await expect(body).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article").filter({ hasText: words })).toBeVisible();
  await expect(page.getByText("Note saved.")).toBeVisible();
  await page.keyboard.press("Escape");

  const chart = page.getByRole("figure", { name: /^Theme index vs/ });
  // On past the end of the page, and from its beginning.
  await tabTo(page, chart.getByRole("radio", { name: "Chart" }), 200);
  await page.keyboard.down("ArrowRight");
  await expect(chart.getByRole("table")).toBeVisible();
  await page.keyboard.up("ArrowRight");
});

test("a ticker is put on a list by keyboard, and sorted", async ({ page }) => {
  await page.goto("/themes/edge-computing");
  const code = page.getByRole("combobox", { name: "Code or name" });
  await tabTo(page, page.getByRole("button", { name: "Add a ticker" }));
  await page.keyboard.press("Enter");
  await expect(code).toBeFocused();
  await page.keyboard.type("600050");
  await page.keyboard.press("Enter");
  const list = page.getByRole("table", { name: "Watched tickers of Edge computing" });
  await expect(rowOf(page, list, /^China Unicom/)).toBeVisible();
  await expect(code).toHaveValue("");
  await expect(code).toBeFocused();
  await tabTo(page, list.getByRole("button", { name: "Ticker" }));
  await page.keyboard.press("Enter");
  await expect(list.getByRole("columnheader", { name: "Ticker" })).toHaveAttribute("aria-sort", "ascending");

  await tabTo(page, rowOf(page, list, /^China Unicom/).getByRole("button", { name: "Change China Unicom" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Remove", exact: true })).toBeFocused();
  await page.keyboard.press("Enter"); // added today: nothing is asked
  await expectSaid(page, "China Unicom removed.");
});

test("[ and ] walk through the themes in the board's order", async ({ page }) => {
  await page.goto("/themes/operators?period=1m");
  const heading = page.getByRole("heading", { level: 1 });
  for (const [key, name] of [
    ["]", /^Optical modules/],
    ["]", /^Edge computing/],
    ["[", /^Optical modules/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(heading).toHaveText(name);
    await expect(page).toHaveURL(/period=1m/);
    await expectDrawn(page);
  }
  await page.getByRole("textbox", { name: "Note", exact: true }).pressSequentially("[1]");
  await expect(heading).toHaveText(/^Optical modules/);
});

test("the palette finds a listed company by pinyin, and opens its page", async ({ page }) => {
  await page.goto("/reports");
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("combobox").pressSequentially("gyfl");
  const option = page.getByRole("dialog").getByRole("option");
  await expect(option.first()).toContainText(/601138\.SH.*工业富联/);
  await option.first().click();
  await expect(page).toHaveURL(/\/tickers\/601138\.SH$/);
  await expect(page.getByRole("heading", { level: 1, name: "Foxconn Industrial Internet" })).toBeVisible();
});

test("the palette opens the page of a valid code that the board doesn’t know", async ({ page }) => {
  await page.goto("/reports");
  await page.keyboard.press("Control+K");
  await page.getByRole("dialog").getByRole("combobox").fill("113050");
  const option = page.getByRole("dialog").getByRole("option");
  await expect(option).toHaveText([/^113050\.SH\s*not on the board yet$/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickers\/113050\.SH$/);
  await expect(page.getByText("113050.SH is a valid code")).toBeVisible();
});

test("Enter opens the first result of a changed search", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("dialog").getByRole("combobox");
  await search.pressSequentially("op");
  await expect(page.getByRole("option", { name: /^Operators/ })).toHaveAttribute("aria-selected", "true");
  await search.fill("gyfl");
  await expect(page.getByRole("option", { name: /^601138\.SH/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/tickers\/601138\.SH/);
});

test("at most twelve tab stops come before the board, and arrows move along its controls", async ({
  page,
}) => {
  await page.goto("/");
  const board = page.getByRole("region", { name: "Sectors and themes on the board" });
  const controls = page.getByRole("toolbar", { name: "Board" });
  const first = controls.getByRole("button", { name: /themes? on track$/ });
  const has = (part: Locator) => part.evaluate((element) => element === document.activeElement);
  let stops = 0;
  for (; stops < 14; stops++) {
    await page.keyboard.press("Tab");
    if (await has(board)) break;
    if (!(await has(first))) continue;
    await page.keyboard.press("End");
    await expect(controls.getByRole("button", { name: "What the two base rules mean" })).toBeFocused();
  }
  expect(stops).toBeLessThanOrEqual(12);
});

test("? lists the keys, and Esc closes what lies over the page", async ({ page }) => {
  await page.goto("/watchlist");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toContainText("New note");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.keyboard.press("Control+K");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await page.keyboard.type("600941");
  await expect(palette.getByRole("option", { name: /600941\.SH/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("new note");
  await expect(palette.getByRole("option", { name: "New note", selected: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/notes/);
  await expect(page.getByRole("textbox", { name: "Note", exact: true })).toBeFocused();
});

test("/ is the page's own search, or the board's where it has none, as the list of keys says", async ({
  page,
}) => {
  await page.goto("/notes");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.goto("/themes/edge-computing");
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys.getByRole("definition").filter({ hasText: "Search" })).toHaveText([
    "Search and commands",
    "Search this page, or the whole board where there is no search field",
  ]);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
});

test("the day of the view is chosen in the calendar by keyboard, and its field is one stop", async ({
  page,
}) => {
  await page.goto("/?asOf=2025-06-30");
  const day = page.getByRole("group", { name: "View" }).getByLabel("As of");
  await tabTo(page, day);
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("button", { name: /^Monday, 30 June 2025/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/asOf=2025-06-23/);
  await expect(day).toHaveValue("2025-06-23");
  await expect(day).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("group", { name: "View" }).locator(":focus")).toHaveCount(0);
});

test("a day of the link that doesn't exist stays in its field, and the browser has nothing to complain of", async ({
  page,
  expectRefusal,
}) => {
  expectRefusal(422);
  const warnings: string[] = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.goto("/?asOf=2025-06-31");
  await expect(page.getByRole("group", { name: "View" }).getByLabel("As of")).toHaveValue("2025-06-31");
  await expect(page.getByText("No such date. Write it as 2025-02-04.")).toBeVisible();
  expect(warnings).toEqual([]);
});

test("the palette finds a note by its words, and offers first what was opened from it", async ({
  page,
  api,
}) => {
  const words = uniqueName("Transceivers");
  await postNote(api, "operators", { body: `${words} are sold out` });
  await page.goto("/settings");
  await page.keyboard.press("Control+K");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  await page.keyboard.type(words);
  await expect(palette.getByRole("group", { name: "Notes" }).getByRole("option")).toHaveText([
    new RegExp(words),
  ]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/notes\?q=.*#note-/);
  await expect(page.getByRole("article").filter({ hasText: words })).toBeVisible();

  await page.keyboard.press("Control+K");
  await page.keyboard.type("运营商");
  await expect(palette.getByRole("option", { selected: true })).toHaveText(/Operators/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/themes\/operators$/);

  await page.getByRole("button", { name: "Search and commands" }).click();
  const recent = palette.getByRole("group", { name: "Recent" }).getByRole("option");
  await expect(recent).toHaveText(["Operators"]);
  await expect(recent.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Search and commands" })).toBeFocused();
});
