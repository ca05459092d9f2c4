import type { Page } from "@playwright/test";
import type { AcceptedReports } from "@/lib/reports/schema";
import { rowOf } from "./arrange";
import type { BoardApi } from "./board-api";
import { expectSaid, holdMessage } from "./messages";
import { expect, test } from "./test";

const SENTENCE =
  "In special steel, companies such as Angang Steel, Ten Rivers and Baosteel (600019.SH) deserve attention";
const REPORT = `Investment Rating - The report suggests focusing on the steel sector including special steel and rebar [2]. Core Insights - ${SENTENCE} [3].
钢铁行业周报
2025-03-03 09:30`;

async function addReport(api: BoardApi): Promise<string> {
  const { slug } = await api.send<AcceptedReports>("POST", "/reports", { text: REPORT });
  return `/reports/${encodeURIComponent(slug)}`;
}

const panelOf = (page: Page) => page.getByRole("region", { name: "Companies" });
const companyOf = (page: Page, name: RegExp) => rowOf(page, panelOf(page).getByRole("table"), name);

test("the companies that a report recommends are watched in one step, for the sentence that names them", async ({
  page,
  api,
}) => {
  const address = await addReport(api);
  await page.goto(address);
  await expect(companyOf(page, /^Ten Rivers/)).toContainText("no listing of this name is known");
  await expect(companyOf(page, /^Angang Steel/).getByRole("button")).toBeDisabled();
  await page.getByRole("combobox", { name: "Ticker of Angang Steel" }).selectOption("000898.SZ");
  await page.getByRole("button", { name: "Watch all 2 recommended" }).click();
  await expectSaid(page, "2 watched from 2025-03-03");
  for (const name of [/^Angang Steel 000898\.SZ/, /^Baosteel 600019\.SH/])
    await expect(companyOf(page, name)).toContainText("watched in Special steel");

  // In a view of an earlier day the ticker isn't chosen yet, and nothing can be written.
  await page.goto(`${address}?asOf=2025-06-02`);
  await expect(companyOf(page, /^Angang Steel$/)).toBeVisible();
  await expect(panelOf(page).getByRole("button")).toHaveCount(0);

  await page.goto("/themes/special-steel");
  const list = page.getByRole("table", { name: /^Watched tickers of / });
  for (const symbol of [/000898\.SZ/, /600019\.SH/]) await expect(rowOf(page, list, symbol)).toBeVisible();
  await expect(list.getByText(SENTENCE)).toHaveCount(2);
});

test("one company is watched in a theme of the analyst's choice, and unwatched by Undo", async ({
  page,
  api,
}) => {
  await page.goto(await addReport(api));
  const theme = page.getByRole("combobox", { name: "Theme that watches Baosteel" });
  await expect(theme).toHaveValue("special-steel");
  await theme.selectOption("rebar");
  const watch = page.getByRole("button", { name: "Watch Baosteel" });
  await watch.click();
  await expectSaid(page, "Watched from 2025-03-03");
  await expect(companyOf(page, /^Baosteel/)).toContainText("watched in Rebar");
  await expect(watch).toHaveCount(0);
  await expect(companyOf(page, /^Baosteel/)).toBeFocused();
  await holdMessage(page, "Watched from 2025-03-03");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(watch).toBeEnabled();
  await expect(companyOf(page, /^Baosteel/)).not.toContainText("watched in");
});
