import { expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { Note } from "@/lib/notes/schema";
import type { ReportDetail, ReportItem, Withdrawn } from "@/lib/reports/schema";
import { leftBoardOf, type LeftBoard } from "@/lib/themes/left-board-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as read } from "./reports/[slug]/route";
import { POST as restore } from "./reports/[slug]/restore/route";
import { POST as withdraw } from "./reports/[slug]/withdraw/route";
import { GET as list } from "./reports/route";
import { GET as theme } from "./themes/[slug]/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as notes } from "./notes/route";
import { GET as themes } from "./themes/route";

const clock = vi.hoisted(() => ({ now: new Date("2025-09-17T03:00:00Z") }));
vi.mock("@/lib/clock", () => ({ now: () => clock.now }));
beginWithSeededBoard();

const SLUG = "deepseek-2025-02-04";
const params = { slug: SLUG };
const slugs = async (query = "") =>
  (await call<ThemesAnswer>(themes, { query })).body.items.map(({ slug }) => slug);
const reports = async (query = "") =>
  (await call<{ items: ReportItem[] }>(list, { query })).body.items.map(({ slug }) => slug);
const take = (json: unknown = {}) => call<Withdrawn>(withdraw, { method: "POST", params, json });

it("a withdrawn report takes its themes off the board from then on, and keeps notes and earlier days", async () => {
  const json = { kind: "observation", body: "Orders rose", observedOn: "2025-09-01" };
  expect((await call<Note>(addNote, { params: { slug: "operators" }, json })).status).toBe(201);
  const before = await slugs();
  const { id: analystId } = await db.analyst.findFirstOrThrow();
  const second = await db.report.create({
    data: {
      ...{ slug: "second", title: "Second", text: "Second", sha256: "second", source: "analyst" },
      ...{ callDay: "2025-06-02", analystId },
    },
  });
  const operators = await db.theme.findFirstOrThrow({ where: { slug: "operators" } });
  await db.recommendation.create({
    data: { reportId: second.id, themeId: operators.id, stance: null, stanceOrigin: "none" },
  });

  clock.now = new Date("2025-09-18T03:00:00Z");
  const taken = await take({ reason: "Retracted by the house" });
  expect(taken).toMatchObject({ status: 200, body: { withdrawnAt: "2025-09-18T03:00:00.000Z" } });
  // The second report still recommends one of its themes, whose call is now that of the second.
  expect(await slugs()).toEqual(["operators"]);
  const { body } = await call<{ callDay: string; reports: string[] }>(theme, {
    params: { slug: "operators" },
  });
  expect(body).toMatchObject({ callDay: "2025-06-02", reports: ["second"], claims: [] });
  expect(await reports()).toEqual(["second"]);
  expect(await reports("?withdrawn=1")).toEqual([SLUG]);
  expect((await call<ReportDetail>(read, { params })).body).toMatchObject({
    withdrawnAt: "2025-09-18T03:00:00.000Z",
    claims: 14,
  });
  expect((await call<{ items: Note[] }>(notes)).body.items).toHaveLength(1);
  expect(await slugs("?asOf=2025-09-17")).toEqual(before);
  expect(await reports("?asOf=2025-09-17")).toEqual(["second", SLUG]);

  clock.now = new Date("2025-09-19T03:00:00Z");
  expect((await take()).body.withdrawnAt).toBe("2025-09-18T03:00:00.000Z");
  expect(await db.reportWithdrawal.count()).toBe(1);
  const back = await call<Withdrawn>(restore, { method: "POST", params });
  expect(back).toMatchObject({ status: 200, body: { withdrawnAt: null } });
  expect(await slugs()).toEqual(before);
  expect(await slugs("?asOf=2025-09-18")).toEqual(["operators"]);
  const actions = (await db.auditEvent.findMany({ where: { action: { startsWith: "report." } } })).map(
    ({ action }) => action,
  );
  expect(actions).toEqual(["report.accept", "report.withdraw", "report.restore"]);
});

it("a theme that left the board with its report says so, on the days that it is off it", async () => {
  const left = async (slug: string, query = "") => {
    const { status, body } = await call<{ code: string; leftBoard?: LeftBoard }>(theme, {
      query,
      params: { slug },
    });
    expect(leftBoardOf(body)).toEqual(body.leftBoard);
    return status === 404 ? (body.leftBoard ?? body.code) : status;
  };
  const title = (await call<ReportDetail>(read, { params })).body.title;
  expect(await left("media")).toBe(200);
  clock.now = new Date("2025-09-20T03:00:00Z");
  await take();
  const media = {
    ...{ slug: "media", level: "sector", nameEn: "Media", nameZh: "传媒", callDay: "2025-02-04" },
    reports: [{ slug: SLUG, title, reason: "withdrawn", at: "2025-09-20T03:00:00.000Z" }],
  };
  expect(await left("media")).toEqual(media);
  // The second report still recommends it; before the call, and without a theme, there is nothing to say.
  expect(await left("operators")).toBe(200);
  expect(await left("media", "?asOf=2025-02-03")).toBe("not_found");
  expect(await left("nothing")).toBe("not_found");

  clock.now = new Date("2025-09-22T03:00:00Z");
  expect(await left("media", "?asOf=2025-09-19")).toBe(200);
  expect(await left("media", "?asOf=2025-09-21")).toEqual(media);
  await call<Withdrawn>(restore, { method: "POST", params });
  expect(await left("media")).toBe(200);
  expect(await left("media", "?asOf=2025-09-21")).toEqual(media);
});

it("a report that isn't there can't be withdrawn or restored", async () => {
  const nothing = { method: "POST" as const, params: { slug: "nothing" } };
  expect((await call(withdraw, { ...nothing, json: {} })).status).toBe(404);
  expect((await call(restore, nothing)).status).toBe(404);
});
