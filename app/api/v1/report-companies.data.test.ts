import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, StoredDraft } from "@/lib/reports/drafts/schema";
import type { WatchedCompanies } from "@/lib/reports/companies/schema";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import { GET as readDraft, PATCH as correct } from "./report-drafts/[id]/route";
import { POST as addDraft } from "./report-drafts/route";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as watchCompanies } from "./reports/[slug]/watch-companies/route";
import { POST as accept } from "./reports/route";

beginWithSeededBoard();

const TEXT = [
  "Investment Rating - The report suggests focusing on the steel sector including special steel and rebar [2].",
  "Core Insights - In special steel, Baosteel and 工业富联 lead [3].",
  "- Wages rise [4].",
  "\n钢铁行业周报\n2025-03-03 09:30",
].join(" ");

let slug: string;
const companies = async () => (await call<ReportDetail>(readReport, { params: { slug } })).body.companies;
const watched = (...list: object[]) =>
  call<WatchedCompanies>(watchCompanies, { params: { slug }, json: { companies: list } });

beforeAll(async () => {
  const { body } = await call<{ files: AddedDraft[] }>(addDraft, { json: { text: TEXT } });
  const params = { id: body.files[0]!.draft! };
  const draft = (await call<StoredDraft>(readDraft, { params })).body;
  const [report] = draft.reports;
  const claim = report!.claims.findIndex(({ text }) => text.includes("Baosteel"));
  const none = { place: null, doubts: [], candidates: [] };
  report!.companies = [
    {
      ...{ name: "Baosteel", code: "600019.SH", symbol: "600019.SH", ...none },
      ...{ rating: { text: "Buy", stance: "overweight" }, target: 8.5, currency: "CNY" },
      ...{ degree: "recommended", claim },
    },
    {
      ...{ name: "工业富联", code: null, symbol: null, ...none },
      ...{ rating: { text: null, stance: null }, target: null, currency: null },
      ...{ degree: "beneficiary", claim },
    },
  ];
  const json = { version: draft.version, reports: draft.reports };
  expect((await call(correct, { method: "PATCH", params, json })).status).toBe(200);
  slug = (await call<AcceptedReports>(accept, { json: { draftId: params.id } })).body.slug;
});

describe("a report's companies", () => {
  it("are listed as printed, a name alone only with what it may mean", async () => {
    expect(await companies()).toMatchObject([
      {
        ...{ name: "Baosteel", symbol: "600019.SH", target: 8.5, currency: "CNY", candidates: [] },
        ...{ rating: { text: "Buy", stance: "overweight" }, theme: "special-steel", watchedIn: [] },
      },
      { name: "工业富联", symbol: null, candidates: ["601138.SH"], degree: "beneficiary" },
    ]);
  });

  it("aren't watched where one of them can't be: none is", async () => {
    const [one, other] = await companies();
    const theme = "special-steel";
    const before = await everyRow();
    const cases: [string, string, object][] = [
      ["companies.1.symbol", "required", { id: other!.id, theme }],
      ["companies.1.symbol", "unknown_symbol", { id: other!.id, theme, symbol: "foxconn" }],
      ["companies.1.theme", "not_found", { id: other!.id, theme: "nothing", symbol: "601138" }],
      ["companies.1.id", "not_found", { id: "nothing", theme }],
    ];
    for (const [place, code, second] of cases) {
      const answer = await watched({ id: one!.id, theme }, second);
      expect(answer).toMatchObject({ status: 422, body: { fields: { [place]: code } } });
    }
    expect(await everyRow()).toEqual(before);
  });

  it("are watched in one step from the call day on, for the sentence that names them", async () => {
    const [one, other] = await companies();
    const answer = await watched(
      { id: one!.id, theme: "special-steel" },
      { id: other!.id, theme: "rebar", symbol: "601138.SH" },
    );
    expect(answer.status).toBe(201);
    const common = { source: "report", addedOn: "2025-03-03" };
    expect(answer.body.watches).toMatchObject([
      { ...common, theme: "special-steel", symbol: "600019.SH" },
      { ...common, theme: "rebar", symbol: "601138.SH" },
    ]);
    for (const { reason } of answer.body.watches) expect(reason).toContain("Baosteel and 工业富联 lead");
    expect(await companies()).toMatchObject([
      { watchedIn: ["special-steel"] },
      { symbol: "601138.SH", watchedIn: ["rebar"], candidates: [] },
    ]);
  });

  it("that are watched already stay as they are", async () => {
    const [one] = await companies();
    const before = await db.watch.count();
    const answer = await watched({ id: one!.id, theme: "special-steel" });
    expect(answer.body).toEqual({ watches: [], already: [one!.id] });
    expect(await db.watch.count()).toBe(before);
  });

  it("of an unknown report aren't found", async () => {
    const json = { companies: [{ id: "x", theme: "rebar" }] };
    expect((await call(watchCompanies, { params: { slug: "nothing" }, json })).status).toBe(404);
  });
});
