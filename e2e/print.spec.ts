import type { Locator } from "@playwright/test";
import { addTheme, postWatch } from "./arrange";
import { expectDrawn } from "./drawn";
import { expect, test } from "./test";

/** What is left of an A4 sheet on its side within its margins, in pixels. */
const PAPER = { width: 1032, height: 703 };

test("on paper the board is a table with all that needs a look, on a sheet on its side", async ({
  page,
  api,
}) => {
  for (let count = 0; count < 8; count++) await addTheme(api); // each without a note
  await page.goto("/");
  await expectDrawn(page);
  const look = page.getByRole("region", { name: "Needs attention" });
  await expect(look.getByRole("listitem")).toHaveCount(3);
  const sheets = await page.pdf({ preferCSSPageSize: true });
  const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheets.toString("latin1"))!.map(Number);
  expect(width).toBeGreaterThan(height!);

  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  const board = page.getByRole("table", { name: "Sectors and themes on the board" });
  await expect(board).toBeVisible();
  await expect(board.getByRole("checkbox")).toHaveCount(0);
  const right = () => board.evaluate((table) => table.getBoundingClientRect().right);
  await expect.poll(right).toBeLessThanOrEqual(PAPER.width);
  const top = async (part: Locator) => (await part.boundingBox())!.y;
  expect(await top(board)).toBeLessThan(await top(look));
  await expect.poll(() => look.getByRole("listitem").count()).toBeGreaterThan(8);
  await expect(look.getByRole("button")).toHaveCount(0);

  await page.goto("/?asOf=2025-06-30");
  const today = new Date().toLocaleDateString("sv", { timeZone: "Asia/Shanghai" });
  await expect(page.getByText(`as of 2025-06-30 · printed ${today}`)).toBeVisible();
});

test("on paper a theme's tables end where the sheet does", async ({ page, api }) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "300308.SZ", { reason: "Sole source of 1.6T modules, by its report" });
  await page.goto(`/themes/${theme.slug}`);
  await expectDrawn(page);
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: "print" });
  const right = () =>
    page.evaluate(() =>
      Math.max(...[...document.querySelectorAll("table")].map((each) => each.getBoundingClientRect().right)),
    );
  await expect.poll(right).toBeLessThanOrEqual(PAPER.width);
});

test("on paper what is folded is open", async ({ page }) => {
  await page.goto("/themes/optical-modules");
  await expectDrawn(page);
  const rules = page.getByRole("group").filter({ hasText: "The rules" });
  await expect(rules).not.toHaveAttribute("open");
  await page.emulateMedia({ media: "print" });
  await expect(rules).toHaveAttribute("open");
  await expect(page.locator("details:not([open])")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(rules).not.toHaveAttribute("open");
});
