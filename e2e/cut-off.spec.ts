import type { Page } from "@playwright/test";
import { postNote, addTheme, uniqueName } from "./arrange";
import { expectSaid } from "./messages";
import { chooseFiles, csvFile, fileCard, GOOD_ROWS, queueStatus } from "./price-files";
import { expect, test } from "./test";

// The network goes, or the server is down: what stands stays on the screen, what wasn't saved says so, and nothing waits in silence.

const composer = (page: Page) => page.getByRole("form", { name: "New note" });
const bodyOf = (page: Page) => page.getByRole("textbox", { name: "Note", exact: true });
const chart = (page: Page) => page.getByRole("figure", { name: /^Theme index vs/ });
const noteWith = (page: Page, text: string) => page.getByRole("article").filter({ hasText: text });
const behind = (page: Page) => page.getByText("Update failed: what is shown may be out of date.");
const notSaved = /can’t be reached. This was not saved/;

test("a note that couldn't be saved leaves the theme's page as it is, which comes up to date by itself", async ({
  page,
  context,
  expectCutOff,
}) => {
  await page.goto("/themes/operators");
  await expect(chart(page)).toBeVisible();
  await page.keyboard.press("n");
  const words = uniqueName("Order book");
  await bodyOf(page).fill(words);
  expectCutOff();
  await context.setOffline(true);
  await page.keyboard.press("Control+Enter");
  await expect(composer(page).getByRole("alert").filter({ hasText: notSaved })).toBeVisible();
  await expect(behind(page)).toBeVisible();
  await expect(chart(page)).toBeVisible();
  await expect(bodyOf(page)).toHaveValue(words);
  await expect(page.getByText("This part didn’t load")).toHaveCount(0);

  await context.setOffline(false);
  await expect(behind(page)).toHaveCount(0);
  await bodyOf(page).press("Control+Enter");
  await expect(noteWith(page, words)).toBeVisible();
});

test("a ticker, an edit and a deletion that couldn't be saved leave the page as it is", async ({
  page,
  context,
  api,
  expectCutOff,
}) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Orders are flat." });
  await page.goto(`/themes/${theme.slug}`);
  const note = noteWith(page, "Orders are flat.");
  expectCutOff();
  await context.setOffline(true);

  const code = page.getByRole("combobox", { name: "Code or name" });
  await code.fill("300308.SZ");
  await code.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: notSaved })).toBeVisible();
  await expect(behind(page)).toBeVisible();
  await expect(code).toHaveValue("300308.SZ");

  await note.getByRole("button", { name: /: Delete$/ }).click();
  await expectSaid(page, notSaved);
  await expect(note).toBeVisible();

  await note.getByRole("button", { name: /: Edit$/ }).click();
  const edit = page.getByRole("form", { name: /^Edit the note/ });
  await edit.getByRole("textbox", { name: "Note", exact: true }).fill("Orders are up.");
  await page.keyboard.press("Control+Enter");
  await expect(edit.getByRole("alert").filter({ hasText: notSaved })).toBeVisible();
  await expect(behind(page)).toBeVisible();
  await expect(edit.getByRole("textbox", { name: "Note", exact: true })).toHaveValue("Orders are up.");
  await expect(page.getByRole("heading", { level: 1, name: theme.nameEn! })).toBeVisible();
});

test("what reads a page the first time says so in words of its own", async ({
  page,
  context,
  expectCutOff,
}) => {
  await page.goto("/notes");
  await expect(page.getByRole("article").first().or(page.getByText("No notes yet"))).toBeVisible();
  expectCutOff();
  await context.setOffline(true);
  await page.getByRole("searchbox").fill("nothing like it");
  const alert = page.getByRole("alert").filter({ hasText: "This part didn’t load" });
  await expect(alert).toContainText("The board can’t be reached.");
  await expect(alert).not.toContainText("not saved");
});

test.describe("with a board that is stopped", () => {
  test("the board stands behind a new theme's form, and is asked again until it answers", async ({
    page,
    board,
    expectCutOff,
  }) => {
    await page.goto("/");
    const map = page.getByRole("table", { name: /^Sectors and themes/ });
    await expect(map).toBeVisible();
    await page.getByRole("button", { name: "New theme" }).click();
    const dialog = page.getByRole("dialog", { name: "New theme" });
    await dialog.getByLabel("English name").fill("Silicon photonics");
    expectCutOff();
    await board.stop();
    await dialog.getByRole("button", { name: "Add" }).click();
    await expect(dialog.getByRole("alert")).toContainText(notSaved);
    await expect(behind(page)).toBeAttached();
    await page.keyboard.press("Escape");
    await expect(map).toBeVisible();

    const again = page.getByRole("button", { name: "Try again" });
    await again.press("Enter");
    await expect(behind(page)).toBeVisible();
    await board.restart();
    await expect(behind(page)).toHaveCount(0); // nobody pressed anything
    await expect(map).toBeVisible();
  });

  for (const cut of ["stopped", "offline"] as const) {
    test(`files that weren't imported stay in the list (${cut})`, async ({
      page,
      context,
      board,
      expectCutOff,
    }) => {
      await page.goto("/prices");
      await chooseFiles(page, {
        "300308.SZ.csv": csvFile(...GOOD_ROWS),
        "300502.SZ.csv": csvFile(...GOOD_ROWS),
      });
      await expect(queueStatus(page)).toHaveText("2 ready");
      expectCutOff();
      await (cut === "stopped" ? board.stop() : context.setOffline(true));
      await page.getByRole("button", { name: "Import 2 files" }).click();
      const card = fileCard(page, "300308.SZ.csv");
      await expect(card).toContainText("wasn’t imported");
      await expect(queueStatus(page)).toHaveText("2 refused");
      await expect(behind(page)).toBeVisible();

      await (cut === "stopped" ? board.restart() : context.setOffline(false));
      await expect(behind(page)).toHaveCount(0);
      await card.getByRole("button", { name: "Check again" }).click();
      await card.getByRole("button", { name: "Import: 300308.SZ.csv" }).click();
      await expect(queueStatus(page)).toHaveText("1 imported · 1 refused");
    });

    test(`a setting that couldn't be saved goes back to what stands (${cut})`, async ({
      page,
      context,
      api,
      board,
      expectCutOff,
    }) => {
      await page.goto("/settings");
      const colours = page.getByRole("radiogroup", { name: "Colours of gain and loss" });
      const before = colours.getByRole("radio", { checked: true });
      const stands = await before.getAttribute("value");
      expectCutOff();
      await (cut === "stopped" ? board.stop() : context.setOffline(true));
      await colours.getByRole("radio", { name: "Red is up" }).click();
      await colours.getByRole("radio", { name: "Neutral" }).click();
      await expectSaid(page, notSaved);
      await expect(colours.getByRole("radio", { checked: true })).toHaveAttribute("value", stands ?? "", {
        timeout: 2_000, // as soon as it is known
      });
      await expect(page.locator("html")).toHaveAttribute("data-colours", "green-up");

      await (cut === "stopped" ? board.restart() : context.setOffline(false));
      await expect(behind(page)).toHaveCount(0);
      await colours.getByRole("radio", { name: "Red is up" }).click();
      await expectSaid(page, "Settings saved");
      expect(await api.get("/settings")).toMatchObject({ colours: "red-up" });
    });
  }
});
