import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { problemSchema } from "@/lib/contract/problem-schema";
import { sourceInput } from "@/lib/prices/sources/testing/spec";
import { call, type Answer } from "@/lib/http/testing/call";
import { everyRoute, METHODS, type Route } from "@/lib/http/testing/routes";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { addDays } from "@/lib/domain/calendar/day";
import type { Note } from "@/lib/notes/schema";
import { GET as anywhere } from "./[[...path]]/route";
import { GET as readNote, PATCH as edit } from "./notes/[id]/route";
import { POST as parse } from "./reports/parse/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { POST as addWatch } from "./themes/[slug]/watches/route";
import { GET as board, POST as addTheme } from "./themes/route";

// A fixed noon in the board's zone, so that no midnight falls between two responses.
vi.mock("@/lib/clock", () => ({ now: () => new Date("2025-09-17T04:00:00Z") }));

let routes: Route[];
let today: string;

beginWithSeededBoard();
beforeAll(async () => {
  routes = await everyRoute();
  today = (await call<{ asOf: string }>(board)).body.asOf;
});

function expectProblem(answer: Answer<unknown>, status: number, code: string) {
  expect(answer).toMatchObject({ status, type: "application/problem+json", body: { status, code } });
  expect(problemSchema.safeParse(answer.body).error).toBeUndefined();
}

const draft = { kind: "observation", body: "words", observedOn: "2025-02-10" };
const note = (more: object) =>
  call<Note>(addNote, { params: { slug: "operators" }, json: { ...draft, ...more } });

describe("a note's body", () => {
  it.each([
    ["empty", "", { body: "required" }, "invalid"],
    ["only white space", " \n\t\u3000 ", { body: "required" }, "invalid"],
    ["50,001 characters", "需".repeat(50_001), { body: "too_long" }, "too_long"],
    ["a million characters", "x".repeat(1_000_000), { body: "too_long" }, "too_long"],
  ])("is refused: %s", async (_what, body, fields, code) => {
    const count = await db.note.count();
    const answer = await note({ body });
    expectProblem(answer, 422, code);
    expect(answer.body).toMatchObject({ fields });
    expect(await db.note.count()).toBe(count);
  });

  it.each([
    ["50,000 characters", "需".repeat(50_000)],
    ["a script", `<script>alert(1)</script><img src=x onerror="alert(2)">[a](javascript:alert(3))`],
    ["SQL", `'; DROP TABLE "Note"; --`],
    ["line breaks of every kind", "a\r\nb\nc\rd\u2028e\n"],
    ["control characters, marks and emoji", "\u0001\u200f\ufeff👩‍👩‍👧 é é ﷽"],
    ["an escape in words", "\\u0000 ${x} {{y}} %s"],
  ])("is stored verbatim: %s", async (_what, body) => {
    const made = await note({ body });
    expect([made.status, made.body.body === body]).toEqual([201, true]);
    const read = await call<Note>(readNote, { params: { id: made.body.id } });
    expect(read.body.body === body).toBe(true);
  });

  it("may mention thousands of codes, of which two hundred are linked", async () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `$${a}${b}${c}`)));
    const body = codes.slice(0, 8_000).join(" ");
    const made = await note({ body });
    expect([made.status, made.body.body === body, made.body.tickers.length]).toEqual([201, true, 200]);
    const again = await call<Note>(edit, {
      method: "PATCH",
      params: { id: made.body.id },
      json: { version: 1, kind: "risk" },
    });
    expect([again.status, again.body.tickers.length]).toEqual([200, 200]);
  });
});

describe("the rest of a note", () => {
  it.each([
    [{ kind: "rumour" }, { kind: "not_allowed" }],
    [{ kind: undefined }, { kind: "required" }],
    [{ kind: null }, { kind: "not_allowed" }],
    [{ tickers: ["no such"] }, { "tickers.0": "unknown_symbol" }],
    [{ tickers: ["300308", "000300"] }, { "tickers.1": "ambiguous_symbol" }],
    [{ tickers: Array.from({ length: 51 }, () => "NVDA") }, { tickers: "too_many" }],
    [{ tags: [""] }, { "tags.0": "too_short" }],
    [{ tags: ["x".repeat(41)] }, { "tags.0": "too_long" }],
    [
      { evidence: [{ claimId: "none", bearing: "supports", weight: 1 }] },
      { "evidence.0.claimId": "not_found" },
    ],
    [
      { evidence: [{ claimId: "none", bearing: "proves", weight: 1 }] },
      { "evidence.0.bearing": "not_allowed" },
    ],
    [{ evidence: [{ claimId: "none", weight: 1 }] }, { "evidence.0.bearing": "required" }],
    [
      { evidence: [{ claimId: "none", bearing: "context", weight: 0 }] },
      { "evidence.0.weight": "too_small" },
    ],
    [
      { evidence: [{ claimId: "none", bearing: "context", weight: 4 }] },
      { "evidence.0.weight": "too_large" },
    ],
    [
      { evidence: [{ claimId: "none", bearing: "context", weight: 1.5 }] },
      { "evidence.0.weight": "wrong_type" },
    ],
    [{ evidence: [{ claimId: "none", bearing: "context" }] }, { "evidence.0.weight": "required" }],
  ])("%j is refused with the path of its field", async (more, fields) => {
    const answer = await note(more);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ fields });
  });

  it("of an outdated version is refused with the current note", async () => {
    const { id } = (await note({ body: "first" })).body;
    const patch = (json: object) => call<Note>(edit, { method: "PATCH", params: { id }, json });
    const second = await patch({ version: 1, body: "second" });
    for (const version of [1, 3, 2 ** 31, Number.MAX_SAFE_INTEGER]) {
      const answer = await patch({ version, body: "mine" });
      expectProblem(answer, 409, "edit_conflict");
      expect(answer.body).toMatchObject({ current: second.body });
    }
    for (const version of [0, -1, 1.5, "2", null, 2 ** 53]) {
      expectProblem(await patch({ version, body: "mine" } as object), 422, "invalid");
    }
    expect((await call<Note>(readNote, { params: { id } })).body).toEqual(second.body);
  });
});

describe("a typed day", () => {
  const places: [string, (day: unknown) => Promise<Answer<unknown>>][] = [
    ["observedOn", (day) => note({ observedOn: day })],
    ["callDay", (day) => call(addTheme, { json: { nameEn: "On a day", callDay: day } })],
    [
      "addedOn",
      (day) => call(addWatch, { params: { slug: "media" }, json: { symbol: "NVDA", addedOn: day } }),
    ],
  ];

  it.each([
    ["2025-02-29", "bad_day"],
    ["2025-2-9", "bad_day"],
    ["2025-02-09T00:00:00Z", "bad_day"],
    ["20250209", "bad_day"],
    ["2025-13-01", "bad_day"],
    ["today", "bad_day"],
    ["", "bad_day"],
    ["1989-12-31", "day_too_early"],
    ["0001-01-01", "day_too_early"],
    ["9999-12-31", "day_in_future"],
    [20250209, "wrong_type"],
    [null, "wrong_type"],
  ])("%j is refused as %s", async (day, code) => {
    for (const [field, ask] of places) {
      const answer = await ask(day);
      expectProblem(answer, 422, "invalid");
      expect(answer.body).toMatchObject({ fields: { [field]: code } });
    }
  });

  it("may be today but not tomorrow; the first is that of 1990; leap days are valid", async () => {
    for (const [field, ask] of places) {
      const answer = await ask(addDays(today, 1));
      expect(answer.body).toMatchObject({ fields: { [field]: "day_in_future" } });
    }
    for (const day of ["1990-01-01", "2024-02-29", today])
      expect((await note({ observedOn: day })).status).toBe(201);
  });
});

/** A report of a draft of which nothing is recognised. */
const emptyReport = {
  ...{ start: 0, end: 0, title: null, house: null, publishedAt: null, callDay: null, callDayReason: null },
  rating: { text: null, stance: null, claim: null },
  ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
  furniture: { title: null, house: null, time: null },
  isReport: true,
};

describe("a missing resource", () => {
  const WEIRD = [
    "nothing",
    "\u0000",
    "%00",
    "../themes",
    "..%2f..%2fetc",
    "' OR '1'='1",
    '"; --',
    "x".repeat(64),
    "x".repeat(70_000),
    "光",
    "\ud83d",
    "-1",
    "1e400",
    "null",
    "__proto__",
    "constructor",
    "00000000-0000-7000-8000-000000000000",
  ];

  /** Valid bodies of the operations, so that only the path is wrong. */
  const TAKEN: Record<string, object> = {
    "PATCH /notes/{id}": { version: 1 },
    "PATCH /report-drafts/{id}": { version: 1, reports: [emptyReport] },
    "PATCH /price-series/{symbol}": { adjustment: "none", instead: "total" },
    "PUT /price-sources/{slug}": { version: 1, ...sourceInput("http://127.0.0.1:9") },
    "POST /tickers/{symbol}/renumber": { to: "920047.BJ" },
    "POST /report-drafts/{id}/proposal": { report: 0 },
    "POST /report-drafts/{id}/split": { report: emptyReport, at: 1 },
    "POST /reports/{slug}/watch-companies": { companies: [{ id: "x", theme: "operators" }] },
    "POST /reports/{slug}/withdraw": {},
    "PATCH /reports/{slug}/sources/{id}": { pageOffset: 1 },
    "POST /themes/{slug}/notes": draft,
    "POST /themes/{slug}/watches": { symbol: "NVDA" },
  };

  it.each(WEIRD)("is 404 wherever it is referenced: %s", async (id) => {
    for (const { path, handlers } of routes) {
      if (!path.includes("{")) continue;
      const params = { id, slug: id, symbol: id, code: id };
      for (const [method, handler] of Object.entries(handlers)) {
        const json = TAKEN[`${method} ${path}`] ?? (method === "PATCH" ? {} : undefined);
        const answer = await call(handler, { method, params, ...(json && { json }) });
        expect([path, method, answer.status]).toEqual([path, method, 404]);
        expectProblem(answer, 404, "not_found");
      }
    }
  });

  it("has the API's own 404 for an unknown path", async () => {
    expectProblem(await call(anywhere, {}), 404, "not_found");
    const elsewhere = await call(anywhere, { headers: { host: "evil.example:3000" } });
    expectProblem(elsewhere, 403, "forbidden_host");
  });

  it("has 405 for an unsupported method of a path", async () => {
    for (const { path, handlers, refusals } of routes) {
      expect(Object.keys(refusals).length + Object.keys(handlers).length).toBe(5);
      for (const [method, handler] of Object.entries(refusals)) {
        const request = new Request("http://127.0.0.1:3000/api/v1", {
          method,
          headers: { host: "127.0.0.1:3000" },
        });
        const response = await handler(request, { params: Promise.resolve({}) });
        expect([path, response.status, response.headers.get("allow")]).toEqual([
          path,
          405,
          allowed(handlers),
        ]);
        expect(await response.json()).toMatchObject({ code: "method_not_allowed", status: 405 });
      }
    }
  });

  it("has the supported methods in the response", async () => {
    for (const { path, handlers, options } of routes) {
      const ask = (host: string) =>
        options!(new Request("http://127.0.0.1:3000/api/v1", { method: "OPTIONS", headers: { host } }), {
          params: Promise.resolve({}),
        });
      const response = await ask("127.0.0.1:3000");
      expect([path, response.status, response.headers.get("allow")]).toEqual([path, 204, allowed(handlers)]);
      expect((await ask("evil.example:3000")).status).toBe(403);
    }
  });
});

function allowed(handlers: Route["handlers"]): string {
  const names = METHODS.filter((each) => handlers[each]).map((each) => (each === "GET" ? "GET, HEAD" : each));
  return [...names, "OPTIONS"].join(", ");
}

describe("the origin of a request", () => {
  it("may read under this machine's host names only", async () => {
    for (const { path, handlers } of routes) {
      if (!handlers.GET) continue;
      for (const host of ["evil.example:3000", "127.0.0.1:3001", "127.0.0.1"]) {
        expectProblem(await call(handlers.GET, { headers: { host } }), 403, "forbidden_host");
      }
      for (const host of ["localhost:3000", "[::1]:3000"]) {
        const answer = await call(handlers.GET, { headers: { host } });
        expect([path, answer.status]).not.toEqual([path, 403]);
      }
    }
  });

  it("may write from the board's own pages, or without an origin", async () => {
    for (const { path, handlers } of routes) {
      for (const [method, handler] of Object.entries(handlers)) {
        if (method === "GET") continue;
        const strangers: Record<string, string>[] = [
          { origin: "http://evil.example" },
          { origin: "null" },
          { origin: "https://127.0.0.1:3000" },
          { origin: "http://127.0.0.1:4000" },
          { "sec-fetch-site": "cross-site" },
          { "sec-fetch-site": "same-site" },
        ];
        for (const headers of strangers) {
          expectProblem(await call(handler, { method, headers, body: "" }), 403, "forbidden_origin");
        }
        if (path === "/price-samples") continue;
        const own: Record<string, string>[] = [
          { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
          { host: "localhost:3000", origin: "http://localhost:3000" },
          { "sec-fetch-site": "none" },
        ];
        for (const headers of own) {
          const answer = await call(handler, { method, headers, body: "" });
          expect([path, method, answer.status]).not.toEqual([path, method, 403]);
        }
      }
    }
  });
});

describe("a report's text", () => {
  const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
  const read = (text: string) => call(parse, { json: { text } });

  it("is parsed into a draft whose parts join to the text", async () => {
    const { status, body } = await read(seed);
    expect(status).toBe(200);
    const drafts = body["drafts"] as { pieces: { text: string }[] }[];
    expect(drafts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("")).toBe(seed);
    expect(await db.report.count()).toBe(1);
  });

  it.each([
    ["implied", seed],
    ["given", 'Investment Rating - The report keeps an "Overweight" rating for the steel industry [2].'],
    [
      "inferred",
      '钢铁行业周报\n行业评级\n- 行业评级为"增持" [2]\n核心观点\n- 价格上涨 [3]\n风险提示\n- 需求不足 [4]',
    ],
  ])("says in one word how a theme is known: %s", async (origin, text) => {
    type Theme = { origin: string; subthemes: Theme[] };
    const { body } = await read(text);
    const [{ recommendations }] = body["drafts"] as [{ recommendations: Theme[] }];
    const themes = recommendations.flatMap((theme) => [theme, ...theme.subthemes]);
    expect(new Set(themes.map((theme) => theme.origin))).toEqual(new Set([origin]));
  });

  it.each([
    ["prose", "The company raised its guidance for the year, and shares rose."],
    ["a page", "<!doctype html><html><body>News of the day</body></html>"],
    ["prices", "Date,Close\n2025-03-03,100\n"],
    ["one line", "Investment Rating"],
    ["brackets", "[1][2][3]".repeat(10_000)],
    ["bullets", "- ".repeat(100_000)],
  ])("without a report's structure is refused: %s", async (_what, text) => {
    const answer = await read(text);
    expectProblem(answer, 422, "not_a_report");
    expect(answer.body).toHaveProperty("fields.text");
  });

  it.each([
    ["", "required"],
    [5, "wrong_type"],
    [null, "wrong_type"],
  ])("%j is refused", async (text, code) => {
    const answer = await call(parse, { json: { text } });
    expect(answer).toMatchObject({ status: 422, body: { fields: { text: code } } });
  });

  it("of half a megabyte has a response within a few seconds", async () => {
    const started = performance.now();
    const text = seed.repeat(Math.floor(500_000 / seed.length));
    const { status, body } = await read(text);
    expect(status).toBe(200);
    const drafts = body["drafts"] as { pieces: { text: string }[] }[];
    expect(drafts.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join("")).toBe(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
