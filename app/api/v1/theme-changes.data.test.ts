import { describe, expect, it, vi } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { VoidedTheme, ThemeItem, ThemesAnswer } from "@/lib/themes/schema";
import { GET as listVoided } from "@/app/api/v1/voided-themes/route";
import { PATCH as change, GET as read } from "./themes/[slug]/route";
import { POST as create, GET as list } from "./themes/route";

// A fixed day, so that midnight can't fall between two compared responses.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

beginWithSeededBoard();

type Problem = { code: string; fields: Record<string, string> };
const add = <T = ThemeItem>(json: unknown) => call<T>(create, { json });
const patch = <T = ThemeItem>(slug: string, json: unknown) =>
  call<T>(change, { method: "PATCH", params: { slug }, json });
const detail = async (slug: string, query = "") =>
  (await call<ThemeDetail>(read, { params: { slug }, query })).body;
const board = async (query = "") => (await call<ThemesAnswer>(list, { query })).body;
const voidedNow = async () =>
  (await call<{ items: VoidedTheme[] }>(listVoided)).body.items.map(({ slug, after }) => ({ slug, after }));
const at = (slug: string, query = "") => call(read, { params: { slug }, query });

describe("an analyst's own theme", () => {
  it("is returned as its board item, listed after its sector", async () => {
    const made = await add({ parent: "media", nameEn: "  AI+ Games & toys ", callDay: "2025-03-03" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      slug: "ai-plus-games-and-toys",
      level: "subtheme",
      parent: "media",
      nameEn: "AI+ Games & toys",
      nameZh: null,
      source: "analyst",
      callDay: "2025-03-03",
      status: "unproven",
      coverage: { priced: 0, of: 0 },
      breadth: null,
      benchmark: { symbol: "000300.SH" },
    });
    expect(made.body.reasons.sinceCall).toBe("no_members");
    const slugs = (await board("?sector=media")).items.map((item) => item.slug);
    expect(slugs).toEqual(["media", "ai-plus-subfields", "ai-plus-games-and-toys"]);
    expect((await board("?sector=media")).items[2]).toEqual(made.body);
    expect((await board("?asOf=2025-03-02")).items).toHaveLength(11);
    expect((await at("ai-plus-games-and-toys", "?asOf=2025-03-02")).status).toBe(404);
  });

  it("without a parent is a sector, and its call day is today by default", async () => {
    const { body, status } = await add({ nameZh: "机器人" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ slug: "机器人", level: "sector", parent: null, nameEn: null });
    expect(body.callDay).toBe((await board()).asOf);
    expect((await board()).items.at(-1)?.slug).toBe("机器人");
  });

  it("may be called before its sector, and is then last in the list of earlier days", async () => {
    await add({ nameEn: "Robots", callDay: "2025-05-05" });
    const { body } = await add({ nameEn: "Sensors", parent: "robots", callDay: "2025-04-07" });
    expect(body.parent).toBe("robots");
    const slugs = (await board("?asOf=2025-04-08")).items.map((item) => [item.slug, item.parent]);
    expect(slugs.at(-1)).toEqual(["sensors", null]);
    expect(slugs.map(([slug]) => slug)).not.toContain("robots");
  });

  it("with a name that its sector already has is refused, in any case and in two requests at once", async () => {
    const both = await Promise.all([add({ nameEn: "Lidar" }), add({ nameEn: "LIDAR" })]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const again = await add<Problem>({ nameZh: "光模块", nameEn: "Something else", parent: "communication" });
    expect(again).toMatchObject({
      status: 409,
      body: { code: "already_there", fields: { nameZh: "already_there" } },
    });
    // The same name in another sector is a separate theme with its own slug.
    const elsewhere = await add({ nameZh: "光模块", parent: "computer" });
    expect(elsewhere.body).toMatchObject({ slug: "光模块", parent: "computer" });
    expect((await add({ nameEn: "Operators", parent: "computer" })).body.slug).toBe("operators-2");
  });

  it.each([
    [{}, { nameEn: "required" }],
    [{ nameEn: "" }, { nameEn: "too_short" }],
    [{ nameEn: "   " }, { nameEn: "too_short" }],
    [{ nameEn: null, nameZh: null }, { nameEn: "required" }],
    [{ nameEn: "x".repeat(81) }, { nameEn: "too_long" }],
    [{ nameEn: 5 }, { nameEn: "wrong_type" }],
    [{ nameEn: "New", parent: "nowhere" }, { parent: "not_found" }],
    [{ nameEn: "New", parent: "optical-modules" }, { parent: "not_found" }],
    [{ nameEn: "New", callDay: "2999-01-01" }, { callDay: "day_in_future" }],
    [{ nameEn: "New", callDay: "2025-02-29" }, { callDay: "bad_day" }],
    [{ nameEn: "New", callDay: "1989-12-31" }, { callDay: "day_too_early" }],
    [{ nameEn: "New", benchmark: "no such" }, { benchmark: "unknown_symbol" }],
    [{ nameEn: "New", benchmark: "000300" }, { benchmark: "ambiguous_symbol" }],
    [{ nameEn: "New", status: "on_track" }, { status: "unknown_field" }],
  ])("can't be created from %j", async (json, fields) => {
    const count = await db.theme.count();
    const answer = await add<Problem>(json);
    expect(answer).toMatchObject({ status: 422, type: "application/problem+json", body: { fields } });
    expect(await db.theme.count()).toBe(count);
  });
});

describe("a benchmark", () => {
  it.each([
    ["sh000300", "000300.SH"],
    ["^NDX", "NDX.US"],
    ["HSTECH", "HSTECH.HK"],
    ["创业板指", "399006.SZ"],
    ["801770", "801770.SI"],
    ["H00300.CSI", "H00300.CSI"], // unknown before, accepted
  ])("may be written as %s", async (text, symbol) => {
    const made = await add({ nameEn: `Against ${text}`, benchmark: text });
    expect(made.body.benchmark?.symbol).toBe(symbol);
  });

  it("comes from the theme, else its sector, else the report, else the setting", async () => {
    const of = async (slug: string) => (await detail(slug)).benchmark?.symbol;
    const own = async (slug: string, benchmark: string | null) =>
      expect((await patch(slug, { benchmark })).status).toBe(200);
    const made = await add({ nameEn: "Edge boxes", parent: "computer" });
    const mine = made.body.slug;
    expect(await of("edge-computing")).toBe("000300.SH");

    const ticker = await db.ticker.findUniqueOrThrow({ where: { symbol: "HSI.HK" } });
    await db.report.updateMany({ data: { benchmarkId: ticker.id } });
    expect([await of("edge-computing"), await of("computer"), await of(mine)]).toEqual([
      "HSI.HK",
      "HSI.HK",
      "HSI.HK",
    ]);
    await own("computer", "801750");
    expect([await of("edge-computing"), await of("computer"), await of("media")]).toEqual([
      "801750.SI",
      "801750.SI",
      "HSI.HK",
    ]);
    await own("edge-computing", "NDX.US");
    expect([await of("edge-computing"), await of(mine)]).toEqual(["NDX.US", "801750.SI"]);
    await own("edge-computing", null);
    expect(await of("edge-computing")).toBe("801750.SI");
    await own("computer", null);
    await db.report.updateMany({ data: { benchmarkId: null } });
    expect(await of("edge-computing")).toBe("000300.SH");
  });
});

describe("a change of a theme", () => {
  it("of its names keeps its slug, its notes and its watches", async () => {
    const renamed = await patch("operators", { nameEn: "Carriers", nameZh: "电信运营商" });
    expect(renamed.body).toMatchObject({ slug: "operators", nameEn: "Carriers", coverage: { of: 6 } });
    expect((await patch("operators", { nameEn: "Operators", nameZh: "运营商" })).body.nameZh).toBe("运营商");
  });

  it.each([
    ["operators", { nameEn: null, nameZh: null }, { nameEn: "required" }],
    ["operators", { callDay: "2025-03-03" }, { callDay: "not_allowed" }],
    ["operators", { void: true }, { void: "not_allowed" }],
    ["operators", { benchmark: "what" }, { benchmark: "unknown_symbol" }],
    ["operators", { parent: "media" }, { parent: "unknown_field" }],
    ["operators", { slug: "carriers" }, { slug: "unknown_field" }],
  ])("of %s to %j is refused", async (slug, json, fields) => {
    const before = await detail(slug);
    expect(await patch<Problem>(slug, json)).toMatchObject({ status: 422, body: { fields } });
    expect(await detail(slug)).toEqual(before);
  });

  it("to a name that its sector already has is refused", async () => {
    const answer = await patch<Problem>("operators", { nameEn: "optical MODULES" });
    expect(answer).toMatchObject({ status: 409, body: { code: "already_there" } });
    expect((await patch("operators", { nameEn: "OPERATORS" })).status).toBe(200); // its own name is no conflict
    await patch("operators", { nameEn: "Operators" });
  });

  it("of an own theme's call day moves it on the board", async () => {
    const { slug } = (await add({ nameEn: "Memory", callDay: "2025-05-05" })).body;
    expect((await patch(slug, { callDay: "2025-04-01" })).body.callDay).toBe("2025-04-01");
    expect((await at(slug, "?asOf=2025-04-01")).status).toBe(200);
    expect(await patch(slug, { callDay: "2999-01-01" })).toMatchObject({ status: 422 });
  });

  it("voids an own theme in every view, and restores it unless its name is taken by then", async () => {
    const made = (await add({ nameEn: "A slip", parent: "media", callDay: "2025-03-03" })).body;
    const voided = await patch(made.slug, { void: true });
    expect([voided.status, voided.body]).toEqual([200, null]);
    expect((await at(made.slug)).status).toBe(404);
    expect((await patch(made.slug, { nameEn: "Other" })).status).toBe(404);
    expect((await patch(made.slug, { void: false })).body).toEqual(made);

    await patch(made.slug, { void: true });
    expect((await add({ nameEn: "A slip", parent: "media" })).body.slug).toBe("a-slip-2");
    expect((await patch<Problem>(made.slug, { void: false })).status).toBe(409);
  });

  it("can't void a sector that has subthemes, nor restore a subtheme of a voided sector", async () => {
    const sector = (await add({ nameEn: "Energy" })).body.slug;
    const inside = (await add({ nameEn: "Grid", parent: sector })).body.slug;
    expect(await patch<Problem>(sector, { void: true })).toMatchObject({
      status: 422,
      body: { fields: { void: "not_allowed" } },
    });
    await patch(inside, { void: true });
    expect((await patch(sector, { void: true })).status).toBe(200);
    expect((await voidedNow()).slice(0, 2)).toEqual([
      { slug: inside, after: { slug: sector, nameEn: "Energy", nameZh: null } }, // at the same time: newest first
      { slug: sector, after: null },
    ]);
    expect(await patch<Problem>(inside, { void: false })).toMatchObject({
      status: 422,
      body: { fields: { void: "not_allowed" } },
    });
    expect((await patch(sector, { void: false })).status).toBe(200);
    expect((await voidedNow())[0]).toEqual({ slug: inside, after: null });
    expect((await patch(inside, { void: false })).status).toBe(200);
    expect((await voidedNow()).map(({ slug }) => slug)).not.toContain(inside);
  });

  it("leaves no subtheme under a sector voided in parallel", async () => {
    const sector = (await add({ nameEn: "Mining" })).body.slug;
    await Promise.all([patch(sector, { void: true }), add({ nameEn: "Ore", parent: sector })]);
    const hanging = { voidedAt: null, parent: { voidedAt: { not: null } } };
    expect(await db.theme.count({ where: hanging })).toBe(0);
  });

  it("has its true earlier state in the audit, also for parallel changes", async () => {
    const { slug } = (await add({ nameEn: "Zero" })).body;
    await Promise.all([patch(slug, { nameEn: "One" }), patch(slug, { nameEn: "Two" })]);
    const { id } = await db.theme.findUniqueOrThrow({ where: { slug } });
    const events = await db.auditEvent.findMany({
      where: { action: "theme.change", subjectId: id },
      orderBy: { id: "asc" },
    });
    const names = events.map(({ before, after }) => [before, after].map((text) => JSON.parse(text!).nameEn));
    expect(names[0]![0]).toBe("Zero");
    expect(names[1]![0]).toBe(names[0]![1]);
  });

  it("of an unknown theme is 404", async () => {
    expect((await patch("nowhere", { nameEn: "x" })).status).toBe(404);
  });

  it("is an event in the audit, with the state before it", async () => {
    await patch("media", { benchmark: "801760" });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "theme.change" },
      orderBy: { id: "desc" },
    });
    expect(JSON.parse(event.before!)).toMatchObject({ slug: "media", benchmarkId: null });
    expect(JSON.parse(event.after!)).toMatchObject({ benchmarkId: expect.any(Number) as number });
  });
});

describe("a change of a theme", () => {
  it("takes effect on the day of the change: earlier days show the earlier name and benchmark", async () => {
    const { body } = await add({ nameEn: "Old name", callDay: "2025-03-03" });
    const { slug } = body;
    const then = await detail(slug, "?asOf=2025-06-02");
    const boardThen = await board("?asOf=2025-06-02");
    await patch(slug, { nameEn: "Middle name", benchmark: "HSI.HK" });
    await patch(slug, { nameEn: "New name", benchmark: null });
    expect(await detail(slug, "?asOf=2025-06-02")).toEqual(then);
    expect(await board("?asOf=2025-06-02")).toEqual(boardThen);
    expect((await detail(slug)).nameEn).toBe("New name");
  });
});
