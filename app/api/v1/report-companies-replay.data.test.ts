import { expect, it, vi } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { WatchedCompanies } from "@/lib/reports/companies/schema";
import type { AcceptedReports, ReportCompany, ReportDetail } from "@/lib/reports/schema";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as watchCompanies } from "./reports/[slug]/watch-companies/route";
import { POST as accept } from "./reports/route";
import { DELETE as removeWatch } from "./watches/[id]/route";

const clock = vi.hoisted(() => ({ now: "" }));
vi.mock("@/lib/clock", () => ({ now: () => new Date(clock.now) }));

beginWithSeededBoard();

const RATING =
  "Investment Rating - The report suggests focusing on the steel sector including special steel [2].";
const SLUG = "2025-03-03-钢铁行业周报";
const textOf = (companies: string, news: string) =>
  [
    RATING,
    `Core Insights - In special steel, companies such as ${companies} deserve attention [3].`,
    `- ${news} [4].`,
    "\n钢铁行业周报\n2025-03-03 09:30",
  ].join(" ");

const acceptAt = async (instant: string, text: string, corrects: string[] = []) => {
  clock.now = instant;
  return (await call<AcceptedReports>(accept, { json: { text, corrects } })).body.reports;
};
const companiesOn = async (day?: string): Promise<ReportCompany[]> => {
  const query = day === undefined ? "" : `?asOf=${day}`;
  return (await call<ReportDetail>(readReport, { query, params: { slug: SLUG } })).body.companies;
};
const facts = (companies: readonly ReportCompany[]) =>
  companies.map(({ name, symbol, watchedIn }) => [name, symbol, watchedIn]);

let watch: string;

it("a view of a day before a company's ticker was chosen shows its name alone", async () => {
  await acceptAt("2025-03-04T02:00:00Z", textOf("Angang Steel and Baosteel (600019.SH)", "Wages rise"));
  clock.now = "2025-03-10T01:00:00Z";
  const days = ["2025-03-03", "2025-03-05", "2025-03-09"];
  const before = await Promise.all(days.map(companiesOn));
  expect(before[0]).toMatchObject([
    { name: "Angang Steel", symbol: null, candidates: [], watchedIn: [] },
    { name: "Baosteel", symbol: "600019.SH", watchedIn: [] },
  ]);

  clock.now = "2025-03-10T02:00:00Z";
  const [angang] = await companiesOn();
  expect(angang!.candidates).toEqual(["000898.SZ", "00347.HK"]);
  const json = { companies: [{ id: angang!.id, theme: "special-steel", symbol: "000898.SZ" }] };
  const answer = await call<WatchedCompanies>(watchCompanies, { params: { slug: SLUG }, json });
  watch = answer.body.watches[0]!.id;
  expect(await Promise.all(days.map(companiesOn))).toEqual(before);
  clock.now = "2025-03-11T01:00:00Z";
  for (const day of ["2025-03-10", "2025-03-11"])
    expect(await companiesOn(day)).toMatchObject([
      { id: angang!.id, symbol: "000898.SZ", candidates: [], watchedIn: ["special-steel"] },
      { symbol: "600019.SH" },
    ]);
});

it("a view of a day before a text was replaced shows the companies of the earlier text", async () => {
  clock.now = "2025-03-12T01:00:00Z";
  const days = ["2025-03-05", "2025-03-11"];
  const before = await Promise.all(days.map(companiesOn));
  const second = textOf("Angang Steel and Ten Rivers", "Coke is scarce");
  expect(await acceptAt("2025-03-12T02:00:00Z", second, [SLUG])).toMatchObject([{ isCorrected: true }]);
  expect(await Promise.all(days.map(companiesOn))).toEqual(before);
  expect(facts(await companiesOn())).toEqual([
    ["Angang Steel", "000898.SZ", ["special-steel"]],
    ["Ten Rivers", null, []],
  ]);
});

it("a view of a day before a watch ended shows that its theme watches the company", async () => {
  clock.now = "2025-03-14T02:00:00Z";
  const before = await companiesOn("2025-03-13");
  expect((await call(removeWatch, { method: "DELETE", params: { id: watch } })).status).toBe(200);
  expect(facts(await companiesOn())[0]).toEqual(["Angang Steel", "000898.SZ", []]);
  expect(await companiesOn("2025-03-13")).toEqual(before);
  expect(before[0]).toMatchObject({ watchedIn: ["special-steel"] });
});
