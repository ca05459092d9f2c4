import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import type { LeftBoard } from "@/lib/themes/left-board-schema";
import { GET as readClaim } from "./claims/[id]/route";
import { GET as readReport } from "./reports/[slug]/route";
import { GET as listReports, POST as accept } from "./reports/route";
import { GET as readTheme } from "./themes/[slug]/route";
import { GET as listThemes } from "./themes/route";

const clock = vi.hoisted(() => ({ now: "" }));
vi.mock("@/lib/clock", () => ({ now: () => new Date(clock.now) }));

beginWithSeededBoard();

const RATING =
  "Investment Rating - The report suggests focusing on the steel sector including special steel [2].";
const BEARINGS = "- Special steels for bearings are sold out until autumn [3][4].";
const QUOTAS = "- Mills export less, as quotas fell by 12% [5].";
const CHEAPER = "- Iron ore is cheaper than a year ago [6].";
const STOCKS = "- Stocks at the mills are lower than in spring [8].";
const REBAR = RATING.replace("special steel", "special steel and rebar");
const END = "\n钢铁行业周报";

const FIRST = [RATING, "Core Insights", BEARINGS, QUOTAS, CHEAPER, STOCKS, `${END}\n2025-03-03 09:30`].join(
  " ",
);
/** A day later, with rebar, a heading and a sentence more, and a number, a page and the order of sentences corrected. */
const SECOND = [
  REBAR,
  "Core Insights",
  CHEAPER,
  "- Coke is scarce, so mills of special steel pay more [9].",
  BEARINGS.replace("[3][4]", "[7]"),
  QUOTAS.replace("12%", "1.2%"),
  STOCKS,
  `${END}\n2025-03-04 09:30`,
].join(" ");
/** With another title and without rebar, which the fourth has again. */
const THIRD = SECOND.replace(REBAR, RATING).replace(END, `${END}更正`);
const FOURTH = SECOND.replace("so mills", "and mills");

const SLUG = "2025-03-03-钢铁行业周报";
const THEMES = ["steel", "special-steel", "rebar"];
let claims: string[] = [];

async function acceptAt(instant: string, text: string, corrects: string[] = [SLUG]) {
  clock.now = instant;
  return (await call<AcceptedReports>(accept, { json: { text, corrects } })).body.reports;
}

/** All that a view of a day shows of the report, as it is sent. */
async function viewOf(day: string): Promise<string> {
  const query = `?asOf=${day}`;
  const answers = [
    await call(listThemes, { query }),
    await call(listReports, { query }),
    await call(readReport, { query, params: { slug: SLUG } }),
  ];
  for (const slug of THEMES) answers.push(await call(readTheme, { query, params: { slug } }));
  for (const id of claims) answers.push(await call(readClaim, { query, params: { id } }));
  return JSON.stringify(answers, null, 1);
}

const statusOf = async (slug: string, day: string) =>
  (await call(readTheme, { query: `?asOf=${day}`, params: { slug } })).status;

it("a view of a day before a correction shows the report of that day, byte for byte", async () => {
  expect(await acceptAt("2025-03-04T02:00:00Z", FIRST, [])).toMatchObject([{ slug: SLUG, isNew: true }]);
  clock.now = "2025-03-10T01:00:00Z";
  const report = await call<ReportDetail>(readReport, { params: { slug: SLUG } });
  claims = report.body.sectionList.flatMap((section) => section.claims.map(({ id }) => id));
  expect(claims).toHaveLength(5);
  const days = ["2025-03-03", "2025-03-05", "2025-03-09"];
  const before = await Promise.all(days.map(viewOf));
  expect(before[1]).toContain("12%");
  expect(await statusOf("special-steel", "2025-03-03")).toBe(200);
  expect(await statusOf("rebar", "2025-03-05")).toBe(404);

  expect(await acceptAt("2025-03-10T02:00:00Z", SECOND)).toMatchObject([{ slug: SLUG, isCorrected: true }]);
  expect(await Promise.all(days.map(viewOf))).toEqual(before);
  // From the day of the correction on, the corrected text counts.
  expect(await statusOf("rebar", "2025-03-10")).toBe(200);
  expect(await viewOf("2025-03-10")).toContain("1.2%");
  expect((await call<ReportDetail>(readReport, { params: { slug: SLUG } })).body).toMatchObject({
    text: SECOND,
    callDay: "2025-03-04",
  });
});

it("a theme that a text drops and a later one has again isn't shown for the days between", async () => {
  clock.now = "2025-03-14T01:00:00Z";
  const withRebar = await viewOf("2025-03-11");
  await acceptAt("2025-03-12T02:00:00Z", THIRD);
  clock.now = "2025-03-14T01:00:00Z";
  const dropped = await viewOf("2025-03-13");
  expect(await viewOf("2025-03-11")).toBe(withRebar);
  const { status, body } = await call<{ leftBoard: LeftBoard }>(readTheme, {
    query: "?asOf=2025-03-13",
    params: { slug: "rebar" },
  });
  expect(status).toBe(404);
  expect(body.leftBoard.reports).toEqual([
    { slug: SLUG, title: "钢铁行业周报更正", reason: "corrected", at: "2025-03-12T02:00:00.000Z" },
  ]);
  expect(await acceptAt("2025-03-14T02:00:00Z", FOURTH)).toMatchObject([{ slug: SLUG, isCorrected: true }]);
  expect(await viewOf("2025-03-11")).toBe(withRebar);
  expect(await viewOf("2025-03-13")).toBe(dropped);
  expect(await statusOf("rebar", "2025-03-14")).toBe(200);
  expect(await statusOf("rebar", "2025-03-05")).toBe(404);
});

it("a theme that is recommended again has a row for each time", async () => {
  const where = { report: { slug: SLUG }, theme: { slug: "rebar" } };
  const rows = await db.recommendation.findMany({ where, orderBy: { createdAt: "asc" } });
  expect(rows.map(({ addedAt, voidedAt }) => [addedAt?.toISOString(), voidedAt?.toISOString()])).toEqual([
    ["2025-03-10T02:00:00.000Z", "2025-03-12T02:00:00.000Z"],
    ["2025-03-14T02:00:00.000Z", undefined],
  ]);
});
