import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, DraftedReport, DraftItem, StoredDraft } from "@/lib/reports/drafts/schema";
import { POST as restore } from "./report-drafts/[id]/restore/route";
import { DELETE as discard, GET as read, PATCH as correct } from "./report-drafts/[id]/route";
import { GET as list, POST as add } from "./report-drafts/route";

beginWithSeededBoard();

const seed = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");

const added = async (text: string, name?: string) => {
  const answer = await call<{ files: AddedDraft[] }>(add, { json: { text, name } });
  expect(answer.status).toBe(201);
  return answer.body.files[0]!;
};
const draftOf = async (id: string) => (await call<StoredDraft>(read, { params: { id } })).body;
const newDraft = async (text: string) => draftOf((await added(text)).draft!);
const listed = async () => (await call<{ items: DraftItem[] }>(list)).body.items;
const corrected = (draft: StoredDraft, reports: DraftedReport[], version = draft.version) =>
  call<StoredDraft>(correct, { method: "PATCH", params: { id: draft.id }, json: { version, reports } });

describe("a draft of a report", () => {
  it("is kept as the text is read, beside the text, and shows no report on the board", async () => {
    const before = await everyRow();
    const text = `${seed}\nA further line.`;
    const { id } = await newDraft(text);
    const draft = await draftOf(id);
    expect(draft).toMatchObject({
      version: 1,
      text,
      acceptedAt: null,
      discardedAt: null,
      author: "Analyst",
      file: null,
    });
    expect(draft.reports).toHaveLength(1);
    expect(draft.reports[0]).toMatchObject({ isReport: true, start: 0, end: text.length });
    expect(draft.reports[0]!.claims.length).toBeGreaterThanOrEqual(14);
    expect(draft.review).toHaveLength(1);
    const after = await everyRow();
    const changed = Object.keys(after).filter((table) => after[table]!.length !== before[table]!.length);
    expect(changed).toEqual(["AuditEvent", "ReportDraft"]);
    expect(await listed()).toMatchObject([{ id, reports: 1, version: 1, titles: [draft.reports[0]!.title] }]);
  });

  it("isn't made twice of one text, nor of a text that is a report already", async () => {
    const first = await added(`${seed}\nTwice.`);
    expect(await added(`${seed}\nTwice.`)).toMatchObject({ draft: first.draft, known: null });
    expect(await added(seed)).toMatchObject({ draft: null, known: "deepseek-2025-02-04", code: null });
  });

  it("is made of a text that is no report too, with the signs of it", async () => {
    const { id } = await newDraft("Copper rose 2% today.");
    const draft = await draftOf(id);
    expect(draft.signs).toContain("no_headings");
    expect(draft.reports.map(({ isReport }) => isReport)).toEqual([false]);
    expect(draft.reports[0]).toMatchObject({ start: 0, end: "Copper rose 2% today.".length });
  });

  it("isn't made of a text that is too long", async () => {
    const body = new FormData();
    body.append("file", new File(["word ".repeat(510_000)], "long.txt"));
    const answer = await call<{ files: AddedDraft[] }>(add, { body });
    expect(answer.body.files).toMatchObject([{ name: "long.txt", draft: null, code: "too_long" }]);
  });

  it("is corrected from the version that was read, and no other", async () => {
    const draft = await newDraft(`${seed}\nCorrected.`);
    const [report] = draft.reports;
    const titled = {
      ...report!,
      title: "Another title",
      callDay: "2025-02-05",
      callDayReason: "set_by_editor" as const,
    };
    const answer = await corrected(draft, [titled]);
    expect(answer).toMatchObject({
      status: 200,
      body: { version: 2, reports: [{ title: "Another title" }] },
    });
    expect(await corrected(draft, [report!])).toMatchObject({
      status: 409,
      body: { code: "edit_conflict", current: { version: 2, reports: [{ title: "Another title" }] } },
    });
    expect((await draftOf(draft.id)).reports).toEqual([titled]);
    expect(await corrected(draft, [titled], 2)).toMatchObject({ status: 200, body: { version: 2 } });
    const events = await db.auditEvent.findMany({ where: { subjectId: draft.id } });
    expect(events.map(({ action }) => action)).toEqual(["report_draft.add"]);
  });

  it("of a long text is corrected too", async () => {
    const draft = await newDraft("# Title\n".repeat(25_000));
    expect(JSON.stringify(draft.reports).length).toBeGreaterThan(2 * 1024 * 1024);
    const answer = await corrected(draft, [{ ...draft.reports[0]!, title: "A long text" }]);
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
  });

  it.each<[string, string, (report: DraftedReport) => void]>([
    ["reports.0.claims.1", "overlaps", (report) => (report.claims[1]!.start = report.claims[0]!.start + 1)],
    ["reports.0.claims.0.section", "no_such_section", (report) => (report.claims[0]!.section = 900)],
    [
      "reports.0.recommendations.0.claim",
      "no_such_claim",
      (report) => (report.recommendations[0]!.claim = 900),
    ],
    ["reports.0.claims.2.text", "other_words", (report) => (report.claims[2]!.text = "Sales doubled.")],
    ["reports.0.end", "outside_text", (report) => (report.end += 1)],
    ["reports.0.rating.stance", "not_allowed", (report) => Object.assign(report.rating, { stance: "buy" })],
  ])("is refused where %s is %s", async (place, code, change) => {
    const draft = await newDraft(`${seed}\nRefused.`);
    const report = structuredClone(draft.reports[0]!);
    change(report);
    const answer = await corrected(draft, [report]);
    expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: { [place]: code } } });
    expect(await draftOf(draft.id)).toEqual(draft);
  });

  it("is discarded, and comes back as it was", async () => {
    const draft = await newDraft(`${seed}\nDiscarded.`);
    const params = { id: draft.id };
    expect((await call<StoredDraft>(discard, { method: "DELETE", params })).body.discardedAt).not.toBeNull();
    expect((await listed()).map(({ id }) => id)).not.toContain(draft.id);
    expect((await corrected(draft, draft.reports)).status).toBe(409);
    expect((await call(restore, { method: "POST", params })).status).toBe(200);
    expect(await draftOf(draft.id)).toEqual(draft);
    const events = await db.auditEvent.findMany({ where: { subjectId: draft.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action }) => action)).toEqual([
      "report_draft.add",
      "report_draft.discard",
      "report_draft.restore",
    ]);
  });

  it.each(["GET", "DELETE", "POST"])("that isn't there isn't found by %s", async (method) => {
    const handler = { GET: read, DELETE: discard, POST: restore }[method]!;
    expect((await call(handler, { method, params: { id: "nothing" } })).status).toBe(404);
  });
});
