import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, StoredDraft } from "@/lib/reports/drafts/schema";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import { GET as readDraft, PATCH as correct } from "./report-drafts/[id]/route";
import { POST as addDraft } from "./report-drafts/route";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as accept } from "./reports/route";
import { GET as listThemes } from "./themes/route";

beginWithSeededBoard();

const FOLDER = "lib/domain/report-text/testing/reports";
const texts = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));

it.each(texts)("the reports of %s come on the board with all that was read", async (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, "utf8");
  const { body } = await call<{ files: AddedDraft[] }>(addDraft, { json: { text } });
  const params = { id: body.files[0]!.draft! };
  const draft = (await call<StoredDraft>(readDraft, { params })).body;
  // An analyst gives the day that a text doesn't state, and says that a text is a report.
  const reports = draft.reports.map((report) => ({
    ...report,
    isReport: true,
    callDay: report.callDay ?? "2025-01-02",
  }));
  const json = { version: draft.version, reports };
  expect((await call(correct, { method: "PATCH", params, json })).status).toBe(200);
  const answer = await call<AcceptedReports>(accept, { json: { draftId: params.id } });
  expect(answer.status).toBe(201);
  expect(answer.body.reports).toHaveLength(reports.length);
  for (const [at, { slug }] of answer.body.reports.entries()) {
    const { claims, companies, start, end } = reports[at]!;
    const stored = (await call<ReportDetail>(readReport, { params: { slug } })).body;
    expect(stored.text).toBe(text.slice(start, end));
    const kept = await db.claim.findMany({
      where: { report: { slug } },
      include: { citations: { orderBy: { ordinal: "asc" } } },
      orderBy: { ordinal: "asc" },
    });
    expect(kept.map((claim) => [claim.text, claim.citations.map(({ page }) => page)])).toEqual(
      claims.map((claim) => [claim.text, claim.pages]),
    );
    expect(kept.map((claim) => stored.text.slice(claim.start, claim.end))).toEqual(
      claims.map((claim) => text.slice(claim.start, claim.end)),
    );
    expect(stored.companies.map(({ name }) => name)).toEqual(companies.map(({ name }) => name));
  }
  expect((await call(listThemes)).status).toBe(200);
});
