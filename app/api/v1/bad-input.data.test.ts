import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemSchema } from "@/lib/contract/problem-schema";
import { call, type Answer, type Call } from "@/lib/http/testing/call";
import { jsonWrites, type JsonWrite } from "@/lib/http/testing/json-writes";
import { everyRoute } from "@/lib/http/testing/routes";
import { everyRow } from "@/lib/db/testing/tables";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";

let writes: JsonWrite[];
let before: Awaited<ReturnType<typeof everyRow>>;

beginWithSeededBoard();
beforeAll(async () => {
  writes = await jsonWrites();
  before = await everyRow();
});

// None of the rejected requests below stores or changes anything.
afterAll(async () => expect(await everyRow()).toEqual(before));

/** Expects an error in the contract's form, without internal details. */
function expectProblem(answer: Answer<unknown>, status: number, code: string) {
  expect(answer).toMatchObject({ status, type: "application/problem+json", body: { status, code } });
  expect(problemSchema.safeParse(answer.body).error).toBeUndefined();
  expect(JSON.stringify(answer.body)).not.toMatch(/stack|node_modules|\.ts|prisma|sqlite|\bat /i);
}

async function everyWrite(asked: (write: JsonWrite) => Omit<Call, "method" | "params">) {
  const answers: [string, Answer<unknown>][] = [];
  for (const write of writes) {
    const { name, handler, method, params } = write;
    answers.push([name, await call(handler, { method, params, ...asked(write) })]);
  }
  return answers;
}

/** Operations that take files as well. */
const TAKE_FILES = ["POST /report-drafts", "POST /reports/parse"];

const asJson = { "content-type": "application/json" };
const TOO_LARGE = 2 * 1024 * 1024 + 1;

const typed = (type: string | undefined): Record<string, string> =>
  type === undefined ? {} : { "content-type": type };

function streamed(bytes: number): ReadableStream {
  const chunk = new Uint8Array(64 * 1024).fill(32);
  let left = bytes;
  return new ReadableStream({
    pull(stream) {
      if (left <= 0) return stream.close();
      stream.enqueue(chunk.subarray(0, Math.min(left, chunk.length)));
      left -= chunk.length;
    },
  });
}

describe("every write that takes JSON refuses", () => {
  it.each([
    ["nothing", ""],
    ["half an object", '{"body": "x"'],
    ["a value that is missing", '{"body":}'],
    ["other quotes", "{'body': 1}"],
    ["words", "hello"],
    ["NaN", '{"version": NaN}'],
    ["a comment", "{} // fine"],
    ["two values", "{}{}"],
    ["half of a character", new Uint8Array([0x7b, 0xff, 0x7d])],
    ["an endless list", "[".repeat(500_000)],
  ])("as malformed: %s", async (_what, body) => {
    for (const [, answer] of await everyWrite(() => ({ body, headers: asJson }))) {
      expectProblem(answer, 400, "malformed_json");
    }
  });

  it.each([
    undefined,
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/json",
    "",
  ])("the content type %s", async (type) => {
    for (const [name, answer] of await everyWrite(({ json }) => ({
      body: new TextEncoder().encode(JSON.stringify(json)),
      headers: typed(type),
    }))) {
      if (type === "multipart/form-data" && TAKE_FILES.includes(name))
        expectProblem(answer, 400, "malformed_body");
      else expectProblem(answer, 415, "unsupported_media_type");
    }
  });

  it("a body over two mebibytes, with or without a stated length", async () => {
    const text = JSON.stringify({ body: "x".repeat(TOO_LARGE) });
    for (const asked of [
      () => ({ body: text, headers: asJson }),
      () => ({ body: streamed(TOO_LARGE), headers: asJson }),
      () => ({ body: streamed(TOO_LARGE), headers: { ...asJson, "content-length": "12" } }),
      () => ({ body: "{}", headers: { ...asJson, "content-length": String(TOO_LARGE) } }),
    ]) {
      for (const [name, answer] of await everyWrite(asked))
        if (!name.includes("PATCH /report-drafts/")) expectProblem(answer, 413, "body_too_large");
    }
  });

  it.each([null, [], [[]], "text", 5, true, [{}]])("a body that is no object: %j", async (json) => {
    for (const [, answer] of await everyWrite(() => ({ json }))) {
      expectProblem(answer, 422, "invalid");
      expect(answer.body).toMatchObject({ fields: { "": "wrong_type" } });
    }
  });

  it.each(["unheard", "id", "createdAt", "analystId", "constructor", "toString", "__proto__"])(
    "an unknown field: %s",
    async (key) => {
      for (const [, answer] of await everyWrite(({ json }) => ({
        body: JSON.stringify(json).replace("{", `{${JSON.stringify(key)}: {"x": 1}, `),
        headers: asJson,
      }))) {
        expectProblem(answer, 422, "invalid");
        expect(Object.entries((answer.body as { fields: object }).fields)).toContainEqual([
          key,
          "unknown_field",
        ]);
      }
    },
  );

  it.each([
    ["a NUL", "before\u0000after"],
    ["half of an emoji", "before \ud83d after"],
    ["its other half", "\udc4d"],
  ])("text that can't be stored unchanged: %s", async (_what, text) => {
    for (const [name, answer] of await everyWrite(({ json, text: field }) => ({
      body: JSON.stringify({ ...json, [field]: text }),
      headers: asJson,
    }))) {
      expect([name, (answer.body as { fields?: object }).fields]).toEqual([
        name,
        { [writes.find((write) => write.name === name)!.text]: "not_text" },
      ]);
      expectProblem(answer, 422, "invalid");
    }
  });

  it("fields of other types, an infinite number and deeply nested brackets", async () => {
    const odd = [
      "[]",
      "{}",
      "true",
      "1e400",
      "-1e400",
      "5",
      '[{"a":[]}]',
      "[".repeat(9_000) + "]".repeat(9_000),
    ];
    for (const value of odd) {
      for (const [, answer] of await everyWrite(({ json, text }) => ({
        body: JSON.stringify({ ...json, [text]: "%%" }).replace('"%%"', value),
        headers: asJson,
      }))) {
        expectProblem(answer, 422, "invalid");
      }
    }
  });

  it.each([
    ["http://evil.example", undefined],
    ["null", undefined],
    ["https://127.0.0.1:3000", undefined],
    ["http://127.0.0.1:3001", undefined],
    ["http://localhost:3000", undefined],
    ["http://127.0.0.1:3000.evil.example", undefined],
    [undefined, "cross-site"],
    [undefined, "same-site"],
  ])("the origin %s, fetched %s", async (origin, site) => {
    const headers = { ...(origin && { origin }), ...(site && { "sec-fetch-site": site }) };
    for (const [, answer] of await everyWrite(({ json }) => ({ json, headers }))) {
      expectProblem(answer, 403, "forbidden_origin");
    }
  });

  it.each([
    "evil.example:3000",
    "127.0.0.1:3001",
    "127.0.0.1",
    "0.0.0.0:3000",
    "localhost.evil.example:3000",
  ])("the host %s, whatever the origin header", async (host) => {
    const asked: Record<string, string>[] = [{ host }, { host, origin: `http://${host}` }];
    for (const headers of asked) {
      for (const [, answer] of await everyWrite(({ json }) => ({ json, headers }))) {
        expectProblem(answer, 403, "forbidden_host");
      }
    }
  });
});

describe("text without visible characters", () => {
  const UNSEEN = "\u200b\u3164\u2003";
  /** Optional texts, for which invisible text is the same as none. */
  const OPTIONAL = [
    "PATCH /watches/{id}",
    "POST /price-dismissals",
    "POST /price-dismissals/seams",
    "POST /themes/{slug}/watches",
  ];

  it("is no name, no note, no list and no report", async () => {
    for (const write of writes.filter(({ name }) => !OPTIONAL.includes(name))) {
      const { handler, method, params, json, text, name } = write;
      const value = Array.isArray(json[text]) ? [UNSEEN] : UNSEEN;
      const answer = await call(handler, { method, params, json: { ...json, [text]: value } });
      expectProblem(answer, 422, "invalid");
      expect([name, Object.keys(answer.body.fields as object)[0]?.split(".")[0]]).toEqual([name, text]);
    }
  });

  it("is no tag", async () => {
    const { handler, params, json } = writes.find(({ name }) => name === "POST /themes/{slug}/notes")!;
    const answer = await call(handler, { params, json: { ...json, tags: ["fine", UNSEEN] } });
    expectProblem(answer, 422, "invalid");
    expect(answer.body).toMatchObject({ fields: { "tags.1": "too_short" } });
  });
});

it("a repeated parameter is refused on every path, whatever its values", async () => {
  for (const { path, handlers } of await everyRoute()) {
    for (const [method, handler] of Object.entries(handlers)) {
      const named = { slug: "operators", symbol: "600941.SH", code: "886042.TI" };
      const params = { ...named, id: "x", formKey: "x", key: "x", page: "1" };
      const answer = await call(handler, { method, params, query: "?limit=1&limit=1&asOf=" });
      expectProblem(answer, 422, "invalid");
      expect([path, answer.body.fields]).toEqual([path, { limit: "given_twice" }]);
    }
  }
});

it("voiding unknown dismissals fails and voids no others", async () => {
  const { handler, json } = writes.find(({ name }) => name === "PATCH /price-dismissals")!;
  const ids = [...(json.ids as string[]), "none", "nor this"];
  const answer = await call(handler, { method: "PATCH", json: { ids, void: true } });
  expectProblem(answer, 422, "invalid");
  expect(answer.body).toMatchObject({ fields: { "ids.1": "not_found", "ids.2": "not_found" } });
});
