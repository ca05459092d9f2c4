import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { everyRow } from "@/lib/db/testing/tables";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as readDraft, PATCH as correct } from "./report-drafts/[id]/route";
import { POST as addDraft } from "./report-drafts/route";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as accept } from "./reports/route";
import { GET as listThemes } from "./themes/route";

beginWithSeededBoard();

const SEED = "deepseek-2025-02-04";
const seed = readFileSync(`prisma/seed/reports/${SEED}.txt`, "utf8");

/** A report in the seed's form: two new themes in a new sector, and one of the board. */
const steel = (day: string, title = "钢铁行业周报") =>
  [
    "Investment Rating - The report suggests focusing on the steel sector including special steel and rebar, and the communication sector in optical modules [2].",
    `Core Insights - Special steels for bearings are sold out until autumn, says ${title} [3][4].`,
    `- Mills export less, as quotas fell by 12% (${title}) [5].`,
    `\n${title}\n${day} 09:30`,
  ].join(" ");

const draftOf = async (id: string) => (await call<StoredDraft>(readDraft, { params: { id } })).body;
const newDraft = async (text: string) => {
  const { body } = await call<{ files: AddedDraft[] }>(addDraft, { json: { text } });
  return draftOf(body.files[0]!.draft!);
};
const corrected = async (draft: StoredDraft, reports: DraftedReport[]) => {
  const json = { version: draft.version, reports };
  const answer = await call<StoredDraft>(correct, { method: "PATCH", params: { id: draft.id }, json });
  expect([answer.status, answer.body]).toMatchObject([200, {}]);
  return answer.body;
};
const accepted = (json: object) => call<AcceptedReports>(accept, { json });
const detail = async (slug: string) => (await call<ReportDetail>(readReport, { params: { slug } })).body;
const themes = async () => (await call<ThemesAnswer>(listThemes)).body.items;

describe("a draft", () => {
  it("is accepted as one report, with its claims, pages, themes and stances", async () => {
    const draft = await newDraft(steel("2025-03-03"));
    const answer = await accepted({ draftId: draft.id, version: 1 });
    const slug = "2025-03-03-钢铁行业周报";
    expect(answer).toMatchObject({ status: 201, body: { slug, reports: [{ slug, isNew: true }] } });
    const report = await detail(slug);
    expect(report).toMatchObject({
      title: "钢铁行业周报",
      callDay: "2025-03-03",
      source: "analyst",
      text: draft.text,
    });
    const claims = report.sectionList.flatMap((section) => section.claims);
    expect(claims).toHaveLength(3);
    for (const { start, end, text } of claims)
      expect(report.text.slice(start, end)).toContain(text.replace(/\.$/, ""));
    expect(claims.map(({ pages }) => pages)).toEqual([[2], [3, 4], [5]]);
    // Named in both languages by the glossary; the report's wording is kept.
    expect(
      report.recommendations.map(({ slug: theme, name, nameEn, nameZh, parent }) => [
        theme,
        name,
        nameEn,
        nameZh,
        parent,
      ]),
    ).toEqual([
      ["communication", "communication", "Communication", "通信", null],
      ["optical-modules", "optical modules", "Optical modules", "光模块", "communication"],
      ["steel", "steel", "Steel", "钢铁", null],
      ["special-steel", "special steel", "Special steel", "特钢", "steel"],
      ["rebar", "rebar", "Rebar", "螺纹钢", "steel"],
    ]);
    // The rating bears on all, another claim on the themes that it names (钢铁 too) and their sectors.
    expect(claims.map((claim) => claim.themes.toSorted())).toEqual([
      ["communication", "optical-modules", "rebar", "special-steel", "steel"],
      ["special-steel", "steel"],
      ["steel"],
    ]);
    expect((await draftOf(draft.id)).acceptedAt).not.toBeNull();
  });

  it("says which index a new sector takes as benchmark, and which it can't for lack of prices", async () => {
    const text = steel("2025-03-12", "Media").replace("the steel sector", "the computers sector");
    const benchmarks = async (each: string) =>
      (await newDraft(each)).review[0]!.matches.filter(({ theme }) => theme.length === 1).map(
        ({ benchmark }) => benchmark,
      );
    expect(await benchmarks(text)).toEqual([
      { symbol: "801750.SI", hasPrices: true },
      { symbol: "801770.SI", hasPrices: true },
    ]);
    expect((await benchmarks(text.replace("the computers sector", "the banks sector")))[0]).toEqual({
      symbol: "801780.SI",
      hasPrices: false,
    });
  });

  it("is on the board with its themes, the known ones once", async () => {
    const items = await themes();
    expect(items.filter(({ nameEn }) => nameEn === "Optical modules")).toHaveLength(1);
    expect(items.find(({ slug }) => slug === "optical-modules")?.reports).toEqual([
      SEED,
      "2025-03-03-钢铁行业周报",
    ]);
    expect(items.find(({ slug }) => slug === "special-steel")).toMatchObject({
      callDay: "2025-03-03",
      parent: "steel",
    });
  });

  it("is accepted once: the same text answers with the report that is there", async () => {
    const before = await db.report.count();
    expect(await accepted({ text: steel("2025-03-03") })).toMatchObject({
      status: 200,
      body: { reports: [{ slug: "2025-03-03-钢铁行业周报", isNew: false }] },
    });
    expect(await accepted({ text: seed })).toMatchObject({ status: 200, body: { slug: SEED } });
    expect(await db.report.count()).toBe(before);
  });

  it("keeps what the analyst chose: names, stances, sectors, companies, and what stands beside the wording", async () => {
    const draft = await newDraft(steel("2025-03-10", "Steel again"));
    const report = structuredClone(draft.reports[0]!);
    const [first, second] = report.recommendations;
    Object.assign(first!, {
      theme: null,
      parent: "media",
      nameEn: "Iron ore",
      nameZh: null,
      stance: "underweight",
      stanceOrigin: "set_by_editor",
      subthemes: [],
    });
    Object.assign(second!, { theme: "communication", stance: "neutral", stanceOrigin: "given" });
    report.claims[1]!.correction = "Bearing steel is meant.";
    report.companies = [
      {
        ...{ name: "Ten Rivers", code: "600019.SH", symbol: "600019.SH", candidates: [] },
        ...{ rating: { text: "Buy", stance: "overweight" }, target: 12.5, currency: "CNY" },
        ...{ degree: "recommended", claim: 1, place: null, doubts: [] },
      },
      {
        ...{ name: "Nine Hills", code: null, symbol: null, candidates: [] },
        ...{ rating: { text: null, stance: null }, target: null, currency: null },
        ...{ degree: "beneficiary", claim: null, place: null, doubts: [] },
      },
    ];
    const { id } = await corrected(draft, [report]);
    const { slug } = (await accepted({ draftId: id })).body;
    const { recommendations, sectionList } = await detail(slug);
    expect(recommendations.find((each) => each.slug === "iron-ore")).toMatchObject({
      parent: "media",
      stance: "underweight",
      stanceOrigin: "set_by_editor",
    });
    expect(recommendations.find((each) => each.slug === "communication")).toMatchObject({
      stance: "neutral",
      stanceOrigin: "given",
    });
    expect(sectionList.flatMap((section) => section.claims)[1]!.correction).toBe("Bearing steel is meant.");
    const companies = await db.reportCompany.findMany({
      where: { report: { slug } },
      include: { ticker: true, claim: true },
      orderBy: { ordinal: "asc" },
    });
    expect(
      companies.map(({ name, ticker, target, claim }) => [
        name,
        ticker?.symbol ?? null,
        target,
        claim?.ordinal ?? null,
      ]),
    ).toEqual([
      ["Ten Rivers", "600019.SH", 12.5, 1],
      ["Nine Hills", null, null, null],
    ]);
  });

  it.each<[string, string, (report: DraftedReport) => void]>([
    ["reports.0.callDay", "required", (report) => (report.callDay = null)],
    ["reports.0.callDay", "day_in_future", (report) => (report.callDay = "2999-01-01")],
    [
      "reports.0.recommendations.0.theme",
      "not_found",
      (report) => (report.recommendations[0]!.theme = "nothing"),
    ],
    [
      "reports.0.recommendations.0.parent",
      "not_found",
      (report) => Object.assign(report.recommendations[0]!, { theme: null, parent: "operators" }),
    ],
    [
      "reports.0.recommendations.1.nameEn",
      "too_long",
      (report) => Object.assign(report.recommendations[1]!, { theme: null, nameEn: "x".repeat(81) }),
    ],
    [
      "reports.0.companies.0.symbol",
      "unknown_symbol",
      (report) =>
        report.companies.push({
          name: "A",
          code: null,
          symbol: "baosteel",
          candidates: [],
          rating: { text: null, stance: null },
          target: null,
          currency: null,
          degree: "recommended",
          claim: null,
          place: null,
          doubts: [],
        }),
    ],
  ])("isn't accepted where %s is %s, and nothing of it is stored", async (place, code, change) => {
    const draft = await newDraft(steel("2025-03-17", `Refused ${place} ${code}`));
    const report = structuredClone(draft.reports[0]!);
    change(report);
    const { id } = await corrected(draft, [report]);
    const before = await everyRow();
    expect(await accepted({ draftId: id })).toMatchObject({
      status: 422,
      body: { code: "invalid", fields: { [place]: code } },
    });
    expect(await everyRow()).toEqual(before);
  });

  it("of an older version isn't accepted", async () => {
    const draft = await newDraft(steel("2025-03-18", "Version"));
    await corrected(draft, [{ ...draft.reports[0]!, house: "Ten Rivers Securities" }]);
    expect(await accepted({ draftId: draft.id, version: 1 })).toMatchObject({
      status: 409,
      body: { code: "edit_conflict", current: { version: 2 } },
    });
  });

  it("with two reports of one text is accepted in parts, each with its own part of the text", async () => {
    const [one, other] = [steel("2025-03-24", "First"), steel("2025-03-25", "Second")];
    const both = `${one}\n${other}`;
    const draft = await newDraft(both);
    const whole = await newDraft(one).then(({ reports }) => reports[0]!);
    const later = await newDraft(other).then(({ reports }) => reports[0]!);
    const moved = moveBy(later, one.length + 1);
    const two = await corrected(draft, [{ ...whole, end: one.length + 1 }, moved]);
    const second = await accepted({ draftId: draft.id, reports: [1] });
    expect(second).toMatchObject({ status: 201, body: { reports: [{ slug: "2025-03-25-second" }] } });
    expect(await draftOf(draft.id)).toMatchObject({
      acceptedAt: null,
      review: [{ accepted: null }, { accepted: "2025-03-25-second" }],
    });
    const stored = await detail("2025-03-25-second");
    expect(stored.text).toBe(other);
    for (const { start, end, text } of stored.sectionList.flatMap(({ claims }) => claims))
      expect(stored.text.slice(start, end)).toContain(text.replace(/\.$/, ""));
    // The draft can no longer change the part that is on the board; it can change the rest.
    const now = await draftOf(draft.id);
    expect(now.version).toBe(two.version + 1);
    const edited = (at: number) => {
      const reports = structuredClone(now.reports);
      reports[at]!.title = "Another title";
      const json = { version: now.version, reports };
      return call(correct, { method: "PATCH", params: { id: draft.id }, json });
    };
    expect(await edited(1)).toMatchObject({
      status: 422,
      body: { fields: { "reports.1": "already_there" } },
    });
    expect((await edited(0)).status).toBe(200);
    expect((await accepted({ draftId: draft.id, version: now.version })).status).toBe(409);
    const rest = await accepted({ draftId: draft.id, version: now.version + 1 });
    expect(rest.body.reports).toMatchObject([{ isNew: true }, { isNew: false }]);
    expect((await draftOf(draft.id)).acceptedAt).not.toBeNull();
  });

  it("of a file with two reports is answered again while one of them is open", async () => {
    const both = `${steel("2025-04-07", "One of a file")}\n\n${steel("2025-04-08", "Other of a file")}`;
    const add = async () => {
      const body = new FormData();
      body.append("file", new File([both], "both.txt"));
      return (await call<{ files: AddedDraft[] }>(addDraft, { body })).body.files[0]!;
    };
    const { draft } = await add();
    expect((await draftOf(draft!)).reports).toHaveLength(2);
    expect((await accepted({ draftId: draft, reports: [0] })).status).toBe(201);
    expect(await add()).toMatchObject({ draft, known: null });
    expect((await accepted({ draftId: draft })).status).toBe(201);
    expect(await add()).toMatchObject({ draft: null, known: "2025-04-07-one-of-a-file", withdrawn: false });
  });

  it("that is no report isn't accepted before an analyst says that it is one", async () => {
    const draft = await newDraft("Copper rose 2% today.");
    expect(await accepted({ draftId: draft.id })).toMatchObject({
      status: 422,
      body: { code: "not_a_report" },
    });
    await corrected(draft, [
      { ...draft.reports[0]!, isReport: true, title: "Copper", callDay: "2025-04-01" },
    ]);
    expect(await accepted({ draftId: draft.id })).toMatchObject({
      status: 201,
      body: { slug: "2025-04-01-copper" },
    });
  });

  it.each([
    [{ draftId: "nothing" }, 404, {}],
    [{}, 422, { fields: { draftId: "required" } }],
    [{ draftId: "x", text: "y" }, 422, { fields: { text: "not_allowed" } }],
    [{ text: "Copper rose 2% today." }, 422, { code: "not_a_report" }],
    [
      { text: 'Investment Rating - The report keeps a "Buy" rating [2]. Core Insights - Copper rose [3].' },
      422,
      { fields: { "reports.0.callDay": "required" } },
    ],
  ])("%j is refused", async (json, status, body) => {
    expect(await accepted(json)).toMatchObject({ status, body });
  });
});

/** A draft whose text begins later by so many characters. */
function moveBy(report: DraftedReport, by: number): DraftedReport {
  const moved = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  });
  const { title, house, time } = report.furniture;
  return {
    ...moved(report),
    sections: report.sections.map(moved),
    claims: report.claims.map(moved),
    tables: report.tables.map(moved),
    warnings: report.warnings.map(moved),
    furniture: { title: title && moved(title), house: house && moved(house), time: time && moved(time) },
    recommendations: report.recommendations.map((sector) => ({
      ...sector,
      place: sector.place && moved(sector.place),
      subthemes: sector.subthemes.map((theme) => ({ ...theme, place: theme.place && moved(theme.place) })),
    })),
  };
}
