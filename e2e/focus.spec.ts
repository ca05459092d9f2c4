import type { Locator, Page } from "@playwright/test";
import { postNote, addTheme, rowOf, postWatch } from "./arrange";
import { expectSaid, holdMessage } from "./messages";
import { chooseFile, csvFile, GOOD_ROWS } from "./price-files";
import { expect, test } from "./test";

// Where what has the focus goes, somebody who goes by keys is led to what stays, and not back to the page's beginning.

const noteWith = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });

test("who saves second by keys is led to the other's text, and saves over it by keys", async ({
  page,
  api,
  expectRefusal,
}) => {
  expectRefusal(409);
  await page.setViewportSize({ width: 1440, height: 900 });
  const theme = await addTheme(api);
  const { id } = await postNote(api, theme.slug, { body: "Orders are flat." });
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Note of 2025-03-03: Edit" }).press("Enter");
  const form = page.getByRole("form", { name: "Edit the note of 2025-03-03" });
  const text = form.getByRole("textbox", { name: "Note", exact: true });
  await expect(text).toBeFocused();
  await text.fill("Orders are up by half.");
  await api.send("PATCH", `/notes/${id}`, { version: 1, body: "Orders are up a third." });

  await page.keyboard.press("Control+Enter");
  const both = page.getByRole("alert", { name: /saved version 2 while you were writing/ });
  await expect(both).toBeFocused();
  await expect(both.getByText("Orders are up a third.")).toBeInViewport();
  await expect(form.getByRole("button", { name: "Save mine over version 2" })).toBeInViewport();
  await page.keyboard.press("Control+Enter");
  await expect(noteWith(page, "Orders are up by half.")).toContainText("edited");
});

test("a note that was saved by its button leads to the new note, and an edit to the note", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  const composer = page.getByRole("form", { name: "New note" });
  const text = composer.getByRole("textbox", { name: "Note", exact: true });
  await text.fill("Lead times are eight weeks.");
  await composer.getByRole("button", { name: "Save note" }).press("Enter");
  await expect(page.getByText("Note saved.")).toBeVisible();
  const note = noteWith(page, "Lead times are eight weeks.");
  await expect(note).toBeFocused();
  await expect(text).toHaveValue("");
  await expect(composer.getByRole("button")).toHaveCount(0); // one line again
  await note.getByRole("button", { name: /: Edit$/ }).press("Enter");
  await page
    .getByRole("form", { name: /^Edit the note/ })
    .getByRole("button", { name: "Save changes" })
    .press("Enter");
  await expect(note).toBeFocused();
});

test("an import, what it asks and its reversion go by keys", async ({ page, api }) => {
  await api.importCsv("300308.SZ", csvFile(...GOOD_ROWS));
  await page.goto("/prices");
  const file = await chooseFile(page, "300308.SZ.csv", "Date,Close,Adj Close\n2025-02-06,129,127.5\n");
  const heading = file.getByRole("heading", { name: /^300308\.SZ\.csv/ });
  await file.getByRole("button", { name: "Replace the whole series" }).press("Enter");
  await expect(heading).toBeFocused();
  await file.getByRole("button", { name: "Import: 300308.SZ.csv" }).press("Enter");
  await expect(file).toContainText("Imported · 300308.SZ");
  await expect(heading).toBeFocused();

  const rows = page.getByRole("table", { name: "Imports, newest first" }).getByRole("row");
  await expect(rows).toHaveCount(3); // the headings, the import of just now, the one before
  const [later, earlier] = [rows.nth(1), rows.nth(2)];
  const revert = (place: Locator) => place.getByRole("button", { name: /^Revert/ });
  const dialog = page.getByRole("alertdialog");
  await revert(later).press("Enter");
  await revert(dialog).press("Enter");
  await expect(later).toContainText("reverted");
  await expect(later).toBeFocused();
  await revert(earlier).click();
  await revert(dialog).click();
  await expect(earlier).toContainText("reverted");
  await expect(earlier).toBeFocused();
});

test("all files are imported by keys", async ({ page }) => {
  await page.goto("/prices");
  await chooseFile(page, "300308.SZ.csv", csvFile(...GOOD_ROWS));
  await page.getByRole("button", { name: "Import 1 file" }).press("Enter");
  const summary = page.getByRole("status", { name: "Result by file" });
  await expect(summary).toContainText("1 imported");
  await expect(summary).toBeFocused();
});

test("a ticker is left on its list, and taken off it, by keys", async ({ page, api }) => {
  const theme = await addTheme(api);
  for (const symbol of ["300308.SZ", "300394.SZ"]) await postWatch(api, theme.slug, symbol);
  await page.goto(`/themes/${theme.slug}`);
  const list = page.getByRole("table", { name: /^Watched tickers of/ });
  const menu = list.getByRole("button", { name: "Change TFC" });
  const ask = async () => {
    await menu.press("Enter");
    await expect(page.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("End");
    await expect(page.getByRole("menuitem", { name: "Remove…" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog", { name: "Remove TFC" })).toBeVisible();
  };
  await ask();
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();

  await ask();
  await page.getByRole("dialog").getByRole("button", { name: "Remove", exact: true }).press("Enter");
  await expect(menu).toBeHidden();
  await expect(rowOf(page, list, /^Zhongji Innolight/)).toBeFocused();
});

test("the first dialog after the page was loaded gives the focus back", async ({ page }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "New theme" });
  await button.press("Enter");
  await expect(page.getByRole("dialog", { name: "New theme" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});

test("a code that is refused is typed over at once", async ({ page, api, expectRefusal }) => {
  expectRefusal(409);
  expectRefusal(422);
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { addedOn: "2025-03-10" });
  await page.goto(`/themes/${theme.slug}?watch=new`);
  const code = page.getByRole("combobox", { name: "Code or name" });
  const watch = page.getByRole("button", { name: "Add", exact: true });
  await code.fill("300308");
  await watch.press("Enter");
  await expect(page.getByText("is already on the watchlist, added 2025-03-10.")).toBeVisible();
  await expect(code).toBeFocused();
  await page.keyboard.type("没有这家公司");
  await expect(code).toHaveValue("没有这家公司");
  await watch.press("Enter");
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await expect(code).toBeFocused();
});

test("a refusal leaves what is typed meanwhile to be typed on", async ({ page, api, expectRefusal }) => {
  expectRefusal(422);
  const theme = await addTheme(api);
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/watches", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/themes/${theme.slug}`);
  const code = page.getByRole("combobox", { name: "Code or name" });
  await code.fill("没有");
  await code.press("Enter");
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeDisabled();
  await page.keyboard.type("这家");
  release();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.type("公司");
  await expect(code).toHaveValue("没有这家公司");
});

test("a deleted note hands the focus on, and has it once it is back", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Stays" });
  await postNote(api, theme.slug, { body: "To be regretted", observedOn: "2025-03-04" });
  await page.goto(`/themes/${theme.slug}`);
  const note = noteWith(page, "To be regretted");
  const undo = page.getByRole("button", { name: "Undo" });
  for (const press of [() => undo.press("Enter"), () => undo.click()]) {
    await note.getByRole("button", { name: "Note of 2025-03-04: Delete" }).press("Enter");
    await expect(note).toBeHidden();
    await expect(noteWith(page, "Stays")).toBeFocused();
    await holdMessage(page, "Note deleted.");
    await press();
    await expect(note).toBeFocused();
    await expectSaid(page, "Note restored.");
    await expect(undo).toBeHidden(); // its message is leaving, and the next one says the same
  }
});

test("a note restored among the deleted hands the focus to the next one, the last to the list", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  for (const body of ["One", "Another"]) {
    const { id } = await postNote(api, theme.slug, { body });
    await api.send("DELETE", `/notes/${id}`);
  }
  await page.goto(`/notes?theme=${theme.slug}&deleted=true`);
  await noteWith(page, "Another")
    .getByRole("button", { name: /Restore$/ })
    .press("Enter");
  await expect(noteWith(page, "Another")).toBeHidden();
  await expect(noteWith(page, "One")).toBeFocused();
  await noteWith(page, "One")
    .getByRole("button", { name: /Restore$/ })
    .press("Enter");
  await expect(page.locator(":focus")).toContainText("No deleted notes.");
});

test("a struck theme taken back hands the focus to the next one, the last to what follows", async ({
  page,
  api,
}) => {
  const names: string[] = [];
  for (let count = 0; count < 2; count++) {
    const { slug, nameEn } = await addTheme(api);
    await api.send("PATCH", `/themes/${slug}`, { void: true });
    names.push(nameEn!);
  }
  await page.goto("/settings");
  const rows = page.getByRole("region", { name: "Deleted themes" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await rows.first().getByRole("button").press("Enter");
  await expect(rows).toHaveCount(1);
  await expect(rows).toBeFocused();
  await rows.getByRole("button").press("Enter");
  await expect(rows).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 2, name: "This board" })).toBeFocused();
});

test("a theme struck on the overview hands the focus to the next row", async ({ page, api }) => {
  const deleted = await addTheme(api);
  const next = await addTheme(api);
  await page.goto("/");
  const board = page.getByRole("table", { name: "Sectors and themes" });
  await expect(rowOf(page, board, new RegExp(deleted.nameEn!))).toHaveCount(1);
  await board.getByRole("button", { name: `Actions for ${deleted.nameEn}` }).press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitem", { name: "Delete theme" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rowOf(page, board, new RegExp(deleted.nameEn!))).toHaveCount(0);
  await expect(rowOf(page, board, new RegExp(next.nameEn!))).toBeFocused();
});

test("the button that shows the last of many leads to the first of them", async ({ page, api }) => {
  const theme = await addTheme(api);
  for (let count = 1; count <= 22; count++) await postNote(api, theme.slug, { body: `Note ${count}.` });
  await page.goto(`/themes/${theme.slug}`);
  await expect(page.getByRole("article")).toHaveCount(20);
  await page.getByRole("button", { name: /^More/ }).press("Enter");
  await expect(page.getByRole("article")).toHaveCount(22);
  await expect(noteWith(page, "Note 2.")).toBeFocused();
});

test("on a phone the rest of a list is shown and led to", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/prices");
  const rows = page.locator("#series tbody tr");
  await expect(rows.nth(7)).toBeVisible();
  await expect(rows.nth(8)).toBeHidden();
  await page.getByRole("button", { name: /^Show all/ }).press("Enter");
  await expect(rows.nth(8)).toBeFocused();
});

test("an edit that has a kept draft begins in its text's field, in a second tab too", async ({
  page,
  context,
  api,
}) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Orders are flat." });
  await page.goto(`/themes/${theme.slug}`);
  const form = page.getByRole("form", { name: "Edit the note of 2025-03-03" });
  const text = form.getByRole("textbox", { name: "Note", exact: true });
  const edit = page.getByRole("button", { name: "Note of 2025-03-03: Edit" });
  await edit.press("Enter");
  await expect(text).toBeFocused();
  await page.keyboard.type(" For n");
  await page.keyboard.press("Escape");
  await edit.press("Enter");
  await expect(form.getByText("Draft restored")).toBeVisible();
  await expect(text).toBeFocused();
  await page.keyboard.type("ow.");
  await expect(text).toHaveValue("Orders are flat. For now.");

  const second = await context.newPage();
  await second.goto(`/themes/${theme.slug}`);
  await second.getByRole("button", { name: "Note of 2025-03-03: Edit" }).press("Enter");
  const again = second.getByRole("textbox", { name: "Note", exact: true }).last();
  await expect(again).toHaveValue("Orders are flat. For now.");
  await expect(again).toBeFocused();
  await second.keyboard.type(" Next.");
  await second.keyboard.press("Control+Enter");
  await expect(noteWith(second, "Orders are flat. For now. Next.")).toBeVisible();
});

test("a removed ticker hands the focus on, and has it once it is back", async ({ page, api }) => {
  const theme = await addTheme(api);
  for (const symbol of ["300308.SZ", "300394.SZ"]) await postWatch(api, theme.slug, symbol);
  await page.goto(`/themes/${theme.slug}`);
  const table = page.getByRole("table", { name: `Watched tickers of ${theme.nameEn}`, exact: true });
  const row = rowOf(page, table, /^TFC/);
  const undo = page.getByRole("button", { name: "Undo" });
  for (const how of ["From a date on", "Added by mistake"]) {
    await row.getByRole("button", { name: "Change TFC" }).press("Enter");
    await page.getByRole("menuitem", { name: "Remove…" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Remove TFC" });
    await dialog.getByRole("radio", { name: how }).click();
    await dialog.getByRole("button", { name: "Remove", exact: true }).press("Enter");
    await expect(row).toHaveCount(0);
    await holdMessage(page, "TFC removed.");
    await undo.press("Enter");
    await expect(row).toBeFocused();
    await expectSaid(page, /TFC is back/);
    await expect(undo).toBeHidden();
  }
});
