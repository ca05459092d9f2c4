import type { Locator, Page } from "@playwright/test";
import type { DraftedReport } from "@/lib/reports/drafts/schema";
import type { BoardApi } from "./board-api";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

const RATING = "The report suggests focusing on the steel sector related to rebar and wire rod [6].";
const REPORT = `Investment Rating - ${RATING} Core Insights - Orders rose 4% in the first quarter [2][3]. - Prices fell for three weeks, while stocks rose [4].
钢铁行业周报:限产之后
2025-02-04 09:05`;
const NEWS =
  "钢铁板块午后涨5%\nCore Viewpoint - Two brokers turned positive on the mills on Tuesday [1]. - Shares of three of them rose by more than 5% [1].";

/** Two reports; the reader misses the second one, whose title has neither a time nor a house beside it. */
const TWO = `钢铁行业周报:限产之后
明舟证券·2025-02-04 09:05
Investment Rating - ${RATING} Core Insights - Orders rose 4% in the first quarter [2][3]. - Prices fell for three weeks [4].
计算机行业周报:算力需求
Investment Rating - The report keeps a "Neutral" rating for the computer industry [5]. Core Insights - Shipments of servers rose [7].`;

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const lineOf = (page: Page, region: string, words: string | RegExp): Locator =>
  part(page, region).getByRole("listitem").filter({ hasText: words }).first();
const claim = (page: Page, words: string | RegExp) => lineOf(page, "Headings and claims", words);
const theme = (page: Page, words: string | RegExp) => lineOf(page, "Recommended themes", words);
const stance = (page: Page, name: string) => page.getByRole("radiogroup", { name: `Stance of ${name}` });

const expectSaved = (page: Page) => expect(page.getByText("Saved", { exact: true })).toBeVisible();

async function addDraft(api: BoardApi, text = REPORT): Promise<string> {
  const { files } = await api.send<{ files: { draft: string }[] }>("POST", "/report-drafts", { text });
  return files[0]!.draft;
}

const draftOf = async (api: BoardApi, id: string) =>
  (await api.get<{ reports: DraftedReport[] }>(`/report-drafts/${id}`)).reports[0]!;

test("a pasted report is corrected by keyboard, and accepted: its themes are on the board", async ({
  page,
  api,
}) => {
  await page.goto("/reports");
  await page.getByRole("link", { name: "Bring in a report" }).click();
  await page.getByRole("textbox", { name: "Text of the report" }).fill(REPORT);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: "钢铁行业周报:限产之后" })).toBeVisible();
  expect((await api.get<{ items: { title: string }[] }>("/reports")).items).toHaveLength(1);

  await theme(page, /^steel/).focus();
  await page.keyboard.press("2");
  await expect(stance(page, "steel").getByRole("radio", { name: "neutral" })).toBeChecked();
  await page.keyboard.press("Control+z");
  await expect(stance(page, "steel").getByRole("radio", { name: "neutral" })).not.toBeChecked();
  await page.keyboard.press("1");
  await theme(page, "wire rod").focus();
  await page.keyboard.press("3");

  await claim(page, "while stocks rose").focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("slider", { name: "Where to cut" })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("e");
  await page.keyboard.type("for five weeks");
  await page.keyboard.press("Enter");
  await expect(claim(page, "while stocks rose")).toContainText("Should read: for five weeks");
  await expect(claim(page, "while stocks rose")).toBeFocused();

  await page.getByRole("button", { name: "Accept", exact: true }).click();
  const open = page.getByRole("alertdialog", { name: /open$/ });
  await expect(open.getByRole("listitem").filter({ hasText: "rebar: overweight, implied by" })).toBeVisible();
  await page.keyboard.press("Enter"); // the first button looks at them
  await expect(part(page, "To check first").getByRole("listitem").first()).toBeFocused();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await open.getByRole("button", { name: /^Accept as/ }).click();
  await expect(page).toHaveURL(/\/reports\/2025-02-04-/);
  await expectSaid(page, "Accepted.");
  const recommends = part(page, "Recommends");
  await expect(recommends.getByRole("link", { name: "Wire rod" })).toBeVisible();
  await expect(recommends).toContainText("underweight");
  await expect(page.getByText("for five weeks")).toBeVisible();
});

test("corrections survive a page that is closed at once, and can't be undone there any more", async ({
  page,
  context,
  api,
}) => {
  const id = await addDraft(api);
  await page.goto(`/reports/new?draft=${id}`);
  await page.getByRole("textbox", { name: "Title" }).fill("Steel weekly");
  await page.keyboard.press("Enter");
  await page.close();

  const again = await context.newPage();
  await again.goto(`/reports/new?draft=${id}`);
  await expect(again.getByRole("textbox", { name: "Title" })).toHaveValue("Steel weekly");
  await expectSaved(again);
  expect(await draftOf(api, id)).toMatchObject({ title: "Steel weekly" });
});

test("of two analysts' corrections one holds, as the second one decides", async ({
  page,
  colleague,
  api,
  expectRefusal,
}) => {
  expectRefusal(409);
  const id = await addDraft(api);
  await page.goto(`/reports/new?draft=${id}`);
  await colleague.goto(`/reports/new?draft=${id}`);
  await colleague.getByRole("textbox", { name: "House" }).fill("Theirs");
  await colleague.keyboard.press("Enter");
  await expectSaved(colleague);

  await page.getByRole("textbox", { name: "House" }).fill("Mine");
  await page.keyboard.press("Enter");
  const conflict = page.getByRole("alert").filter({ hasText: "changed elsewhere" });
  await expect(conflict.getByRole("listitem")).toHaveText(["House: “Mine” here, “Theirs” there"]);
  expect(await draftOf(api, id)).toMatchObject({ house: "Theirs" });
  await conflict.getByRole("button", { name: "Load that version" }).click();
  await expect(page.getByRole("textbox", { name: "House" })).toHaveValue("Theirs");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("textbox", { name: "House" })).toHaveValue("Mine");
  await expectSaved(page);
  expect(await draftOf(api, id)).toMatchObject({ house: "Mine" });
});

test("without the board corrections go on, and are sent once it is back", async ({
  page,
  context,
  api,
  expectCutOff,
}) => {
  const id = await addDraft(api);
  await page.goto(`/reports/new?draft=${id}`);
  expectCutOff();
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "House" }).fill("Mingzhou");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^The board can’t be reached: your corrections are kept/)).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  expect(await draftOf(api, id)).toMatchObject({ house: "Mingzhou" });
});

test("words and their piece of the draft lead to each other, and selected words become a claim", async ({
  page,
  api,
}) => {
  await page.goto(`/reports/new?draft=${await addDraft(api)}`);
  const text = part(page, "Text");
  await text.getByText("Orders rose 4%").click();
  await expect(claim(page, "Orders rose 4%")).toBeFocused();

  const words = text.getByText("while stocks rose");
  await words.evaluate((run) => {
    const node = run.firstChild as Text;
    const from = node.data.indexOf("while");
    getSelection()!.setBaseAndExtent(node, from, node, node.data.indexOf(" [4]"));
  });
  await page.getByRole("toolbar").getByRole("button", { name: "Claim", exact: true }).click();
  await expect(claim(page, /^while stocks rose/)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(claim(page, /^Prices fell for three weeks, while stocks rose/)).toBeVisible();
});

test("a report begins where the reader missed it: corrections before it stay, it is read by itself, and undo joins the two", async ({
  page,
  api,
}) => {
  const id = await addDraft(api, TWO);
  const reportsOf = async () => (await api.get<{ reports: DraftedReport[] }>(`/report-drafts/${id}`)).reports;
  expect(await reportsOf()).toHaveLength(1);
  await page.goto(`/reports/new?draft=${id}`);
  await claim(page, "Prices fell").focus();
  await page.keyboard.press("e");
  await page.keyboard.type("for five weeks");
  await page.keyboard.press("Enter");

  const tabs = page.getByRole("radiogroup", { name: "Reports in this text" });
  const title = page.getByRole("textbox", { name: "Title" });
  await page.locator("[data-side=draft] [data-item]").filter({ hasText: "计算机行业周报" }).last().focus();
  await page.keyboard.press("r");
  await expect(title).toHaveValue("计算机行业周报:算力需求");
  await expectSaid(page, /^Report 2 begins here/);
  await expect(page.locator("[data-side=draft] [data-item]").first()).toBeFocused();
  await expect(stance(page, "computer").getByRole("radio", { name: "neutral" })).toBeChecked();
  await expect(claim(page, "Orders rose")).toHaveCount(0);
  await tabs.getByRole("radio", { name: /^Report 1/ }).check();
  await expect(claim(page, "Prices fell")).toContainText("Should read: for five weeks");
  await expect(theme(page, /^steel/)).toBeVisible();
  await expect(theme(page, /computer/)).toHaveCount(0);
  await expectSaved(page);
  expect((await reportsOf()).map((each) => each.house)).toEqual(["明舟证券", null]);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(tabs).toHaveCount(0);
  await expect(claim(page, "Prices fell")).toContainText("Should read: for five weeks");
  await page.getByRole("button", { name: "Redo" }).click();
  await tabs.getByRole("radio", { name: /^Report 2/ }).check();
  await page.getByRole("button", { name: "Join with the report before" }).click();
  await expect(tabs).toHaveCount(0);
  await expectSaved(page);
  expect(await reportsOf()).toHaveLength(1);
});

test("a report begins at the words that are selected in the text", async ({ page, api }) => {
  await page.goto(`/reports/new?draft=${await addDraft(api, TWO)}`);
  await part(page, "Text")
    .getByText("计算机行业周报:算力需求")
    .evaluate((run) => {
      const node = run.firstChild as Text;
      getSelection()!.setBaseAndExtent(node, node.data.indexOf("计算机"), node, node.data.length);
    });
  await page.getByRole("toolbar").getByRole("button", { name: "A new report begins here" }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("计算机行业周报:算力需求");
});

test("the text stays where it is while words are selected in it", async ({ page, api }) => {
  await page.goto(`/reports/new?draft=${await addDraft(api)}`);
  const words = part(page, "Text").getByText("Orders rose 4%");
  const before = await words.boundingBox();
  const { x = 0, y = 0 } = before ?? {};
  await page.mouse.move(x + 20, y + 8);
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 8, { steps: 8 });
  await expect(
    page.getByRole("toolbar").getByRole("button", { name: "Join to the claim after" }),
  ).toBeVisible();
  expect(await words.boundingBox()).toEqual(before);
  await page.mouse.move(x + 120, y + 8);
  await page.mouse.up();
  expect(await words.boundingBox()).toEqual(before);
  await page.getByRole("toolbar").getByRole("button", { name: "Theme", exact: true }).click();
  await page.keyboard.press("3");
  const selected = page.locator("[data-item^=theme]:focus");
  await expect(selected.getByRole("radio", { name: "underweight" })).toBeChecked();
});

test("a text that is on the board already leads to its report; news is said to be none, and read if wanted", async ({
  page,
  api,
}) => {
  const { text } = await api.get<{ text: string }>("/reports/deepseek-2025-02-04");
  await page.goto("/reports/new");
  const field = page.getByRole("textbox", { name: "Text of the report" });
  await field.fill(text);
  await page.keyboard.press("Control+Enter");
  const outcome = page.getByRole("status").getByRole("listitem");
  await expect(outcome).toContainText("already on the board");
  await expect(outcome.getByRole("link", { name: "Open the report" })).toHaveAttribute(
    "href",
    "/reports/deepseek-2025-02-04",
  );

  await field.fill(NEWS);
  await page.keyboard.press("Control+Enter");
  await expect(part(page, "This text doesn’t look like a report")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept", exact: true })).toBeDisabled();
  await page.getByRole("button", { name: "Treat as a report" }).click();
  await expect(part(page, "This text doesn’t look like a report")).toHaveCount(0);
});

test("a draft is discarded, and brought back by one button", async ({ page, api }) => {
  await addDraft(api);
  await page.goto("/reports/new");
  const drafts = page.getByRole("list", { name: "Drafts in review" });
  await drafts.getByRole("button", { name: /^Discard/ }).click();
  await expect(page.getByText("No draft is waiting.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(drafts.getByRole("link", { name: /钢铁行业周报/ })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("text and draft are two sides of one screen", async ({ page, api }) => {
    await page.goto(`/reports/new?draft=${await addDraft(api)}`);
    await expect(part(page, "Recommended themes")).toBeVisible();
    await page.getByRole("radiogroup", { name: "Text or draft" }).getByText("Text").tap();
    await expect(part(page, "Recommended themes")).toBeHidden();
    await part(page, "Text").getByText("Orders rose 4%").tap();
    await expect(page.getByRole("button", { name: "Cut the claim here" })).toBeVisible();
    await page.getByRole("button", { name: "Show in the draft" }).tap();
    await expect(claim(page, "Orders rose 4%")).toBeFocused();
    await claim(page, "Orders rose 4%").getByRole("button", { name: "Pages", exact: true }).tap();
    await page.getByRole("textbox", { name: "Pages of the claim" }).fill("7");
    await page.keyboard.press("Enter");
    await expect(claim(page, "Orders rose 4%")).toContainText("p. 7");
  });
});
