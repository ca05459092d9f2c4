import { beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem } from "@/lib/themes/schema";
import type { ThemeSeries } from "@/lib/themes/series-schema";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";
import { GET as report } from "./reports/[slug]/route";
import { GET as reports } from "./reports/route";
import { GET as series } from "./themes/[slug]/series/route";
import { GET as theme } from "./themes/[slug]/route";
import { GET as themes, POST as createTheme } from "./themes/route";

vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T03:00:00Z") }));
beginWithSeededBoard();

const params = { slug: "operators" };
const detail = async (query = "") => (await call<ThemeDetail>(theme, { params, query })).body;

beforeAll(async () => {
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  const report = await db.report.create({
    data: {
      ...{ slug: "second", title: "Operators in summer", text: "-", sha256: "s", source: "analyst" },
      ...{ callDay: "2025-06-02", analystId, house: "Mingzhou Securities", ratingText: "Neutral" },
    },
  });
  const { id: themeId } = await db.theme.findFirstOrThrow({ where: params });
  await db.recommendation.create({
    data: {
      reportId: report.id,
      themeId,
      stance: "neutral",
      stanceOrigin: "given",
      name: "telecom operators",
    },
  });
});

it("a theme says who recommends it, latest call first, with label and stance", async () => {
  const { recommendations, recommendation } = await detail();
  expect(recommendations).toEqual([
    {
      ...{ quote: null, claimId: null, pages: [], stance: "neutral", stanceOrigin: "given" },
      name: "telecom operators",
      report: {
        ...{ slug: "second", title: "Operators in summer", callDay: "2025-06-02" },
        ...{ house: "Mingzhou Securities", rating: "Neutral" },
      },
    },
    expect.objectContaining({
      ...{ stance: "overweight", stanceOrigin: "implied", pages: [6] },
      report: expect.objectContaining({ slug: "deepseek-2025-02-04", callDay: "2025-02-04" }),
    }),
  ]);
  expect(recommendation?.report.slug).toBe("deepseek-2025-02-04");
});

it("its returns count from the call of the report that is chosen, and its status from the earliest", async () => {
  const [own, chosen] = [await detail(), await detail("?call=second")];
  expect([own.callDay, chosen.callDay]).toEqual(["2025-02-04", "2025-06-02"]);
  expect([own.why.differsFromView, chosen.why.differsFromView]).toEqual([false, true]);
  expect(chosen.t0).toBe("2025-06-02");
  expect(chosen.status).toBe(own.status);
  expect(chosen.why.excess).toBe(own.why.excess);
  // The level at the day of the second call is 100, so the last level is the return since it.
  const { points, callDay } = (await call<ThemeSeries>(series, { params, query: "?call=second" })).body;
  expect(callDay).toBe("2025-06-02");
  expect(points[0]).toMatchObject({ day: "2025-06-02", level: 100 });
  expect(chosen.returns.sinceCall).toBeCloseTo(points.at(-1)!.level! / 100 - 1, 12);
  expect(chosen.returns.sinceCall).not.toBe(own.returns.sinceCall);
  // A period that doesn't begin at the call is the same by both.
  expect(chosen.returns["1w"]).toBeCloseTo(own.returns["1w"]!, 12);
});

it("a report's page and line count from its own call", async () => {
  const chosen = await detail("?call=second");
  const { body } = await call<ReportDetail>(report, { params: { slug: "second" } });
  expect(body.recommendations.map(({ now }) => now?.sinceCall)).toEqual([chosen.returns.sinceCall]);
  const listed = (await call<{ items: ReportItem[] }>(reports)).body.items;
  expect(listed.map(({ slug }) => slug)).toEqual(["second", "deepseek-2025-02-04"]);
  expect(listed[0]!.outcome.meanExcess).toBeCloseTo(chosen.excess.sinceCall!, 12);
  expect(body.outcome).toEqual(listed[0]!.outcome);
});

it("a theme that the chosen report doesn't recommend keeps its own call", async () => {
  const items = async (query: string) =>
    (await call<{ items: ThemeItem[] }>(themes, { query })).body.items.filter(
      ({ slug }) => slug !== params.slug && slug !== "communication",
    );
  expect(await items("?call=second")).toEqual(await items(""));
  expect(await detail("?call=nothing")).toEqual(await detail());
});

it("an underweight call is stated beside a status that doesn't depend on it", async () => {
  const before = await detail();
  expect(before.callStance).toBe("overweight");
  const first = { report: { slug: "deepseek-2025-02-04" }, theme: params };
  await db.recommendation.updateMany({ where: first, data: { stance: "underweight" } });
  const after = await detail();
  expect(after.callStance).toBe("underweight");
  expect([after.status, after.market, after.why]).toEqual([before.status, before.market, before.why]);
  // The stance is that of the earliest call, from which the status counts, also where returns count from a later one.
  expect((await detail("?call=second")).callStance).toBe("underweight");
});

it("an analyst's own start date is no call with a stance", async () => {
  const json = { parent: "communication", nameEn: "Satellites", callDay: "2025-03-03" };
  const own = await call<ThemeItem>(createTheme, { json });
  expect(own).toMatchObject({ status: 201, body: { callDay: "2025-03-03", callStance: null } });
});
