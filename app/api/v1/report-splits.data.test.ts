import { beforeAll, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { setCorrection } from "@/lib/domain/report-text/edit/claims";
import { call } from "@/lib/http/testing/call";
import type { DraftedReport, SplitReport, StoredDraft } from "@/lib/reports/drafts/schema";
import { POST as split } from "./report-drafts/[id]/split/route";
import { GET as readDraft, PATCH as correct } from "./report-drafts/[id]/route";
import { POST as addDrafts } from "./report-drafts/route";
import { POST as accept } from "./reports/route";

beginWithSeededBoard();

const FIRST = `Steel after the cuts
Investment Rating - The report keeps an "Overweight" rating for the steel industry [2].
Core Insights - Orders rose 4% [3]. - Prices fell for three weeks [4].
`;
const SECOND = `Computers in the winter
Investment Rating - The report keeps a "Neutral" rating for the computer industry [5].
Core Insights - Stocks at the ports rose [6].
`;
const AT = FIRST.length;

let draft: StoredDraft;
const read = async () => (await call<StoredDraft>(readDraft, { params: { id: draft.id } })).body;
const cut = (report: DraftedReport, at: number) =>
  call<SplitReport>(split, { params: { id: draft.id }, json: { report, at } });
beforeAll(async () => {
  const added = await call<{ files: { draft: string }[] }>(addDrafts, { json: { text: FIRST + SECOND } });
  draft = { id: added.body.files[0]!.draft } as StoredDraft;
  draft = await read();
});

it("a report is cut in two: each half is read with the board's names, and keeps its corrections; nothing is stored", async () => {
  const [report] = draft.reports;
  expect(draft.reports).toHaveLength(1);
  const claim = report!.claims.findIndex(({ text }) => text.startsWith("Orders"));
  const { status, body } = await cut(setCorrection(report!, claim, "Orders rose 5%."), AT);
  expect(status).toBe(200);
  const [first, second] = body.reports;
  expect([first!.start, first!.end, second!.start, second!.end]).toEqual([0, AT, AT, draft.text.length]);
  expect(first!.claims.map(({ correction }) => correction)).toContain("Orders rose 5%.");
  expect(second).toMatchObject({ title: "Computers in the winter", isReport: true });
  expect(second!.recommendations).toMatchObject([{ name: "computer", nameZh: "计算机", stance: "neutral" }]);
  expect(await read()).toEqual(draft);
});

it.each([
  ["at its beginning", 0],
  ["where no word of it stands before", 1],
  ["where no word of it stands behind", FIRST.length + SECOND.length + 1],
  ["behind it", 100_000],
])("isn't cut %s", async (_where, at) => {
  const text = `\n\n${FIRST}${SECOND}`;
  const added = await call<{ files: { draft: string }[] }>(addDrafts, { json: { text } });
  const params = { id: added.body.files[0]!.draft };
  const { body } = await call<StoredDraft>(readDraft, { params });
  expect([body.text, body.reports[0]!.start]).toEqual([text, 0]);
  const answer = await call(split, { params, json: { report: body.reports[0]!, at } });
  expect(answer).toMatchObject({ status: 422, body: { code: "invalid" } });
  expect(Object.keys((answer.body as unknown as { fields: object }).fields)).toEqual(["at"]);
});

it("a report that isn't one of the text isn't cut", async () => {
  const [report] = draft.reports;
  const claims = report!.claims.map((claim, at) => (at === 1 ? { ...claim, text: "Other words" } : claim));
  expect(await cut({ ...report!, claims }, AT)).toMatchObject({
    status: 422,
    body: { fields: { "report.claims.1.text": "other_words" } },
  });
  expect(await cut({ ...report!, end: draft.text.length + 1 }, AT)).toMatchObject({
    body: { fields: { "report.end": "outside_text" } },
  });
});

it("the halves can be stored in its place; one that is on the board isn't cut any more", async () => {
  const { body } = await cut(draft.reports[0]!, AT);
  const reports = body.reports.map((each) => ({
    ...each,
    callDay: "2025-02-05",
    callDayReason: "set_by_editor",
  }));
  const json = { version: 1, reports };
  const stored = await call<StoredDraft>(correct, { method: "PATCH", params: { id: draft.id }, json });
  expect(stored).toMatchObject({ status: 200, body: { version: 2, review: [{}, {}] } });
  const accepted = await call(accept, { json: { draftId: draft.id, version: 2, reports: [0] } });
  expect(accepted.status).toBe(201);
  expect(await cut((await read()).reports[0]!, 30)).toMatchObject({
    status: 422,
    body: { fields: { report: "already_there" } },
  });
});
