import type { Page } from "@playwright/test";
import { postNote, addTheme } from "./arrange";
import { addressOf, NOWHERE, SCREENS } from "./screens";
import { expect, expectAccessible, test } from "./test";

/** As shown now, light and dark. A theme changes nothing but colours: for the second one only they are looked at. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await test.step("light", () => expectAccessible(page));
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await test.step("dark", () => expectAccessible(page, ["color-contrast", "link-in-text-block"]));
}

for (const locale of ["en-US", "zh-CN"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    for (const address of SCREENS) {
      test(`${address} has no violation in either theme`, async ({ page, api }) => {
        if (address === "/notes")
          await postNote(api, "operators", { observedOn: "2025-10-10", tags: ["axe"] });
        await page.goto(await addressOf(address, api));
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessibleInBoth(page);
      });
    }

    test("an earlier day and its open calendar have no violation in either theme", async ({ page }) => {
      await page.goto("/?asOf=2025-06-30");
      await page.getByRole("textbox", { name: /^(As of|截至)$/ }).press("Alt+ArrowDown");
      await expect(page.getByRole("grid")).toBeVisible();
      await expectAccessibleInBoth(page);
    });
  });
}

test("where less motion is asked for, colours change at once", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.goto("/settings");
  const chosen = page.getByRole("radiogroup").first().locator("label:has(:checked)");
  await expect(chosen).toBeVisible();
  const colours = await chosen.evaluate((label) => {
    const { color, backgroundColor } = getComputedStyle(label);
    const light = { color, backgroundColor };
    document.documentElement.dataset.theme = "dark";
    const dark = getComputedStyle(label);
    return [light.color === dark.color, light.backgroundColor === dark.backgroundColor];
  });
  expect(colours).toEqual([false, false]);
});

test("a page that isn't there has no violation in either theme", async ({ page, expectRefusal }) => {
  expectRefusal(404);
  await page.goto(NOWHERE);
  await expect(page.getByRole("heading", { level: 1, name: "Not on the board" })).toBeVisible();
  await expectAccessibleInBoth(page);
});

test("the palette has no violation in either theme", async ({ page }) => {
  await page.goto("/reports");
  await page.keyboard.press("Control+K");
  await page.keyboard.type("optical");
  await expect(page.getByRole("option", { name: /^Optical modules/ })).toBeVisible();
  await expectAccessibleInBoth(page);
});

test("a note's history and its form have no violation in either theme", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postNote(api, theme.slug, { body: "Seen in Dongguan" });
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Note of 2025-03-03: History" }).click();
  await expect(page.getByRole("dialog").getByText("Seen in Dongguan")).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0); // under it `n` isn't heard

  await page.keyboard.press("n");
  const form = page.getByRole("form", { name: "New note" });
  await expect(form.getByRole("textbox", { name: "Note", exact: true })).toBeFocused();
  await form.getByRole("textbox", { name: "Note", exact: true }).fill("$300308 and `code`");
  await form.getByRole("radio", { name: "Preview" }).click();
  await expect(form.locator("code")).toHaveText("code");
  await expectAccessibleInBoth(page);
});

test("a refused form has no violation in either theme", async ({ page, expectRefusal }) => {
  expectRefusal(422);
  await page.goto("/");
  await page.getByRole("button", { name: "New theme" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("dialog").getByRole("alert").first()).toBeVisible();
  await expectAccessibleInBoth(page);
});

test("a question and an open menu have no violation in either theme", async ({
  page,
  api,
  expectRefusal,
}) => {
  expectRefusal(422);
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  const code = page.getByRole("combobox", { name: "Code or name" });
  await code.fill("000300");
  await code.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "could be more than one" })).toBeVisible();
  await page.getByRole("button", { name: "Appearance" }).click();
  await expect(page.getByRole("menuitem", { name: "Dark" })).toBeVisible();
  await expectAccessibleInBoth(page);
});
