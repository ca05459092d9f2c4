import type { Page } from "@playwright/test";
import { addNote, addTheme, watchTicker } from "./arrange";
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

test("a code that is refused is typed over at once", async ({ page, api, expectRefusal }) => {
  expectRefusal(409);
  expectRefusal(422);
  const theme = await addTheme(api);
  await watchTicker(api, theme.slug, "300308.SZ", { addedOn: "2025-03-10" });
  await page.goto(`/themes/${theme.slug}`);
  const code = page.getByRole("combobox", { name: "Code or name" });
  const watch = page.getByRole("button", { name: "Watch", exact: true });
  await code.fill("300308");
  await watch.press("Enter");
  await expect(page.getByText("is on the list already, since 2025-03-10.")).toBeVisible();
  await expect(code).toBeFocused();
  await page.keyboard.type("没有这家公司");
  await expect(code).toHaveValue("没有这家公司");
  await watch.press("Enter");
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await expect(code).toBeFocused();
});
