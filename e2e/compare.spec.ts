import { expectDrawn } from "./drawn";
import { expect, test } from "./test";

const TABLE = { name: "Themes side by side" };

test("themes are compared from a sector's page, added and removed, and the address keeps them", async ({
  page,
}) => {
  await page.goto("/sectors/communication");
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page).toHaveURL(/\/compare\?themes=operators,optical-modules$/);
  await expectDrawn(page);
  const table = page.getByRole("region", TABLE).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  await expect(page.getByText(/^Each from its own call = 100/)).toBeVisible();

  // A choice alone adds nothing: the arrow keys walk over the themes on the way to the one that is meant.
  await page.getByRole("combobox", { name: "Add theme" }).selectOption({ label: "\u2003Edge computing" });
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/themes=operators,optical-modules,edge-computing/);
  await expect(table.getByRole("columnheader", { name: /Edge computing/ })).toBeVisible();
  await page.getByRole("combobox", { name: "Period" }).selectOption("1m");
  await expect(page.getByText(/^All from \d{4}-\d\d-\d\d = 100/)).toBeVisible();

  await page.reload();
  const remove = page.getByRole("button", { name: "Remove Operators from the comparison" });
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(table.getByRole("columnheader")).toHaveCount(3);
  await expect(page).toHaveURL(/themes=optical-modules,edge-computing/); // written a moment after the columns change
  await page.goBack();
  await expect(table.getByRole("columnheader")).toHaveCount(4);
});

test("unknown, too many and too few themes are said, and the good ones stay", async ({ page, api }) => {
  const { items } = await api.get<{ items: { slug: string }[] }>("/themes");
  const seven = items.slice(0, 7).map(({ slug }) => slug);
  await page.goto(`/compare?themes=nowhere,${seven.join()}`);
  const table = page.getByRole("region", TABLE).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(7);
  await expect(page.getByText("Not on the board of this day: nowhere.")).toBeVisible();
  await expect(page.getByText(/^Only the first six are compared; left out: /)).toBeVisible();

  await page.goto("/compare?themes=operators");
  await expect(page.getByText("Choose two to six themes to compare.")).toBeVisible();
  await expect(table.getByRole("columnheader", { name: /Operators/ })).toBeVisible();
});
