import { postNote, addTheme, postWatch } from "./arrange";
import { expect, test } from "./test";

const BARS = "Date,Close\n2025-02-05,10\n2025-02-06,11\n2025-02-07,12\n";

test("of an index that ended long ago nothing newer is drawn, and a short period says so", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  await postWatch(api, theme.slug, "600999.SH");
  await api.importCsv("600999.SH", BARS);
  // Another ticker's bars go on: by them the first one's are old.
  await api.importCsv("600998.SH", "Date,Close\n2025-02-05,10\n2025-09-30,11\n");
  await postNote(api, theme.slug, { body: "Seen then", observedOn: "2025-02-06" });
  await postNote(api, theme.slug, { body: "Seen since", observedOn: "2025-09-15" });
  await page.goto(`/themes/${theme.slug}`);
  const chart = page.getByRole("figure", { name: /^Theme index/ });
  await expect(chart.getByRole("button", { name: /Seen then/ })).toHaveCount(1);
  await expect(chart.getByRole("button", { name: /Seen since/ })).toHaveCount(0);
  await chart.getByRole("button", { name: "1 note is dated long after the last price" }).press("Enter");
  await expect(page.getByRole("article").filter({ hasText: "Seen since" })).toBeFocused();

  await page.goto(`/themes/${theme.slug}?period=1m`);
  await expect(chart).toContainText("No prices in this period; the last one is of 2025-02-07.");
  await expect(chart).not.toContainText("no prices");
});

test("a benchmark without prices is named once, with the way to import some", async ({ page, api }) => {
  await api.send("POST", "/tickers", { symbol: "399005.SZ", nameEn: "SME 100", kind: "index" });
  const choice = page.getByRole("combobox", { name: "Benchmark" }).getByRole("option", { name: /SME 100/ });
  for (const address of ["/", "/themes/optical-modules", "/sectors/communication"]) {
    await page.goto(`${address}?benchmark=399005.SZ`);
    const said = page.getByText(
      /^SME 100 has no prices through [\d-]+: no excess or relative return against it yet\.$/,
    );
    await expect(said).toHaveCount(1);
    await expect(choice).toHaveText("SME 100 (no prices)");
  }
  await expect(page.getByRole("main").getByRole("link", { name: "Import prices" })).toHaveAttribute(
    "href",
    "/prices?symbol=399005.SZ#import",
  );
  await page.goto("/themes/optical-modules");
  await expect(page.getByText(/has no prices through/)).toHaveCount(0);
});
