import { expect, test } from "./test";

test("a ticker shows its former code, a former name and its delisting, and is found by each", async ({
  page,
  api,
}) => {
  await api.send("POST", "/tickers", { symbol: "920047.BJ", nameZh: "诺思兰德", nameEn: "Northland" });
  await page.goto("/tickers/430047.BJ");
  await expect(page).toHaveURL(/\/tickers\/920047\.BJ$/);
  const listing = page.getByRole("list", { name: "Former names and codes, and delisting" });
  await expect(listing).toHaveText("Formerly 430047.BJ, until 2025-10-08");

  await page.getByRole("button", { name: "Edit names and listing" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit names and listing" });
  await dialog.getByRole("button", { name: "Add a former name" }).click();
  await dialog.getByRole("textbox", { name: "Former English name" }).fill("Beijing North");
  await dialog.getByRole("textbox", { name: "From" }).fill("2019-03-01");
  await dialog.getByRole("textbox", { name: "Until" }).fill("2024-05-31");
  await dialog.getByRole("textbox", { name: "Delisted on" }).fill("2026-01-30");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  const edit = page.getByRole("button", { name: "Edit names and listing" });
  await expect(edit).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "The code has changed" }).press("Enter");
  await expect(page.getByRole("textbox", { name: "Code of today" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog.getByRole("button", { name: "The code has changed" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(edit).toBeFocused();
  await expect(listing.getByRole("listitem")).toHaveText([
    "Delisted on 2026-01-30",
    "Formerly Beijing North, 2019-03-01 to 2024-05-31",
    "Formerly 430047.BJ, until 2025-10-08",
  ]);
  await page.goto("/tickers/Beijing North");
  await expect(page).toHaveURL(/\/tickers\/920047\.BJ$/);
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").fill("430047");
  await expect(page.getByRole("option", { name: /^920047\.BJ/ })).toContainText("formerly 430047.BJ");
});

test("an old code without a known pair is asked for, and the two tickers of the board are merged", async ({
  page,
  api,
  expectRefusal,
}) => {
  await api.send("POST", "/tickers", { symbol: "832317.BJ", nameEn: "Guandian Old" });
  await api.send("POST", "/tickers", { symbol: "688287.SH", nameEn: "Guandian" });
  await page.goto("/tickers/832317.BJ");
  const listing = page.getByRole("list", { name: "Former names and codes, and delisting" });
  await expect(listing).toContainText("its new code isn’t known");
  await listing.getByRole("button", { name: "The code has changed" }).click();
  const dialog = page.getByRole("dialog", { name: "The new code of 832317.BJ" });
  await dialog.getByRole("textbox", { name: "Code of today" }).fill("688287");
  await dialog.getByRole("textbox", { name: "Last date under the former code" }).fill("2022-05-24");
  expectRefusal(409);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("The board has both tickers.")).toBeVisible();
  await dialog.getByRole("button", { name: "Merge the two" }).click();
  await expect(page).toHaveURL(/\/tickers\/688287\.SH$/);
  await expect(listing.getByRole("listitem")).toHaveText([
    "Formerly Guandian Old",
    "Formerly 832317.BJ, until 2022-05-24",
  ]);
});
