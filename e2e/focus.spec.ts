import type { Page } from "@playwright/test";
import { addNote, addTheme } from "./arrange";
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
  const { id } = await addNote(api, theme.slug, { body: "Orders are flat." });
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

test("the first dialog after the page was loaded gives the focus back", async ({ page }) => {
  await page.goto("/");
  const button = page.getByRole("button", { name: "New theme" });
  await button.press("Enter");
  await expect(page.getByRole("dialog", { name: "New theme" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
});
