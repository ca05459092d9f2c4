import { formatNumber, formatPercent } from "@/lib/format/number";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeCorrelation, ThemeSeries } from "@/lib/themes/series-schema";
import { addTheme, rowOf, uniqueName, postWatch } from "./arrange";
import { expect, test } from "./test";

/** Eighty weekdays of closes from 2025-02-05 on that go up and down, each step another way. */
function weekdayCloses(step: number): string {
  const rows = Array.from({ length: 112 }, (_, i) => new Date(Date.UTC(2025, 1, 5 + i)))
    .filter((day) => day.getUTCDay() % 6 !== 0)
    .map((day, i) => `${day.toISOString().slice(0, 10)},${100 + i + ((i * step) % 7)}`);
  return ["Date,Close", ...rows, ""].join("\n");
}

test("a theme's measures stand on its page, each with what it means and why it is unknown", async ({
  page,
  api,
}) => {
  const theme = await addTheme(api);
  // Real prices throughout: beside them generated ones count for nothing.
  for (const [symbol, step] of [
    ["300308.SZ", 3],
    ["300502.SZ", 5],
  ] as const)
    await api.importCsv(symbol, weekdayCloses(step));
  await api.importCsv("601088.SH", "Date,Close\n2025-02-05,40\n2025-02-06,41\n");
  for (const symbol of ["300308.SZ", "300502.SZ", "601088.SH", "600013.SH"])
    await postWatch(api, theme.slug, symbol);
  const at = `/themes/${theme.slug}`;
  const { volatility, members, medianMember, withoutLargest } = await api.get<ThemeDetail>(at);
  const { matrix, items } = await api.get<ThemeCorrelation>(`${at}/correlation`);
  const { statuses } = await api.get<ThemeSeries>(`${at}/series`);
  await page.goto(at);

  const measures = page.getByRole("region", { name: "Measures", exact: true });
  await expect(measures).toContainText(formatPercent(volatility, { locale: "en" }));
  await expect(measures.getByRole("row", { name: "SZ" })).toContainText("2 of 2");
  await expect(measures.getByRole("row", { name: "SH" })).toContainText("0 of 2");
  await measures.getByRole("button", { name: "Volatility" }).focus();
  await expect(page.getByRole("tooltip")).toContainText(
    "Standard deviation of the index’s last 60 daily returns",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toHaveCount(0);

  const performance = page.getByRole("region", { name: "Performance", exact: true });
  await expect(performance).toContainText(
    `Median member${formatPercent(medianMember.value, { locale: "en", signed: true })}of 2`,
  );
  const symbol = withoutLargest.largest!.symbol;
  await expect(performance).toContainText(
    `Without ${symbol}${formatPercent(withoutLargest.value, { locale: "en", signed: true })}`,
  );
  await performance.getByRole("button", { name: `Without ${symbol}` }).focus();
  await expect(page.getByRole("tooltip")).toContainText("without the largest contributor");
  await page.keyboard.press("Escape");

  await page.getByText("Contribution by member").click();
  const parts = page.getByRole("table", { name: /^Contribution of each member/ });
  for (const { nameEn, symbol, contribution } of members.filter((member) => member.contribution !== null)) {
    const points = formatNumber((contribution ?? 0) * 100, { locale: "en", digits: 2, signed: true });
    await expect(rowOf(page, parts, nameEn ?? symbol)).toContainText(points);
  }
  await expect(page.getByText("No base price yet, so no contribution: 600013.SH.")).toBeVisible();

  await page.getByText("Each pair of members").click();
  const pairs = page.getByRole("table", { name: "Correlation of daily returns, member with member" });
  await expect(pairs.getByRole("rowheader")).toHaveCount(items.length - 1);
  await expect(page.getByText("No daily returns, so left out: 600013.SH.")).toBeVisible();
  const number = formatNumber(matrix[0]![1]!, { locale: "en", digits: 2 });
  await expect(pairs.getByRole("row", { name: /Zhongji Innolight/ }).getByText(number)).toBeVisible();
  await expect(pairs.getByText("Fewer than 20 daily returns.").first()).toBeAttached();
  await expect(page.getByRole("list", { name: "Status day by day" }).getByRole("listitem")).toHaveCount(
    statuses.length,
  );
});

test("a sector's benchmark is set on its page and holds for its themes", async ({ page, api }) => {
  const nameEn = uniqueName("Robotics");
  const sector = await api.send<ThemeDetail>("POST", "/themes", { nameEn, callDay: "2025-02-04" });
  const theme = await api.send<ThemeDetail>("POST", "/themes", {
    parent: sector.slug,
    nameEn: uniqueName("Joints"),
    callDay: "2025-02-04",
  });
  await page.goto(`/sectors/${sector.slug}`);
  const measures = page.getByRole("region", { name: "Measures", exact: true });
  await expect(measures).toContainText("from Settings");
  await measures.getByRole("button", { name: "Change the benchmark" }).click();
  const settings = page.getByRole("dialog", { name: "Theme settings" });
  const benchmark = settings.getByRole("combobox", { name: "Benchmark" });
  await benchmark.fill("399006.SZ");
  await benchmark.press("Tab"); // the list of what fits lies over the button
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(measures).toContainText("set on this sector");
  await expect(measures).toContainText("ChiNext");

  await page.goto(`/themes/${theme.slug}`);
  await expect(measures).toContainText("from its sector");
  await expect(measures).toContainText("ChiNext");
});
