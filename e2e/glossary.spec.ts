import type { Locator, Page } from "@playwright/test";
import { rowOf } from "./arrange";
import type { BoardApi } from "./board-api";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const termOf = (page: Page, nameZh: RegExp) =>
  rowOf(page, page.getByRole("table", { name: "Glossary" }), nameZh);
const find = (page: Page, name: string) =>
  page.getByRole("searchbox", { name: "Find a name or code" }).fill(name);
const save = (dialog: Locator) => dialog.getByRole("button", { name: "Save" }).click();

/** Opens the review of a new draft, which recommends a sector of this name, and returns the sector's line. */
async function draftWith(page: Page, api: BoardApi, sector: string, day = "03"): Promise<Locator> {
  const text = `Investment Rating - The report keeps an "Overweight" rating for the ${sector} industry [2]. Core Insights - Orders rose 4% in the first quarter [3].\nWeekly on ${sector}\n2025-03-${day} 09:30`;
  const { files } = await api.send<{ files: { draft: string }[] }>("POST", "/report-drafts", { text });
  await page.goto(`/reports/new?draft=${files[0]!.draft}`);
  const themes = page.getByRole("region", { name: "Recommended themes" });
  return themes.getByRole("listitem").filter({ hasText: sector }).first();
}

test("an added term names the themes of the next reports", async ({ page, api }) => {
  await page.goto("/settings/glossary");
  await page.getByRole("button", { name: "Add a theme" }).click();
  const added = page.getByRole("dialog", { name: "Add a theme" });
  await added.getByRole("textbox", { name: "Chinese name" }).fill("量子网络");
  await added.getByRole("textbox", { name: "English name" }).fill("Quantum networks");
  await added.getByRole("textbox", { name: "Other names" }).fill("entangled networks\n纠缠网络");
  await added.getByRole("combobox", { name: "Industry above" }).selectOption("Communication");
  await save(added);
  await expectSaid(page, "Saved");

  await find(page, "纠缠");
  await expect(page.getByText("1 of 1 term")).toBeVisible();
  await expect(termOf(page, /^量子网络 added$/)).toContainText("Quantum networks");
  await expect(termOf(page, /^量子网络/)).toContainText("Communication");

  const line = await draftWith(page, api, "entangled networks");
  await expect(line).toContainText("量子网络");
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  const recommends = page.getByRole("region", { name: "Recommends" });
  await recommends.getByRole("link", { name: "Quantum networks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Quantum networks/ })).toBeVisible();
});

test("a removed term comes back by Undo; without it a name isn't translated", async ({ page, api }) => {
  await expect(await draftWith(page, api, "rebar")).toContainText("螺纹钢");
  await page.goto("/settings/glossary");
  await find(page, "螺纹钢");
  const remove = page.getByRole("button", { name: "Remove Rebar" });
  await remove.click();
  await holdMessage(page, "Rebar removed.");
  await expect(page.getByText("No term has this name.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(termOf(page, /^螺纹钢/)).toBeVisible();
  await remove.click();
  await expect(page.getByText("No term has this name.")).toBeVisible();
  await expect(await draftWith(page, api, "rebar", "10")).not.toContainText("螺纹钢");
});

test("a term that came with the board is edited, and reset", async ({ page, api }) => {
  await page.goto("/settings/glossary");
  await find(page, "801040");
  await termOf(page, /^钢铁/).getByRole("button", { name: "Edit Steel" }).click();
  const edited = page.getByRole("dialog", { name: "Edit Steel" });
  await edited.getByRole("textbox", { name: "Chinese name" }).fill("钢铁业");
  await save(edited);
  await expect(termOf(page, /^钢铁业 edited$/)).toContainText("801040.SI");
  await expect(await draftWith(page, api, "steel")).toContainText("钢铁业");

  await page.goto("/settings/glossary");
  await find(page, "801040");
  await page.getByRole("button", { name: "Reset Steel to the names it came with" }).click();
  await expectSaid(page, "Steel has the names it came with again.");
  await expect(termOf(page, /^钢铁$/)).toBeVisible();
  const line = await draftWith(page, api, "steel", "10");
  await expect(line).toContainText("钢铁");
  await expect(line).not.toContainText("钢铁业");
});

test("a name that a term has is refused beside its field", async ({ page, expectRefusal }) => {
  expectRefusal(409);
  await page.goto("/settings/glossary");
  await page.getByRole("button", { name: "Add a theme" }).click();
  const added = page.getByRole("dialog", { name: "Add a theme" });
  const name = added.getByRole("textbox", { name: "English name" });
  await name.fill("Optical modules");
  await save(added);
  await expect(name).toHaveAccessibleDescription("Already exists.");
  await added.getByRole("button", { name: "Cancel" }).click();
  await find(page, "optical modules");
  await expect(termOf(page, /^光模块$/)).toBeVisible();
});
