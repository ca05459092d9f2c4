import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import type { ConceptList, ConceptMembers } from "@/lib/prices/concepts/schema";
import type { RefreshReport } from "@/lib/prices/refreshes/schema";
import { GET as membersOf } from "./concepts/[code]/members/route";
import { GET as concepts } from "./concepts/route";
import { POST as refresh } from "./price-refreshes/route";
import { PATCH as change } from "./settings/route";

const KEY = "0123456789abcdef";
const LIQUOR = "886042.TI";

// Set before the routes are imported, because the environment is read once.
const server = await vi.hoisted(async () => {
  const { startLoopback } = await import("@/lib/prices/providers/testing/loopback");
  const loopback = await startLoopback("0123456789abcdef");
  for (const [name, value] of Object.entries(loopback.variables())) vi.stubEnv(name, value);
  return loopback;
});

const clock = vi.hoisted(() => ({ now: new Date("2025-09-17T16:30:00Z") })); // the next day in Shanghai
vi.mock("@/lib/clock", () => ({ now: () => clock.now }));

beginWithSeededBoard();
afterAll(() => server.close());
beforeEach(() => {
  server.concepts.set(LIQUOR, {
    tag: "cn_concept",
    name: "白酒概念",
    members: [
      ["600519.SH", "贵州茅台"],
      ["00700.HK", "腾讯控股"],
    ],
  });
  server.concepts.set("881121.TI", { tag: "industry", name: "半导体", members: [] });
});
afterEach(() => {
  server.asked.length = 0;
  server.faults.clear();
  server.concepts.clear();
});

const list = (query = "", headers = {}) => call<ConceptList>(concepts, { query, headers });
const members = (code = LIQUOR, headers = {}) =>
  call<ConceptMembers>(membersOf, { params: { code }, headers });
const refusal = (code: number) => ({ status: 200, body: JSON.stringify({ code, message: "no" }) });

describe("the lists of HiThink", () => {
  it("are its concepts unless industries or regions are asked for, with the source and the board's day", async () => {
    const { status, body } = await list();
    expect([status, body]).toEqual([
      200,
      {
        source: "hithink",
        readOn: "2025-09-18",
        items: [{ code: LIQUOR, symbol: "886042.TDX", name: "白酒概念" }],
        leftOut: 0,
        failure: null,
      },
    ]);
    expect((await list("?kind=industry")).body.items).toMatchObject([{ code: "881121.TI", name: "半导体" }]);
    expect((await list("?kind=region")).body).toMatchObject({ items: [], failure: { code: "no_data" } });
    expect(server.asked.map(({ code }) => code)).toEqual(["cn_concept", "industry", "region"]);
  });

  it("refuse an unknown kind before anybody is asked", async () => {
    expect(await list("?kind=theme")).toMatchObject({
      status: 422,
      body: { fields: { kind: "not_allowed" } },
    });
    expect(server.asked).toEqual([]);
  });
});

describe("the members of a list", () => {
  it("have code, canonical symbol and name, and whether they are A shares", async () => {
    const { status, body } = await members("886042.ti");
    expect([status, body]).toEqual([
      200,
      {
        source: "hithink",
        readOn: "2025-09-18",
        code: LIQUOR,
        symbol: "886042.TDX",
        items: [
          { code: "600519.SH", symbol: "600519.SH", name: "贵州茅台", aShare: true },
          { code: "00700.HK", symbol: "00700.HK", name: "腾讯控股", aShare: false },
        ],
        leftOut: 0,
        failure: null,
      },
    ]);
  });

  it("of a code that HiThink doesn't know, or can't have, are not found", async () => {
    expect((await members("886999.TI")).body).toMatchObject({
      readOn: null,
      items: [],
      failure: { code: "unknown_symbol", detail: "3001 标的不存在" },
    });
    server.asked.length = 0;
    for (const code of ["000300.SH", "886042.TI,886041.TI", "白酒"])
      expect(await members(code)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect(server.asked).toEqual([]);
  });
});

it("reading lists stores nothing, and has the key in no answer", async () => {
  const before = await everyRow();
  server.faults.set("cn_concept", [
    { status: 200, body: JSON.stringify({ code: 2001, message: `no ${KEY}` }) },
  ]);
  const refused = await list();
  expect(refused.body.failure).toEqual({ code: "bad_token", detail: "2001 no …" });
  const read = [refused.body, (await list()).body, (await members()).body];
  expect(JSON.stringify(read)).not.toContain(KEY);
  expect(await everyRow()).toEqual(before);
});

it("a page of another site can't set off a request", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  expect([(await list("", headers)).status, (await members(LIQUOR, headers)).status]).toEqual([403, 403]);
  expect(server.asked).toEqual([]);
});

it("a refusal for too many requests pauses HiThink for its lists and its prices, and an answer ends the pause", async () => {
  server.faults.set("cn_concept", [refusal(4001)]);
  expect((await list()).body.failure).toEqual({ code: "rate_limited", detail: "4001 no" });
  const until = "2025-09-17T16:35:00.000Z"; // five minutes
  expect((await members()).body).toMatchObject({ items: [], failure: { code: "on_hold", detail: until } });
  await call(change, { method: "PATCH", json: { providers: { mainland: "hithink" } } });
  const { body } = await call<RefreshReport>(refresh, { json: { symbols: ["600519.SH"] } });
  expect(body.items).toMatchObject([{ outcome: "on_hold", detail: until }]);
  expect(server.asked).toHaveLength(1);

  clock.now = new Date("2025-09-17T16:36:00Z");
  expect((await members()).body.failure).toBeNull();
  expect(await db.setting.count({ where: { key: "hold.hithink" } })).toBe(0);
});
