import { addTheme, rowOf } from "./arrange";
import { expectSaid } from "./messages";
import { expect } from "./test";
import { test } from "./vendors";

const AAPL = { from: "2025-01-01", to: "2026-12-31", close: 100 };

test("prices are fetched from a provider once one is chosen, and what is missing says why", async ({
  page,
  vendors,
}) => {
  vendors.stocks.set("AAPL", AAPL);
  await page.goto("/prices");
  const panel = page.getByRole("region", { name: "Refresh from providers" });
  await expect(panel).toContainText("No provider is chosen, so the board makes no network requests.");
  expect(vendors.asked).toEqual([]);
  await panel.getByRole("link", { name: "Choose providers" }).click();
  await page.getByRole("combobox", { name: "United States" }).selectOption("Yahoo Finance");
  await expectSaid(page, "Settings saved");

  await page.goto("/prices");
  await panel.getByRole("button", { name: "Refresh prices" }).click();
  await expect(panel.getByRole("status")).toContainText(/\d+ requested, 1 received/);
  await panel.getByText("Received, by source and method (1)").click();
  const came = panel.getByRole("table", { name: "Received, by source and method (1)" });
  await expect(came.getByRole("row").filter({ hasText: "AAPL.US" })).toContainText(
    /Yahoo Finance\s*adjusted by the source\s*not tested: no turnover/,
  );
  const missing = panel.getByRole("table", { name: /^Not received \(\d+\), and why$/ });
  await expect(
    missing.getByRole("row").filter({ hasText: "No provider is chosen for this market." }),
  ).toContainText("300308.SZ");
  const series = page.getByRole("table", { name: "Price series by ticker" });
  await expect(rowOf(page, series, "AAPL.US")).toContainText("Yahoo Finance");

  // A dividend makes every earlier adjusted close another one: nothing is spliced until a person says so.
  vendors.stocks.set("AAPL", { ...AAPL, factor: 0.9 });
  await panel.getByRole("button", { name: "Refresh prices" }).click();
  await expect(
    missing.getByRole("row").filter({ hasText: "Not stored: the closes don’t continue" }),
  ).toContainText("AAPL.US");
  await panel.getByRole("button", { name: "Replace the series of AAPL.US" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Replace" }).click();
  await expect(panel).toContainText(/(^|\D)1 requested, 1 received/);
  await expect(panel).toContainText("Everything requested was received.");
});

test("a name the board doesn't know is asked for when a person says so", async ({ page, api, vendors }) => {
  vendors.names.push(["688999.SH", "新芯未来"]);
  await api.send("PATCH", "/settings", { nameSearch: "tushare" });
  const theme = await addTheme(api);
  await page.goto(`/themes/${theme.slug}`);
  const form = page.getByRole("form", { name: "Add a ticker" });
  await form.getByRole("combobox", { name: "Code or name" }).fill("新芯未来");
  const offer = form.getByRole("button", { name: "Look up “新芯未来” at Tushare" });
  await expect(offer).toBeVisible();
  expect(vendors.asked).toEqual([]);
  await offer.click();
  await form.getByRole("button", { name: /^688999\.SH/ }).click();
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expectSaid(page, "新芯未来 added to the watchlist.");
});
