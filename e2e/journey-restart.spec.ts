import { addTheme, uniqueName } from "./arrange";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

test("what was written in the browser is there after the board is started again", async ({
  page,
  board,
  api,
}) => {
  const theme = await addTheme(api);
  const words = uniqueName("Kept");
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("textbox", { name: "Note", exact: true }).fill(words);
  await page.keyboard.press("Control+Enter");
  const note = page.getByRole("article").filter({ hasText: words });
  await expect(note).toBeVisible();
  await expect(note).not.toContainText("being saved");
  await page.getByRole("combobox", { name: "Code or name" }).fill("300308.SZ");
  await page.getByRole("combobox", { name: "Code or name" }).press("Enter");
  await expectSaid(page, "Zhongji Innolight added to the watchlist.");

  // Away from the board, so that nothing is on its way when it stops.
  await page.goto("about:blank");
  await board.restart();
  await page.goto(`/themes/${theme.slug}`);
  await expect(note).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^Zhongji Innolight/ })).toBeVisible();
});
