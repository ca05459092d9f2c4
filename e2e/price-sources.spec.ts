import type { Locator, Page } from "@playwright/test";
import { rowOf } from "./arrange";
import { startGateway, type Gateway } from "./gateway";
import { tabTo } from "./keys";
import { expectSaid, holdMessage } from "./messages";
import { expect, test as shared } from "./test";

/** A desk's own service of prices. */
const test = shared.extend<{ gateway: Gateway }>({
  gateway: async ({}, use) => {
    const gateway = await startGateway();
    await use(gateway);
    await gateway.close();
  },
});

const MAP: [field: RegExp, text: string][] = [
  [/^Day\b(?!s)/, "day"],
  [/^Open/, "open"],
  [/^High/, "high"],
  [/^Low/, "low"],
  [/^Close/, "last"],
  [/^Volume \(/, "shares"],
  [/^Turnover \(/, "amount"],
];

const box = (page: Page, name: string | RegExp) => page.getByRole("textbox", { name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Reaches a control by Tab and types over what it has. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}
async function pressed(page: Page, control: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

test("a source is described and tested by keyboard alone: a wrong place is told at its field, and the right one shows the rows", async ({
  page,
  gateway,
}) => {
  await page.goto("/settings/sources");
  await pressed(page, button(page, "Describe a source"));
  await expect(box(page, "Name")).toBeFocused();
  await page.keyboard.type("Desk gateway");
  await typeInto(page, box(page, /^Requests a minute/), "600");
  await typeInto(page, box(page, "Address"), gateway.url);
  await typeInto(page, box(page, /^Path to the rows/), "data.rows");
  for (const [field, text] of MAP) await typeInto(page, box(page, field), text);
  await pressed(page, page.getByRole("checkbox", { name: "Mainland China" }), "Space");
  await typeInto(page, box(page, "Ticker to test with"), "600941");
  await pressed(page, button(page, "Test pull"));
  await expect(page.getByText("A refresh would store nothing until this is corrected")).toBeVisible();
  await expect(page.getByText("At data.rows[0].last. There is: day, open, high, low, close")).toBeVisible();
  await expect(box(page, /^Close/)).toHaveAccessibleDescription("The answer has nothing there.");

  await typeInto(page, box(page, /^Close/), "close");
  await pressed(page, button(page, "Test pull"));
  await expect(page.getByText("A refresh would store these rows.")).toBeVisible();
  await expect(page.getByText("Turnover shows unadjusted prices.")).toBeVisible();
  await expect(page.getByRole("table", { name: /rows as they would be stored$/ })).toContainText("1234567");
  await expect(box(page, /^Close/)).toHaveAccessibleDescription("");
  expect(gateway.asked).toEqual(["600941.SH", "600941.SH"]);

  await pressed(page, button(page, "Save"));
  await expectSaid(page, "Desk gateway saved. Choose it for a market in the settings.");
  const listed = page.getByRole("table", { name: "Described sources" });
  await expect(rowOf(page, listed, "Desk gateway")).toContainText("Mainland China");
  await expect(page.locator("body")).not.toBeFocused();
});

test("a described source that is chosen for a market names its series, and the settings tell when it is deleted", async ({
  page,
  api,
  gateway,
}) => {
  await api.send("POST", "/price-sources", describedAt(gateway.url));
  await page.goto("/settings");
  await page.getByRole("combobox", { name: "Mainland China" }).selectOption("Desk gateway");
  await expectSaid(page, "Settings saved");

  await page.goto("/tickers/600941.SH");
  await button(page, "Refresh from Desk gateway").click();
  const source = page.getByRole("definition").filter({ hasText: /^Desk gateway$/ });
  await expect(source).toBeVisible();
  await expect(page.getByText(/^Source: Desk gateway ·/)).toBeVisible();
  await expect(page.getByRole("link", { name: "See or revert it: Desk gateway" })).toBeVisible();
  await page.goto("/prices");
  const imports = page.getByRole("table", { name: "Imports, newest first" });
  // In place of a file’s name, before its hash.
  await expect(imports.getByRole("cell", { name: /^Desk gateway / })).toBeVisible();
  const series = page.getByRole("table", { name: "Price series by ticker" });
  await expect(rowOf(page, series, "600941.SH")).toContainText("Desk gateway");
  await expect(page.getByText("http:desk-gateway")).toHaveCount(0);

  await page.goto("/settings/sources");
  await page.getByRole("button", { name: "Edit Desk gateway" }).click();
  await box(page, "Name").fill("Wind gateway");
  await button(page, "Save").click();
  await expectSaid(page, "Wind gateway saved. Choose it for a market in the settings.");
  await page.getByRole("button", { name: "Delete Wind gateway" }).click();
  await holdMessage(page, "Wind gateway deleted; its prices stay.");
  await expect(page.getByText("No source is described yet.")).toBeVisible();

  await page.goto("/settings");
  const note = page.getByRole("note").filter({ hasText: "Wind gateway was chosen for Mainland China." });
  await expect(note).toContainText("Its description was deleted");
  await page.goto("/settings/sources");
  await page.getByText("Deleted sources (1)").click();
  await page.getByRole("button", { name: "Restore Wind gateway" }).click();
  await expectSaid(page, "Wind gateway restored.");
  await page.goto("/settings");
  await expect(page.getByRole("combobox", { name: "Mainland China" })).toHaveValue("http:desk-gateway");
  await api.send("DELETE", "/price-sources/desk-gateway");
  await page.reload();
  await note.getByRole("button", { name: "Choose none there" }).click();
  await expectSaid(page, "Settings saved");
  await expect(note).toHaveCount(0);
  await page.goto("/tickers/600941.SH");
  await expect(page.getByRole("definition").filter({ hasText: /^Wind gateway$/ })).toBeVisible();
});

const describedAt = (url: string) => ({
  ...{ name: "Desk gateway", url, spelling: "canonical", spanForm: "day", header: null },
  ...{ layout: "objects", path: "data.rows", dayForm: "text", volumeFactor: 1, turnoverFactor: 1 },
  fields: {
    ...{ day: "day", open: "open", high: "high", low: "low", close: "close" },
    ...{ adjClose: null, volume: "shares", turnover: "amount" },
  },
  ...{ adjustment: "none", markets: ["mainland"], perMinute: 600 },
});
