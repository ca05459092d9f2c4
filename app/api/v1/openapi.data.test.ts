import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { OPERATIONS } from "@/lib/openapi/openapi";
import { call } from "@/lib/http/testing/call";
import { jsonWrites } from "@/lib/http/testing/json-writes";
import { everyRoute, METHODS, type Route } from "@/lib/http/testing/routes";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import { POST as importPrices } from "./price-imports/route";
import { GET as read } from "./openapi.json/route";
import { POST as startRefresh } from "./price-refreshes/route";
import { POST as createTicker } from "./tickers/route";
import { POST as importWatchlist } from "./watchlist-imports/route";

interface Parameter {
  name: string;
  in: string;
  required: boolean;
  schema: object;
}
interface Described {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, object> };
}

let routes: Route[];
let document: Document;

beginWithSeededBoard();
beforeAll(async () => {
  routes = await everyRoute();
  document = (await call<Document>(read)).body;
});

const described = () =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );

describe("openapi.json", () => {
  it("lists every method of every route, and no other", () => {
    const served = routes.flatMap(({ path, handlers }) =>
      METHODS.filter((method) => handlers[method]).map((method) => `${method} ${path}`),
    );
    expect(
      described()
        .map(({ path, method }) => `${method.toUpperCase()} ${path}`)
        .sort(),
    ).toEqual(served.sort());
  });

  it("has the shape of OpenAPI 3.1", () => {
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\.\d+$/) as string,
      info: { title: "Themeboard", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      servers: [{ url: "/api/v1" }],
    });
    const ids = described().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, method, operation } of described()) {
      expect(path.startsWith("/")).toBe(true);
      expect(operation.summary.length).toBeGreaterThan(5);
      expect(operation.tags).toHaveLength(1);
      const inPath = operation.parameters.filter((each) => each.in === "path");
      expect(inPath.map((each) => `{${each.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      for (const each of operation.parameters) {
        expect(["path", "query"]).toContain(each.in);
        expect(typeof each.schema).toBe("object");
        if (each.in === "path") expect(each.required).toBe(true);
      }
      const names = operation.parameters.map((each) => each.name);
      expect(new Set(names).size).toBe(names.length);
      if (method === "get" || method === "delete") expect(operation.requestBody).toBeUndefined();
      const codes = Object.keys(operation.responses);
      expect(codes.length).toBeGreaterThan(1);
      expect(codes[0]).toMatch(/^20[01]$/);
      expect(codes.at(-1)).toBe("default");
      for (const response of Object.values(operation.responses)) {
        expect(response.description).not.toBe("");
        for (const content of Object.values(response.content)) expect(typeof content.schema).toBe("object");
      }
    }
  });

  it("contains no dangling reference, and matches the contract", () => {
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      expect(document.components.schemas).toHaveProperty(name!);
    }
    expect(text).not.toContain('"$schema"');
    const list = document.paths["/themes"]!["get"]!;
    expect(list.parameters.map((each) => each.name)).toEqual(
      expect.arrayContaining(["asOf", "base", "benchmark", "sector", "status", "level", "limit", "cursor"]),
    );
    expect(Object.keys(document.paths["/price-imports"]!["post"]!.requestBody!.content)).toEqual(
      PRICE_UPLOAD_TYPES,
    );
    expect(document.components.schemas["Problem"]).toMatchObject({
      required: ["type", "title", "status", "code"],
    });
    const { content } = document.paths["/themes/{slug}"]!["get"]!.responses["default"]!;
    const required = ["slug", "level", "nameEn", "nameZh", "callDay", "reports"];
    expect(content["application/problem+json"]!.schema).toMatchObject({
      allOf: [{ $ref: "#/components/schemas/Problem" }, { properties: { leftBoard: { required } } }],
    });
  });
});

describe("a real response", () => {
  const answerOf = (method: string, path: string): z.ZodType =>
    Object.values(OPERATIONS).find((each) => each.method === method && each.path === path)!.answer;

  /** A picture or a file has no keys. */
  const isJson = (path: string) =>
    document.paths[path]!["get"]!.responses["200"]!.content["application/json"] !== undefined;

  /** The success statuses declared by an operation. */
  const successes = (method: string, path: string) =>
    Object.keys(document.paths[path]![method.toLowerCase()]!.responses)
      .filter((status) => status !== "default")
      .map(Number);

  /** A key that the schema lacks would be dropped by parsing, so the parsed body would differ. */
  function expectAsDeclared(method: string, path: string, body: unknown) {
    const parsed = answerOf(method, path).safeParse(body);
    expect([path, parsed.error]).toEqual([path, undefined]);
    expect(parsed.data).toEqual(body);
  }

  it("of every GET matches its declaration, key by key", async () => {
    await jsonWrites(); // a note and a draft to read
    await call(importPrices, {
      query: "?symbol=NVDA",
      body: "Date,Close\n2025-03-03,1\nx,2",
      headers: { "content-type": "text/csv" },
    });
    const note = await db.note.findFirstOrThrow();
    const claim = await db.claim.findFirstOrThrow();
    const draft = await db.reportDraft.findFirstOrThrow();
    const refresh = (await call<{ id: string }>(startRefresh, { json: {} })).body;
    for (const { path, handlers } of routes) {
      if (!handlers.GET || !isJson(path)) continue;
      const slug = path.startsWith("/reports") ? "deepseek-2025-02-04" : "operators";
      const [, noun] = path.split("/");
      const ids = { claims: claim.id, "price-refreshes": refresh.id, "report-drafts": draft.id };
      const id = ids[noun as keyof typeof ids] ?? note.id;
      const query = path === "/comparison" ? "?themes=operators,optical-modules" : undefined;
      const params = { slug, id, symbol: "AAPL.US", page: "24", code: "886042.TI" };
      const answer = await call(handlers.GET, { params, query });
      expect([path, answer.status]).toEqual([path, 200]);
      expectAsDeclared("GET", path, answer.body);
    }
  });

  it("of every write matches its declaration, key by key", async () => {
    for (const { name, handler, method, params, json } of await jsonWrites()) {
      const [, path] = name.split(" ");
      const answer = await call(handler, { method, params, json });
      if (path === "/reports/parse") continue; // arbitrary text is no report
      expect([name, successes(method, path!)]).toEqual([name, expect.arrayContaining([answer.status])]);
      expectAsDeclared(method, path!, answer.body);
    }
    const several = new FormData();
    several.append("file", new File(["Date,Close\n2025-03-04,1"], "NVDA.csv"));
    several.append("file", new File(["no"], "no.csv"));
    const imported = await call(importPrices, { body: several });
    expectAsDeclared("POST", "/price-imports", imported.body);
  });

  it("without a creation has its status declared too", async () => {
    const again = await call(createTicker, { json: { symbol: "AAPL.US" } });
    const file = { body: "Date,Close\n2025-03-05,1", headers: { "content-type": "text/csv" } };
    const dry = await call(importPrices, { query: "?symbol=NVDA&dryRun=1", ...file });
    const list = { text: "NVDA", theme: "operators" };
    const dryList = await call(importWatchlist, { query: "?dryRun=1", json: list });
    expect([again.status, dry.status, dryList.status]).toEqual([200, 200, 200]);
    for (const path of ["/tickers", "/price-imports", "/watchlist-imports", "/price-dismissals"]) {
      expect([path, successes("POST", path)]).toEqual([path, [200, 201]]);
    }
    expect(successes("GET", "/health")).toEqual([200, 503]);
  });

  it("has null for unknown values, never an absent key", async () => {
    const theme = routes.find((route) => route.path === "/themes/{slug}")!.handlers.GET!;
    const keys = async (query: string) =>
      Object.keys((await call(theme, { params: { slug: "optical-modules" }, query })).body);
    expect(await keys("?asOf=2025-02-04&benchmark=SPY")).toEqual(await keys(""));
  });
});
