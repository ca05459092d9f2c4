import type { Page } from "@playwright/test";
import { addTheme, rowOf, uniqueName } from "./arrange";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const boardOf = (page: Page) => page.getByRole("table", { name: "Sectors and themes on the board" });

test("an analyst's own theme is added by a Chinese name alone", async ({ page }) => {
  const name = `人形机器人${uniqueName("").trim()}`;
  await page.goto("/");
  await page.getByRole("button", { name: "New theme" }).click();
  const dialog = page.getByRole("dialog", { name: "New theme" });
  await dialog.getByRole("textbox", { name: "Chinese name" }).fill(name);
  await dialog.getByRole("combobox", { name: "Sector" }).selectOption("Computer");
  await dialog.getByLabel("Start date").fill("2025-02-10");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expectSaid(page, `${name} added to the board.`);

  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Add one by code or name").first()).toBeVisible();
  await expect(page.getByText("Start date 2025-02-10")).toBeVisible();
  await expect(page.getByText("custom theme")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Computer", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Why this status" })).toContainText(
    "No tickers watched: not enough prices to judge.",
  );

  await page.getByRole("link", { name: "Overview" }).click();
  const row = rowOf(page, boardOf(page), new RegExp(`^${name}`));
  await expect(row).toContainText("custom");
  await expect(row).toContainText("unproven");
});

test("a name that is too long is refused as it was typed, not cut", async ({ page, expectRefusal }) => {
  expectRefusal(422);
  const name = "Liquid cooling ".repeat(6).trim();
  await page.goto("/");
  await page.getByRole("button", { name: "New theme" }).click();
  const dialog = page.getByRole("dialog", { name: "New theme" });
  const english = dialog.getByRole("textbox", { name: "English name" });
  await english.pressSequentially(name); // `fill` minds no maxlength
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(english).toHaveAccessibleDescription(/Too long\./);
  await expect(english).toHaveValue(name);
});

test("what can't be taken is said at its field, and what was typed stays", async ({
  page,
  expectRefusal,
}) => {
  expectRefusal(422);
  await page.goto("/");
  await page.getByRole("button", { name: "New theme" }).click();
  const dialog = page.getByRole("dialog", { name: "New theme" });
  const day = dialog.getByLabel("Start date");
  await day.fill("2099-01-01");
  await dialog.getByRole("button", { name: "Add" }).click();
  const english = dialog.getByRole("textbox", { name: "English name" });
  await expect(english).toHaveAttribute("aria-invalid", "true");

  const name = uniqueName("Far future");
  await english.fill(name);
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(day).toHaveAccessibleDescription(/This date is in the future\./);
  await expect(english).toHaveValue(name);

  await day.fill("1989-12-31");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(day).toHaveAccessibleDescription(/Dates before 1990 aren’t accepted\./);
  await day.fill("2025-03-03");
  await dialog.getByRole("button", { name: "Add" }).click();
  await expectSaid(page, `${name} added to the board.`);
});

test("an own theme is renamed", async ({ page, api }) => {
  const theme = await addTheme(api);
  const name = uniqueName("Co-packaged optics");
  await page.goto("/");
  await page.getByRole("button", { name: `Actions for ${theme.nameEn}` }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  const dialog = page.getByRole("dialog", { name: `Rename ${theme.nameEn}` });
  await dialog.getByRole("textbox", { name: "English name" }).fill(name);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expectSaid(page, `Renamed to ${name}.`);
  await expect(boardOf(page).getByRole("link", { name })).toHaveAttribute("href", `/themes/${theme.slug}`);
});

test("an own theme is struck, and that is undone at once or later", async ({ page, api, expectRefusal }) => {
  const theme = await addTheme(api);
  const row = rowOf(page, boardOf(page), new RegExp(`^${theme.nameEn}`));
  await page.goto("/");
  await row.getByRole("button", { name: `Actions for ${theme.nameEn}` }).click();
  await page.getByRole("menuitem", { name: "Delete theme" }).click();
  await holdMessage(page, `${theme.nameEn} deleted.`);
  await expect(row).toBeHidden();

  await page.getByRole("button", { name: "Undo" }).click();
  await expectSaid(page, `${theme.nameEn} restored.`);
  await expect(row).toBeVisible();

  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Theme settings" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete theme" }).click();
  await expect(page).toHaveURL(/\/sectors\/communication/);
  expectRefusal(404);
  await page.goto(`/themes/${theme.slug}`);
  await expect(page.getByRole("heading", { level: 1, name: "Not on the board" })).toBeVisible();

  // Long after its message has gone, it is among the settings.
  await page.goto("/settings");
  const deleted = page.getByRole("region", { name: "Deleted themes" }).getByRole("listitem");
  const again = deleted.filter({ hasText: theme.nameEn! });
  await expect(again).toContainText(/deleted \d{4}-\d{2}-\d{2}/);
  await again.getByRole("button", { name: `Restore ${theme.nameEn}` }).click();
  await expectSaid(page, `${theme.nameEn} restored.`);
  await expect(again).toBeHidden();
  await page.goto(`/themes/${theme.slug}`);
  await expect(page.getByRole("heading", { level: 1, name: theme.nameEn! })).toBeVisible();
});
