import type { AcceptedReports } from "@/lib/reports/schema";
import { expectSaid } from "./messages";
import { expect, test } from "./test";

const SECOND =
  'Investment Rating - The report assigns a "Neutral" rating to the communication industry, including operators [2]. Core Insights - Capital spending falls by 8% [3]. 通信行业周报 Mingzhou Securities·2025-06-02 08:30';
const STEEL =
  "Investment Rating - The report suggests focusing on the steel sector including special steel [2]. Core Insights - Mills export less, as quotas fell by 12% [5]. 钢铁行业周报 Mingzhou Securities·2025-06-02 08:30";
const COAL =
  'Investment Rating - The report assigns an "Underweight" rating to the coal industry, including coking coal [2]. Core Insights - Stocks at the ports rise by 8% [3]. 煤炭行业周报 Mingzhou Securities·2025-06-02 08:30';

test("a second report is a second call, from which the returns can count", async ({ page, api }) => {
  const { slug } = await api.send<AcceptedReports>("POST", "/reports", { text: SECOND });
  await page.goto(`/reports/${encodeURIComponent(slug)}`);
  await expect(page.getByText("Returns count from this report’s call, 2025-06-02.")).toBeVisible();
  await page.goto("/themes/operators");
  const panel = page.getByRole("region", { name: "Recommendation" });
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  await expect(panel.getByRole("listitem").first()).toContainText(
    "neutral, implied by its words· the report’s own label: “Neutral”",
  );
  await expect(panel.getByRole("listitem").last()).toContainText("returns count from this call");

  await panel.getByRole("button", { name: "Count from 2025-06-02" }).click();
  await expect(page).toHaveURL(new RegExp(`call=${encodeURIComponent(slug)}`));
  await expect(panel.getByRole("listitem").first()).toContainText("returns count from this call");
  await page.getByRole("button", { name: "counted from a chosen report’s call" }).click();
  await expect(page).not.toHaveURL(/call=/);
  await expect(panel.getByRole("listitem").last()).toContainText("returns count from this call");
});

test("a withdrawn report leaves the board, is listed apart, and comes back", async ({ page, api }) => {
  const { slug } = await api.send<AcceptedReports>("POST", "/reports", { text: SECOND });
  await page.goto(`/reports/${slug}`);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expectSaid(page, "The report is off the board");
  await expect(page.getByRole("button", { name: "Put back on the board" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Withdrawn report" })).toContainText("Off the board since");
  await page.goto("/reports");
  await expect(page.getByRole("table").getByRole("link", { name: "通信行业周报" })).toHaveCount(0);
  await page.getByText("1 withdrawn report").click();
  await page.getByRole("link", { name: "通信行业周报" }).click();
  await page.getByRole("button", { name: "Put back on the board" }).click();
  await expectSaid(page, "The report is on the board again");
  await expect(page.getByRole("button", { name: "Withdraw" })).toBeVisible();
});

test("a theme whose only report is withdrawn says so, shows its notes, and comes back with the report", async ({
  page,
  api,
}) => {
  const [theme, sector] = ["special-steel", "steel"];
  const { slug } = await api.send<AcceptedReports>("POST", "/reports", { text: STEEL });
  const body = "Furnaces are booked out until May.";
  await api.send("POST", `/themes/${theme}/notes`, { kind: "observation", body, observedOn: "2025-06-03" });
  await api.send("POST", `/reports/${encodeURIComponent(slug)}/withdraw`, {});

  await page.goto("/notes");
  await page
    .getByRole("article")
    .filter({ hasText: body })
    .getByRole("link", { name: "special steel" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "special steel" })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Off the board since 20/ })).toBeVisible();
  await expect(page.getByText("it was withdrawn on")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "钢铁行业周报" })).toHaveAttribute(
    "href",
    new RegExp(`/reports/${encodeURIComponent(slug)}`),
  );
  await expect(page.getByRole("region", { name: "Notes" })).toContainText(body);

  await page.goto(`/sectors/${sector}`);
  await expect(page.getByRole("heading", { name: /^Off the board since 20/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Notes" })).toContainText(body);
  await page.getByRole("button", { name: "Put back on the board" }).click();
  await expectSaid(page, "The report is on the board again");
  await expect(page.getByRole("region", { name: "Why this status" })).toBeVisible();
  await page.goto(`/themes/${theme}`);
  await expect(page.getByRole("region", { name: "Why this status" })).toBeVisible();
});

test("beside an underweight call the page says that the status is about the theme", async ({ page, api }) => {
  await api.send<AcceptedReports>("POST", "/reports", { text: COAL });
  await page.goto("/sectors/coal");
  const note = "The report calls this theme underweight; the status says how the theme does";
  await expect(page.getByRole("region", { name: "Why this status" })).toContainText(note);
  await page.goto("/");
  await expect(page.getByRole("rowheader", { name: "Coking coal underweight" })).toBeVisible();
});
