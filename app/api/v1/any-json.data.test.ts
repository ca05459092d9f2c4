import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { problemSchema } from "@/lib/contract/problem-schema";
import { call } from "@/lib/http/testing/call";
import { jsonWrites, type JsonWrite } from "@/lib/http/testing/json-writes";
import { everyRow } from "@/lib/db/testing/tables";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { GET as board } from "./themes/route";

let writes: JsonWrite[];

beginWithSeededBoard();
beforeAll(async () => {
  writes = await jsonWrites();
});

/** Rows that must stay unchanged whatever is posted, because no write edits them in place. */
const KEPT = [
  "Report",
  "Section",
  "Claim",
  "Citation",
  "Recommendation",
  "ClaimTheme",
  "NoteRevision",
  "PriceBar",
  "AuditEvent",
];

/** Valid and nearly valid values of fields, and arbitrary values. */
const values = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.constantFrom<unknown>(
    ...[
      "",
      " ",
      "2025-02-29",
      "2025-02-10",
      "2999-01-01",
      "000300",
      "中国移动",
      "operators",
      "\u0000",
      "\ud83d",
    ],
    ...[-1, 0, 1, 1.5, 2 ** 31, 2 ** 53, 1e308, null, true, [], {}, [null], [[]], { length: 1e9 }],
  ),
);

/** An operation's body with some fields replaced, removed or added. */
const bodiesLike = ({ json, text }: JsonWrite) =>
  fc
    .record(
      Object.fromEntries(
        [...Object.keys(json), text, "void", "callDay", "benchmark", "evidence", "tags"].map((key) => [
          key,
          values,
        ]),
      ),
      { requiredKeys: [] },
    )
    .map((changes) => ({ ...json, ...changes }));

describe("arbitrary JSON in a write", () => {
  it("is accepted or refused, never a server error, and earlier rows stay unchanged", async () => {
    const before = await everyRow();
    for (const write of writes) {
      const { handler, method, params, name } = write;
      const bodies = fc.oneof(
        { weight: 1, arbitrary: fc.jsonValue() },
        { weight: 2, arbitrary: bodiesLike(write) },
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (json) => {
          const answer = await call(handler, { method, params, json });
          expect(answer.status, `${name} ${JSON.stringify(json)}`).toBeLessThan(500);
          if (answer.status >= 300) expect(problemSchema.safeParse(answer.body).success).toBe(true);
        }),
        { numRuns: 40 },
      );
    }
    const after = await everyRow();
    for (const [table, rows] of Object.entries(before)) {
      expect([table, after[table]!.length]).toEqual([table, Math.max(after[table]!.length, rows.length)]);
      if (KEPT.includes(table)) {
        const there = new Set(after[table]);
        expect(rows.filter((row) => !there.has(row))).toEqual([]);
      }
    }
    expect((await call(board)).status).toBe(200);
  });

  it("has a response even if it isn't valid JSON", async () => {
    for (const { handler, method, params, name } of writes) {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (body) => {
          const answer = await call(handler, {
            method,
            params,
            body: body.slice(),
            headers: { "content-type": "application/json" },
          });
          expect([400, 422], `${name} ${body}`).toContain(answer.status);
        }),
        { numRuns: 15 },
      );
    }
  });
});
