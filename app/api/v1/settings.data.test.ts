import { describe, expect, it, vi } from "vitest";
import type { Settings } from "@/lib/settings/schema";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as health } from "./health/route";
import { PATCH as change, GET as read } from "./settings/route";
import { GET as board } from "./themes/route";

// A time at which the date differs between the easternmost and the westernmost time zones.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T10:30:00Z") }));

beginWithSeededBoard();

const settings = async () => (await call<Settings>(read)).body;
const patch = <T = Settings>(json: unknown) => call<T>(change, { method: "PATCH", json });
const asSeeded: Settings = {
  locale: null,
  colours: null,
  theme: "system",
  benchmark: "000300.SH",
  timeZone: "Asia/Shanghai",
  name: "Analyst",
  providers: { mainland: null, hongKong: null, us: null, chinaIndices: null },
  nameSearch: null,
  tourDone: false,
  tokens: { hithink: false, tushare: false, tiingo: false, yahoo: true, tencent: true },
  withdrawn: {},
  sourceNames: {},
  tushareToken: false,
  assistant: null,
  assistantKey: false,
};

describe("settings", () => {
  it("are defaults at first, and change one by one", async () => {
    expect(await settings()).toEqual(asSeeded);
    expect((await patch({})).body).toEqual(asSeeded);
    expect((await patch({ locale: "zh", colours: "neutral" })).body).toEqual({
      ...asSeeded,
      locale: "zh",
      colours: "neutral",
    });
    expect((await patch({ locale: null, theme: "dark", name: "  Li Wei " })).body).toEqual({
      ...asSeeded,
      colours: "neutral",
      theme: "dark",
      name: "Li Wei",
    });
    expect(await settings()).toMatchObject({ theme: "dark", name: "Li Wei" });
    const event = await db.auditEvent.findFirstOrThrow({
      where: { action: "settings.change" },
      orderBy: { id: "desc" },
    });
    expect(JSON.parse(event.before!)).toMatchObject({ theme: "system", locale: "zh" });
  });

  it("accept a benchmark in any form, which applies to every theme without its own", async () => {
    expect((await patch({ benchmark: "^NDX" })).body.benchmark).toBe("NDX.US");
    const items = (await call<ThemesAnswer>(board)).body.items;
    expect(new Set(items.map((item) => item.benchmark?.symbol))).toEqual(new Set(["NDX.US"]));
    expect((await patch({ benchmark: "H00300.CSI" })).body.benchmark).toBe("H00300.CSI"); // unknown before
    const [first] = (await call<ThemesAnswer>(board)).body.items;
    expect(first).toMatchObject({ benchmark: { baseDay: null }, status: "unproven" });
    expect(first?.relativeReasons.sinceCall).toBe("no_benchmark_bars");
    expect((await patch({ benchmark: "沪深300" })).body.benchmark).toBe("000300.SH");
  });

  it("have a provider for each market that has one, and none by default", async () => {
    const chosen = await patch({ providers: { us: "yahoo", mainland: "tushare" }, nameSearch: "tushare" });
    expect(chosen.body).toMatchObject({
      providers: { mainland: "tushare", hongKong: null, us: "yahoo", chinaIndices: null },
      nameSearch: "tushare",
    });
    const back = await patch({ providers: { us: null, mainland: null }, nameSearch: null });
    expect(back.body).toMatchObject({ providers: asSeeded.providers, nameSearch: null });
  });

  it("keep a provider that was withdrawn, unused, until another is chosen", async () => {
    for (const [market, value] of [
      ["us", "stooq"],
      ["hongKong", "tushare"],
      ["mainland", "tushare"],
    ]) {
      const key = `provider.${market}`;
      await db.setting.upsert({ where: { key }, create: { key, value: value! }, update: { value: value! } });
    }
    expect(await settings()).toMatchObject({
      providers: { mainland: "tushare", hongKong: null, us: null },
      withdrawn: { us: "stooq", hongKong: "tushare" },
    });
    expect((await patch({ providers: { us: "tiingo" } })).body.withdrawn).toEqual({ hongKong: "tushare" });
    const none = await patch({ providers: { us: null, hongKong: null, mainland: null } });
    expect(none.body).toMatchObject({ providers: asSeeded.providers, withdrawn: {} });
  });

  it("have a time zone, which determines today's date", async () => {
    for (const [timeZone, today] of [
      ["Pacific/Kiritimati", "2025-09-18"],
      ["Pacific/Pago_Pago", "2025-09-16"],
      ["America/New_York", "2025-09-17"],
      ["UTC", "2025-09-17"],
    ] as const) {
      expect((await patch({ timeZone })).body.timeZone).toBe(timeZone);
      const { asOf } = (await call<ThemesAnswer>(board)).body;
      expect(asOf).toBe(today);
    }
    await patch({ timeZone: "Asia/Shanghai" });
  });

  it.each([
    [{ locale: "fr" }, { locale: "not_allowed" }],
    [{ colours: "blue" }, { colours: "not_allowed" }],
    [{ theme: null }, { theme: "not_allowed" }],
    [{ benchmark: "000300" }, { benchmark: "ambiguous_symbol" }],
    [{ benchmark: "no such" }, { benchmark: "unknown_symbol" }],
    [{ benchmark: "" }, { benchmark: "too_short" }],
    [{ timeZone: "Mars/Olympus" }, { timeZone: "not_allowed" }],
    [{ name: "  " }, { name: "too_short" }],
    [{ name: "x".repeat(81) }, { name: "too_long" }],
    [
      { name: 5, locale: "fr" },
      { name: "wrong_type", locale: "not_allowed" },
    ],
    [{ providers: { mainland: "stooq" } }, { "providers.mainland": "not_allowed" }],
    [{ providers: { london: "yahoo" } }, { "providers.london": "unknown_field" }],
    [{ nameSearch: "stooq" }, { nameSearch: "not_allowed" }],
    [{ tushareToken: true }, { tushareToken: "unknown_field" }],
    [{ seed: "done" }, { seed: "unknown_field" }],
  ])("refuse %j completely", async (json, fields) => {
    const before = await settings();
    expect(await patch({ theme: "light", ...json })).toMatchObject({ status: 422, body: { fields } });
    expect(await settings()).toEqual(before);
  });
});

// Last, because it makes the database unusable.
describe("health", () => {
  it("is ok while the database responds, and degraded otherwise", async () => {
    expect(await call(health)).toMatchObject({
      status: 200,
      body: { status: "ok", database: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
    });
    await db.$executeRaw`ALTER TABLE "Analyst" RENAME TO "Lost"`;
    expect(await call(health)).toMatchObject({
      status: 503,
      body: { status: "degraded", database: "unavailable" },
    });
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = await call(board);
    expect(log).toHaveBeenCalledOnce(); // in the log, not in the response
    log.mockRestore();
    expect(broken).toMatchObject({
      status: 500,
      type: "application/problem+json",
      body: { code: "server_error" },
    });
    expect(Object.keys(broken.body)).toEqual(["type", "title", "status", "code"]);
    await db.$executeRaw`ALTER TABLE "Lost" RENAME TO "Analyst"`;
    expect((await call(board)).status).toBe(200);
  });
});
