import { beforeAll, describe, expect, it } from "vitest";
import { encodeCursor } from "@/lib/contract/cursor";
import { OPERATIONS, openApi } from "@/lib/openapi/openapi";
import { call } from "@/lib/http/testing/call";
import { jsonWrites } from "@/lib/http/testing/json-writes";
import { everyRoute, type Route } from "@/lib/http/testing/routes";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";

let lists: Route[];
let params: Record<string, string>;

beginWithSeededBoard();
beforeAll(async () => {
  await jsonWrites(); // a note, with its revisions
  params = { slug: "operators", id: (await db.note.findFirstOrThrow()).id };
  const paged = Object.values(OPERATIONS).filter(
    ({ query }) => "shape" in query && "cursor" in (query.shape as object),
  );
  lists = (await everyRoute()).filter(({ path }) => paged.some((operation) => operation.path === path));
});

async function everyList(query: string) {
  const answers = await Promise.all(
    lists.map(async ({ path, handlers }) => {
      const { status, body } = await call(handlers.GET!, { params, query });
      return { path, status, fields: body["fields"] };
    }),
  );
  expect(answers.length).toBeGreaterThan(8);
  return answers;
}

describe("every list", () => {
  it.each([
    ["of no parts", "W10"],
    ["of three parts", encodeCursor("a", ["b", "c"])],
    ["of something else", encodeCursor("reports", ["somewhere"])],
    ["before its beginning", encodeCursor("themes", ["-1"])],
    ["of another list", encodeCursor("watches media", ["1"])],
    ["of no list", Buffer.from('["1"]').toString("base64url")],
    ["of numbers", Buffer.from("[5]").toString("base64url")],
    ["that is a text", Buffer.from('"5"').toString("base64url")],
    ["that is nothing", "bm90IGpzb24"],
  ])("refuses a cursor %s, which no response contained", async (_what, cursor) => {
    for (const answer of await everyList(`?cursor=${cursor}`)) {
      expect(answer).toEqual({ path: answer.path, status: 422, fields: { cursor: "invalid" } });
    }
  });

  it.each([
    ["1e2", "wrong_type"],
    ["0x10", "wrong_type"],
    ["%2B5", "wrong_type"],
    ["%205", "wrong_type"],
    ["5.0", "wrong_type"],
    ["", "wrong_type"],
    ["٣", "wrong_type"],
    ["0", "too_small"],
    ["-1", "too_small"],
    ["501", "too_large"],
  ])("refuses the limit %j", async (limit, code) => {
    for (const answer of await everyList(`?limit=${limit}`)) {
      expect(answer).toEqual({ path: answer.path, status: 422, fields: { limit: code } });
    }
  });

  it("accepts plain digits, and documents that", async () => {
    for (const { path, status } of await everyList("?limit=5")) expect([path, status]).toEqual([path, 200]);
    for (const { path } of lists) {
      const { parameters } = openApi().paths[path]!["get"] as {
        parameters: { name: string; schema: object }[];
      };
      expect(parameters.find(({ name }) => name === "limit")?.schema).toMatchObject({
        type: "integer",
        minimum: 1,
        maximum: 500,
      });
    }
  });
});
