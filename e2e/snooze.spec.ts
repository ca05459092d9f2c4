import type { Page } from "@playwright/test";
import type { NeedsLookAnswer } from "@/lib/board/schema";
import { addTheme, postNote, uniqueName } from "./arrange";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

const panelOf = (page: Page) => page.getByRole("region", { name: "Needs attention" });

test("an item is snoozed by keyboard, stays so after a reload, and is brought back", async ({
  page,
  api,
}) => {
  const { items } = await api.get<NeedsLookAnswer>("/needs-look");
  await page.goto("/");
  const panel = panelOf(page);
  const first = panel.getByRole("listitem").first();
  const name = await first.getByRole("link").first().innerText();
  await expect(panel).toContainText(new RegExp(`${items.length}: `));

  const snooze = panel.getByRole("button", { name: `Snooze: ${name}`, exact: true });
  await snooze.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: /^For 1 week, until \d{4}-\d\d-\d\d$/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectSaid(page, new RegExp(`${name} snoozed until \\d{4}-\\d\\d-\\d\\d`));
  await expect(panel).toContainText(new RegExp(`${items.length - 1}: `));

  await page.reload();
  await expect(panel.getByRole("button", { name: `Snooze: ${name}`, exact: true })).toHaveCount(0);
  await panel.getByRole("button", { name: "Snoozed 1" }).click();
  await panel.getByRole("button", { name: `Bring back: ${name}`, exact: true }).click();
  await expect(panel.getByRole("listitem").first()).toContainText(name);
  await expect(panel).toContainText(new RegExp(`${items.length}: `));
});

test("the message after a snooze undoes it, and a worse reason brings an item back", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api, uniqueName("Quiet"));
  const item = { theme: theme.slug, kind: "no_notes" };
  await page.goto("/");
  const panel = panelOf(page);
  await panel.getByRole("button", { name: /more: notes$/ }).click();
  const snooze = panel.getByRole("button", { name: `Snooze: ${theme.nameEn}` });
  await snooze.click();
  await page.getByRole("menuitem", { name: "Until it gets worse" }).click();
  await expect(snooze).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(snooze).toBeVisible();

  await api.send("POST", "/needs-look/snoozes", item);
  await postNote(api, theme.slug, { observedOn: "2025-03-03" }); // an old note: silent instead of none, a new reason
  const { items } = await api.get<NeedsLookAnswer>("/needs-look");
  expect(items.find((each) => each.theme.slug === theme.slug)?.snooze).toBeNull();
});
