import { addTheme, getTheme, postWatch, rowOf } from "./arrange";
import { expectSaid } from "./messages";
import { expect } from "./test";
import { test } from "./vendors";

test("a concept's members are reviewed like a pasted list, and nothing is added before", async ({
  page,
  api,
  vendors,
}) => {
  vendors.concepts.set("886041.TI", { tag: "cn_concept", name: "新能源车", members: [] });
  vendors.concepts.set("886042.TI", {
    tag: "cn_concept",
    name: "白酒概念",
    members: [
      ["600519.SH", "贵州茅台"],
      ["000858.SZ", "五粮液"],
      ["200596.SZ", "古井贡B"],
    ],
  });
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "600519.SH");
  await page.goto(`/themes/${theme.slug}`);
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  expect(vendors.asked).toEqual([]);
  await dialog.getByRole("button", { name: "From a concept list…" }).click();
  const field = dialog.getByRole("combobox", { name: "Concept" });
  await field.fill("白酒");
  await dialog.getByRole("option", { name: /白酒概念/ }).click();
  await expect(dialog.getByText("白酒概念 (886042.TI): 3 members")).toBeVisible();
  const members = dialog.getByRole("table", { name: "Members of 白酒概念" });
  await expect(rowOf(page, members, "200596.SZ")).toContainText("not an A share");
  expect(vendors.asked.map(({ code }) => code)).toEqual(["cn_concept", "886042.TI"]);

  await dialog.getByRole("button", { name: "Review" }).click();
  const entries = dialog.getByRole("table", { name: "What happens to each" });
  const entry = (code: string) => rowOf(page, entries, new RegExp(`^Import ${code} `));
  await expect(entry("600519.SH")).toContainText("already on the watchlist");
  await expect(entry("000858.SZ")).toContainText("will be added");
  expect((await getTheme(api, theme.slug)).members).toHaveLength(1);
  await entry("200596.SZ").getByRole("checkbox").click();
  await expect(entry("200596.SZ")).toContainText("skipped");
  await dialog.getByRole("button", { name: "Add 1 ticker" }).click();
  await expectSaid(page, "1 ticker added.");

  const { members: after } = await getTheme(api, theme.slug);
  expect(after.map(({ symbol }) => symbol).sort()).toEqual(["000858.SZ", "600519.SH"]);
  const added = after.find(({ symbol }) => symbol === "000858.SZ");
  expect(added).toMatchObject({ nameZh: "五粮液", source: "analyst" });
  expect(added!.reason).toMatch(/^同花顺 concept 886042\.TI 白酒概念, \d{4}-\d\d-\d\d$/);
});

test("a refusal by the source says why, and is asked again on request", async ({ page, vendors }) => {
  vendors.concepts.set("886042.TI", { tag: "cn_concept", name: "白酒概念", members: [] });
  vendors.faults.set("cn_concept", ["html"]);
  await page.goto("/watchlist");
  await page.getByRole("button", { name: "Paste a list" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a list of tickers" });
  await dialog.getByRole("button", { name: "From a concept list…" }).click();
  await expect(dialog.getByRole("alert")).toContainText("HiThink returned something other than a list.");
  await dialog.getByRole("alert").getByRole("button").click();
  await expect(dialog.getByText(/^1 list: type a part of the name/)).toBeVisible();
});
