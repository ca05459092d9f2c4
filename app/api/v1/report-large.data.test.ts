import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as accept } from "./reports/route";
import { GET as listThemes } from "./themes/route";

const clock = vi.hoisted(() => ({ now: "2025-03-04T02:00:00Z" }));
vi.mock("@/lib/clock", () => ({ now: () => new Date(clock.now) }));
beginWithSeededBoard();

/** More than Prisma reads or writes in one statement by itself. */
const STATEMENTS = 1_200;
const SLUG = "2025-03-03-钢铁行业周报";

/** A report of numbered statements, each with two pages, the later one first; `without` leaves one out. */
const textOf = (without = -1) =>
  [
    "Investment Rating - The report suggests focusing on the steel sector including special steel [2]. Core Insights",
    ...Array.from(
      { length: STATEMENTS },
      (_, at) => `- Mill ${at} sold more steel than in spring [${(at % 90) + 2}][${(at % 90) + 1}].`,
    ).filter((_, at) => at !== without),
    "\n钢铁行业周报\n2025-03-03 09:30",
  ].join(" ");

async function claimsOf(query = "") {
  const { status, body } = await call<ReportDetail>(readReport, { query, params: { slug: SLUG } });
  expect(status).toBe(200);
  return body.sectionList.flatMap(({ claims }) => claims);
}

it("a report of more than a thousand statements is stored, read and corrected like any other", async () => {
  const first = await call<AcceptedReports>(accept, { json: { text: textOf() } });
  expect(first.body.reports).toEqual([{ slug: SLUG, isNew: true, isCorrected: false }]);
  const claims = await claimsOf();
  expect(claims).toHaveLength(STATEMENTS + 1);
  const of = (mill: number, all = claims) => all.find(({ text }) => text.startsWith(`Mill ${mill} `));
  expect(of(1_100)).toMatchObject({ pages: [22, 21], themes: ["steel"] });
  expect(await call<ThemesAnswer>(listThemes)).toMatchObject({ status: 200 });

  clock.now = "2025-03-10T02:00:00Z";
  const corrects = [SLUG];
  const second = await call<AcceptedReports>(accept, { json: { text: textOf(7), corrects } });
  expect(second.body.reports).toEqual([{ slug: SLUG, isNew: false, isCorrected: true }]);
  const corrected = await claimsOf();
  expect(corrected.map(({ id }) => id)).toEqual(
    claims.filter(({ text }) => !text.startsWith("Mill 7 ")).map(({ id }) => id),
  );
  const [before, after] = [of(1_100)!, of(1_100, corrected)!];
  expect(after).toEqual({ ...before, ordinal: before.ordinal - 1, start: after.start, end: after.end });
  expect(textOf(7).slice(after.start, after.end)).toContain("Mill 1100 sold more steel");
  expect(await claimsOf("?asOf=2025-03-09")).toEqual(claims);
  expect(await db.claim.count({ where: { voidedAt: { not: null } } })).toBe(1);
});
