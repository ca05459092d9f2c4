import { describe, expect, it, vi } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { PERIODS } from "@/lib/domain/calendar/period";
import { RULE_STATUSES } from "@/lib/domain/theme/status";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import { GET as read } from "./themes/[slug]/route";
import { GET as list } from "./themes/route";

// A fixed day, so that midnight can't fall between two compared responses.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

const board = async (query = "") => (await call<ThemesAnswer>(list, { query })).body;
const detail = async (slug: string, query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query })).body;
const slugs = async (query: string) => (await board(query)).items.map((item) => item.slug);

describe("the seeded board", () => {
  it("has four sectors, each before its subthemes, seven in all, named in both languages", async () => {
    const { items, nextCursor, priceDay, asOf } = await board();
    expect(items.map(({ slug, parent, nameZh }) => [slug, parent, nameZh])).toEqual([
      ["electronics", null, "电子"],
      ["consumer-electronics", "electronics", "消费电子"],
      ["ai-terminal-hardware", "electronics", "AI终端硬件"],
      ["communication", null, "通信"],
      ["operators", "communication", "运营商"],
      ["optical-modules", "communication", "光模块"],
      ["computer", null, "计算机"],
      ["edge-computing", "computer", "边缘计算"],
      ["ai-application-development", "computer", "AI应用开发"],
      ["media", null, "传媒"],
      ["ai-plus-subfields", "media", "AI+细分领域"],
    ]);
    expect([nextCursor, priceDay]).toEqual([null, "2025-06-30"]);
    expect(asOf >= "2025-07-01").toBe(true);
  });

  it("has a status, sample true, and for every period a number or a reason", async () => {
    for (const item of (await board()).items) {
      expect(RULE_STATUSES).toContain(item.status);
      expect(item).toMatchObject({ sample: true, starter: true, callDay: "2025-02-04", source: "report" });
      expect(item.level).toBe(item.parent === null ? "sector" : "subtheme");
      for (const [numbers, reasons] of [
        [item.returns, item.reasons],
        [item.relative, item.relativeReasons],
        [item.excess, item.excessReasons],
      ] as const) {
        expect(Object.keys(numbers)).toEqual([...PERIODS]);
        expect(Object.keys(reasons)).toEqual([...PERIODS]);
        for (const period of PERIODS) expect(numbers[period] === null).toBe(reasons[period] !== null);
      }
      // The series begins on the call day or the day after; 30 June 2025 minus six months is before it.
      expect([item.returns["6m"], item.reasons["6m"]]).toEqual([null, "before_start"]);
      expect([item.returns["1y"], item.reasons["1y"]]).toEqual([null, "before_start"]);
      expect(item.returns["3m"]).not.toBeNull();
      expect(item.sparkline.length).toBeGreaterThan(1);
      expect(item.sparkline.length).toBeLessThanOrEqual(60);
      expect(item.coverage.priced).toBe(item.coverage.of);
      expect(Object.keys(item.breadth ?? {})).toEqual(["above", "of"]);
    }
  });

  it("names the report that called its themes, on every page, and has each theme's volatility", async () => {
    const { reports, items } = await board("?limit=1");
    expect(reports).toEqual([
      {
        slug: "deepseek-2025-02-04",
        title: expect.stringContaining("科技行业专题报告"),
        callDay: "2025-02-04",
      },
    ]);
    expect(items[0]!.volatility).toBeGreaterThan(0);
    const early = (await board("?asOf=2025-02-06")).items[0]!;
    expect([early.volatility, early.measureReasons.volatility]).toEqual([null, "too_few_returns"]);
  });

  it.each([
    ["?sector=media", ["media", "ai-plus-subfields"]],
    ["?level=sector", ["electronics", "communication", "computer", "media"]],
    ["?sector=computer&level=subtheme", ["edge-computing", "ai-application-development"]],
    ["?sector=nowhere", []],
    ["?status=played_out", []],
  ])("filtered by %s", async (query, expected) => {
    expect(await slugs(query)).toEqual(expected);
  });

  it("has each item in exactly one status and on one page", async () => {
    const all = (await board()).items;
    const byStatus = await Promise.all(RULE_STATUSES.map((status) => slugs(`?status=${status}`)));
    expect(byStatus.flat().sort()).toEqual(all.map((item) => item.slug).sort());
    const first = await board("?limit=4");
    const second = await board(`?limit=400&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.nextCursor).toBeNull();
  });

  it.each([
    ["asOf=2025-02-29", "asOf", "bad_day"],
    ["asOf=2025-2-9", "asOf", "bad_day"],
    ["asOf=today", "asOf", "bad_day"],
    ["asOf=", "asOf", "bad_day"],
    ["asOf=1989-12-31", "asOf", "day_too_early"],
    ["asOf=2999-01-01", "asOf", "day_in_future"],
    ["base=close", "base", "not_allowed"],
    ["status=great", "status", "not_allowed"],
    ["level=theme", "level", "not_allowed"],
    ["limit=501", "limit", "too_large"],
    ["limit=0", "limit", "too_small"],
    ["limit=ten", "limit", "wrong_type"],
  ])("refuses ?%s", async (query, field, code) => {
    const answer = await call(list, { query: `?${query}` });
    expect(answer).toMatchObject({
      status: 422,
      type: "application/problem+json",
      body: { code: "invalid", fields: { [field]: code } },
    });
  });

  it.each([
    ["not a benchmark", "unknown_symbol"],
    ["000300", "ambiguous_symbol"],
    ["中国移动", "ambiguous_symbol"],
  ])("refuses the benchmark %s", async (benchmark, code) => {
    const answer = await call(list, { query: `?benchmark=${encodeURIComponent(benchmark)}` });
    expect(answer).toMatchObject({ status: 422, body: { code, fields: { benchmark: code } } });
  });
});

describe("a view", () => {
  it("has no theme before its call day, and no number on that day if the mainland was closed", async () => {
    expect((await board("?asOf=2025-02-03")).items).toEqual([]);
    expect((await call(read, { params: { slug: "operators" }, query: "?asOf=2025-02-03" })).status).toBe(404);
    const called = await board("?asOf=2025-02-04");
    expect(called.items).toHaveLength(11);
    expect(called.priceDay).toBe("2025-02-04");
    const optical = called.items.find((item) => item.slug === "optical-modules");
    expect(optical).toMatchObject({ status: "unproven", market: "unknown", drawdown: null, sparkline: [] });
    expect(Object.values(optical?.reasons ?? {})).toEqual(PERIODS.map(() => "no_bars"));
  });

  it("starts each ticker on its own market's day, by either base rule", async () => {
    const bases = async (query: string) => {
      const { members } = await detail("operators", query);
      return Object.fromEntries(members.map(({ symbol, baseDay }) => [symbol, baseDay]));
    };
    expect(await bases("")).toMatchObject({ "600941.SH": "2025-02-05", "00941.HK": "2025-02-04" });
    expect(await bases("?base=last_close")).toMatchObject({
      "600941.SH": "2025-01-27",
      "00941.HK": "2025-02-03",
    });
    expect(await detail("operators", "?base=last_close")).toMatchObject({
      base: "last_close",
      t0: "2025-01-27",
      benchmark: { baseDay: "2025-01-27" },
    });
    expect(await detail("operators")).toMatchObject({
      t0: "2025-02-04",
      benchmark: { baseDay: "2025-02-05" },
    });
  });

  it("may have another benchmark, in any form; the status uses the theme's own and first_close", async () => {
    const own = await detail("operators");
    for (const text of ["^HSI", "HSI", "HSI.HK", "恒生指数", "hang seng index"]) {
      const asked = await detail("operators", `?benchmark=${encodeURIComponent(text)}&base=last_close`);
      expect(asked.benchmark?.symbol).toBe("HSI.HK");
      expect(asked.relative.sinceCall).not.toBe(own.relative.sinceCall);
      expect(asked.status).toBe(own.status);
      expect(asked.why).toEqual({ ...own.why, differsFromView: true });
    }
    expect(own.why).toMatchObject({
      base: "first_close",
      benchmark: "000300.SH",
      relative: own.relative.sinceCall,
      differsFromView: false,
    });
  });

  it("with an unknown benchmark has unknown numbers, and stores nothing", async () => {
    const tickers = await db.ticker.count();
    const asked = await detail("operators", "?benchmark=SPY");
    expect(asked.benchmark).toEqual({
      symbol: "SPY.US",
      nameEn: null,
      nameZh: null,
      baseDay: null,
      commonDay: null,
      lastDay: null,
      stale: true,
      sample: false,
    });
    expect([asked.relative.sinceCall, asked.relativeReasons.sinceCall]).toEqual([null, "no_benchmark_bars"]);
    expect(asked.returns.sinceCall).not.toBeNull();
    expect(await db.ticker.count()).toBe(tickers);
  });
});

describe("one theme", () => {
  const withoutDetail = (theme: ThemeDetail, item: ThemeItem) =>
    Object.fromEntries(Object.keys(item).map((key) => [key, theme[key as keyof ThemeDetail]]));

  it("begins with the list's item", async () => {
    for (const query of ["", "?asOf=2025-03-31&base=last_close&benchmark=HSI"]) {
      for (const item of (await board(query)).items) {
        expect(withoutDetail(await detail(item.slug, query), item)).toEqual(item);
      }
    }
  });

  it("quotes its recommendation with the page, and its claims", async () => {
    const theme = await detail("optical-modules");
    expect(theme.recommendation).toMatchObject({
      stance: "overweight",
      report: { slug: "deepseek-2025-02-04", callDay: "2025-02-04" },
    });
    expect(theme.recommendation?.pages.length).toBeGreaterThan(0);
    expect(theme.claims.map((claim) => claim.kind)).toContain("rating");
    for (const claim of theme.claims) {
      expect(claim.pages.length).toBeGreaterThan(0);
      expect(claim).toMatchObject({ leg: "none", balance: 0, evidence: [] });
    }
  });

  it("has members whose contributions sum to the index's return", async () => {
    for (const { slug, returns, coverage } of (await board()).items) {
      const { members } = await detail(slug);
      const sum = members.reduce((total, member) => total + (member.contribution ?? NaN), 0);
      expect(sum).toBeCloseTo(returns.sinceCall ?? NaN, 12);
      expect(members).toHaveLength(coverage.of);
      for (const member of members) {
        expect(member).toMatchObject({ source: "starter", addedOn: "2025-02-04", recordedOn: "2025-07-01" });
        expect(member.sinceAdded).toBe(member.returns.sinceCall);
        expect(member.lastClose! / member.baseClose! - 1).toBeCloseTo(member.returns.sinceCall!, 12);
      }
    }
  });

  it("explains its status with the rule table's cell of its two legs", async () => {
    for (const { slug, status } of (await board()).items) {
      const { why } = await detail(slug);
      expect(why).toMatchObject({ evidence: "none", closure: null, cell: { status, market: why.market } });
      // The seed's samples are far from ±2 %.
      const leg = why.relative! > 0.02 ? "ahead" : why.relative! < -0.02 ? "behind" : "in_line";
      expect(why.market).toBe(leg);
    }
  });

  it("of a sector has its subthemes' tickers, each once", async () => {
    const before = await detail("communication");
    expect(before.coverage.of).toBe(11); // 6 operators + 5 of optical modules
    const [operators, ticker] = await Promise.all([
      db.theme.findUniqueOrThrow({ where: { slug: "operators" } }),
      db.ticker.findUniqueOrThrow({ where: { symbol: "300308.SZ" } }),
    ]);
    const analyst = await db.analyst.findFirstOrThrow();
    await db.watch.create({
      data: {
        themeId: operators.id,
        tickerId: ticker.id,
        analystId: analyst.id,
        source: "analyst",
        addedOn: "2025-02-04",
        recordedOn: "2025-07-01",
      },
    });
    const after = await detail("communication");
    expect(after.members.filter((member) => member.symbol === "300308.SZ")).toHaveLength(1);
    expect([after.coverage, after.returns, after.drawdown]).toEqual([
      before.coverage,
      before.returns,
      before.drawdown,
    ]);
    expect((await detail("operators")).coverage.of).toBe(7);
  });
});

// Last, because it changes the board of the file.
it("a theme names the reports that recommend it up to the day, earliest call first, also where two came on one day", async () => {
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  const publish = (slug: string, callDay: string) =>
    db.report.create({
      data: { slug, callDay, title: slug, text: slug, sha256: slug, source: "analyst", analystId },
    });
  const [second, later] = [await publish("second", "2025-02-04"), await publish("later", "2025-03-03")];
  const theme = await db.theme.findFirstOrThrow({ where: { slug: "optical-modules" } });
  await db.recommendation.updateMany({ where: { themeId: theme.id }, data: { reportId: second.id } });
  await db.recommendation.create({
    data: { reportId: later.id, themeId: theme.id, stance: "overweight", stanceOrigin: "implied" },
  });
  const reportsOf = async (slug: string, query = "") =>
    (await board(query)).items.find((item) => item.slug === slug)!.reports;
  expect(await reportsOf("operators")).toEqual(["deepseek-2025-02-04"]);
  expect(await reportsOf("optical-modules")).toEqual(["second", "later"]);
  expect(await reportsOf("optical-modules", "?asOf=2025-03-02")).toEqual(["second"]);
});
