import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { AddedDraft, StoredDraft } from "@/lib/reports/drafts/schema";
import type { AcceptedReports, ReportDetail } from "@/lib/reports/schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as readDraft, PATCH as correctDraft } from "./report-drafts/[id]/route";
import { POST as addDraft } from "./report-drafts/route";
import { GET as readReport } from "./reports/[slug]/route";
import { POST as watchCompanies } from "./reports/[slug]/watch-companies/route";
import { POST as withdraw } from "./reports/[slug]/withdraw/route";
import { POST as accept } from "./reports/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { POST as watch } from "./themes/[slug]/watches/route";
import { GET as listThemes } from "./themes/route";

beginWithSeededBoard();

const RATING =
  "Investment Rating - The report suggests focusing on the steel sector including special steel and rebar [2].";
const BEARINGS = "- Special steels for bearings are sold out until autumn [3][4].";
const QUOTAS = "- Mills export less, as quotas fell by 12% [5].";
const CHEAPER = "- Iron ore is cheaper than a year ago [6].";
const END = "\n钢铁行业周报\n2025-03-03 09:30";
const first = [RATING, "Core Insights", BEARINGS, QUOTAS, CHEAPER, END].join(" ");
/** The same with one sentence more, one number and one page corrected, and without rebar. */
const second = [
  RATING.replace(" and rebar", ""),
  "Core Insights",
  "- Coke is scarce [9].",
  BEARINGS.replace("[3][4]", "[3]"),
  QUOTAS.replace("12%", "1.2%"),
  CHEAPER,
  END,
].join(" ");

const draftOf = async (text: string) => {
  const { body } = await call<{ files: AddedDraft[] }>(addDraft, { json: { text } });
  const { draft } = body.files[0]!;
  return (await call<StoredDraft>(readDraft, { params: { id: draft! } })).body;
};
const accepted = (json: object) => call<AcceptedReports>(accept, { json });
const detail = async (slug: string) => (await call<ReportDetail>(readReport, { params: { slug } })).body;
const claimsOf = async (slug: string) => (await detail(slug)).sectionList.flatMap(({ claims }) => claims);

describe("a corrected text", () => {
  it("is recognised, and its changes are shown before it is accepted", async () => {
    const { slug } = (await accepted({ text: first })).body;
    const [, bearings, quotas] = await claimsOf(slug);
    for (const claim of [bearings!, quotas!]) {
      const evidence = [{ claimId: claim.id, bearing: "supports", weight: 2 }];
      const json = { kind: "observation", body: "Seen", observedOn: "2025-03-10", evidence };
      expect((await call(addNote, { params: { slug: "special-steel" }, json })).status).toBe(201);
    }
    const params = { slug: "special-steel" };
    expect((await call(watch, { params, json: { symbol: "600019.SH" } })).status).toBe(201);
    const draft = await draftOf(second);
    expect(draft.review[0]).toMatchObject({
      accepted: null,
      known: {
        slug,
        relation: "corrected",
        changes: { kept: 2, themesAdded: [], themesRemoved: ["rebar"] },
      },
    });
    const { added, removed } = draft.review[0]!.known!.changes;
    expect(added.map((at) => draft.reports[0]!.claims[at]!.text)).toEqual([
      expect.stringContaining("special steel"),
      expect.stringContaining("Coke"),
      expect.stringContaining("1.2%"),
    ]);
    expect(removed).toEqual([
      { id: expect.any(String) as string, text: expect.stringContaining("rebar") as string, evidence: 0 },
      { id: quotas!.id, text: quotas!.text, evidence: 1 },
    ]);
  });

  it("takes the place of the earlier one, and keeps what analysts built on it", async () => {
    const slug = "2025-03-03-钢铁行业周报";
    const before = await claimsOf(slug);
    const draft = await draftOf(second);
    const answer = await accepted({ draftId: draft.id, corrects: [slug] });
    expect(answer).toMatchObject({
      status: 201,
      body: { slug, reports: [{ slug, isNew: false, isCorrected: true }] },
    });
    const report = await detail(slug);
    expect(report.text).toBe(second);
    const after = report.sectionList.flatMap(({ claims }) => claims);
    const byText = (part: string) => after.find(({ text }) => text.includes(part))!;
    // The same sentence is the same claim, with its evidence, at its new place and with its corrected page.
    expect(byText("bearings")).toMatchObject({ id: before[1]!.id, evidence: 1, pages: [3], inText: true });
    expect(byText("cheaper")).toMatchObject({ id: before[3]!.id, pages: [6] });
    const { start, end } = byText("bearings");
    expect(second.slice(start, end)).toContain("Special steels for bearings");
    // A sentence with another number is another claim; the earlier one stays for its evidence.
    expect(byText("1.2%")).toMatchObject({ evidence: 0, inText: true });
    expect(byText("12%")).toMatchObject({ id: before[2]!.id, evidence: 1, inText: false });
    expect(after.filter(({ text }) => text.includes("rebar"))).toEqual([]);
    const board = (await call<ThemesAnswer>(listThemes)).body.items.map((theme) => theme.slug);
    expect(board).toContain("special-steel");
    expect(board).not.toContain("rebar");
    expect(await db.watch.count({ where: { theme: { slug: "special-steel" }, voidedAt: null } })).toBe(1);
  });

  it("is never taken without being named: neither as a draft nor as a text", async () => {
    const slug = "2025-03-03-钢铁行业周报";
    const again = second.replace("Coke", "Coking coal");
    const draft = await draftOf(again);
    const before = await detail(slug);
    const conflict = { status: 409, body: { code: "edit_conflict" } };
    expect(await accepted({ text: again })).toMatchObject({ ...conflict, body: { corrects: [slug] } });
    expect(await accepted({ draftId: draft.id })).toMatchObject(conflict);
    expect(await accepted({ draftId: draft.id, corrects: [slug], asNew: [0] })).toMatchObject(conflict);
    expect(await accepted({ draftId: draft.id, corrects: ["another"] })).toMatchObject({
      ...conflict,
      body: { current: { id: draft.id, version: 1, acceptedAt: null } },
    });
    expect(await detail(slug)).toEqual(before);
  });

  it("keeps the earlier text as a revision, which corrects the report back", async () => {
    const slug = "2025-03-03-钢铁行业周报";
    const report = await db.report.findUniqueOrThrow({ where: { slug }, include: { revisions: true } });
    expect(report.version).toBe(2);
    expect(report.revisions).toMatchObject([{ version: 1, text: first, callDay: "2025-03-03" }]);
    const event = await db.auditEvent.findFirstOrThrow({ where: { action: "report.correct" } });
    expect(event.subjectId).toBe(report.id);
    const draft = await draftOf(first);
    expect(draft.review[0]).toMatchObject({ accepted: null, known: { slug, relation: "corrected" } });
    const back = await accepted({ draftId: draft.id, corrects: [slug] });
    expect(back.body.reports).toMatchObject([{ slug, isNew: false, isCorrected: true }]);
    expect((await detail(slug)).text).toBe(first);
    const forth = await accepted({ text: second, corrects: [slug] });
    expect(forth.body.reports).toMatchObject([{ slug, isCorrected: true }]);
  });

  it("that brings a theme back recommends it again", async () => {
    const slug = "2025-03-03-钢铁行业周报";
    const third = second.replace("including special steel [2]", "including special steel and rebar [2]");
    expect((await accepted({ text: third, corrects: [slug] })).body.reports).toMatchObject([
      { slug, isCorrected: true },
    ]);
    const { recommendations } = await detail(slug);
    expect(recommendations.map((each) => each.slug)).toEqual(["steel", "special-steel", "rebar"]);
  });

  it("is a report of its own where the analyst says so, or where the earlier one is withdrawn", async () => {
    const slug = "2025-03-03-钢铁行业周报";
    const fourth = `${second} `.replace("09:30", "09:31");
    const draft = await draftOf(fourth);
    expect(draft.review[0]!.known).toMatchObject({ slug, relation: "corrected" });
    const own = await accepted({ draftId: draft.id, asNew: [0] });
    expect(own.body.reports).toMatchObject([{ slug: `${slug}-2`, isNew: true, isCorrected: false }]);
    for (const each of [slug, `${slug}-2`]) await call(withdraw, { params: { slug: each }, json: {} });
    const fifth = await draftOf(second.replace("09:30", "09:32"));
    expect(fifth.review[0]!.known).toBeNull();
    const { text } = await db.report.findUniqueOrThrow({ where: { slug } });
    const { body } = await call<{ files: AddedDraft[] }>(addDraft, { json: { text } });
    expect(body.files).toMatchObject([{ draft: null, known: slug, withdrawn: true }]);
  });
});

describe("what analysts built on a report", () => {
  const day = "2025-04-07 09:30";
  const sentences = [RATING.replace("[2]", "[3]"), BEARINGS, QUOTAS];
  const textOf = (...more: string[]) => [...sentences, ...more, `\nSteel in spring\n${day}`].join(" ");
  const slug = "2025-04-07-steel-in-spring";
  const company = {
    ...{ name: "Ten Rivers", code: null, symbol: null, candidates: [] },
    ...{ rating: { text: null, stance: null }, target: null, currency: null },
    ...{ degree: "recommended", claim: 1, place: null, doubts: [] },
  };
  const withCompany = async (text: string, correction: string | null) => {
    const draft = await draftOf(text);
    const reports = structuredClone(draft.reports);
    Object.assign(reports[0]!, { companies: [company] });
    reports[0]!.claims[1]!.correction = correction;
    const json = { version: draft.version, reports };
    expect((await call(correctDraft, { method: "PATCH", params: { id: draft.id }, json })).status).toBe(200);
    return draft.id;
  };

  it("outlives a corrected text: readings of claims, and the symbols of companies", async () => {
    const own = await withCompany(textOf(CHEAPER), "Bearing steel is meant.");
    expect((await accepted({ draftId: own })).body.slug).toBe(slug);
    const { id } = (await detail(slug)).companies[0]!;
    const json = { companies: [{ id, theme: "special-steel", symbol: "600019.SH" }] };
    expect((await call(watchCompanies, { params: { slug }, json })).status).toBe(201);
    const draftId = await withCompany(textOf("- Coke is scarce [9]."), null);
    expect((await accepted({ draftId, corrects: [slug] })).status).toBe(201);
    expect((await detail(slug)).companies).toMatchObject([{ name: "Ten Rivers", symbol: "600019.SH" }]);
    const [, bearings] = await claimsOf(slug);
    expect(bearings!.correction).toBe("Bearing steel is meant.");
  });

  it("is in the draft of the next text: themes and companies that were added", async () => {
    const themes = (draft: StoredDraft) =>
      draft.reports[0]!.recommendations.flatMap((top) => [top, ...top.subthemes]);
    const first = await draftOf(textOf("- Coke is scarce [10]."));
    const reports = structuredClone(first.reports);
    const [steel] = reports[0]!.recommendations;
    const bearings = {
      ...steel!.subthemes[0]!,
      name: "bearings",
      nameEn: "Bearings",
      nameZh: null,
      theme: null,
    };
    steel!.subthemes = [...steel!.subthemes.slice(1), { ...bearings, claim: 1, place: null }];
    const json = { version: first.version, reports };
    expect((await call(correctDraft, { method: "PATCH", params: { id: first.id }, json })).status).toBe(200);
    expect((await accepted({ draftId: first.id, corrects: [slug] })).status).toBe(201);
    const next = await draftOf(textOf("- Coke is scarce [11]."));
    expect(themes(next).map(({ name }) => name)).toEqual(["steel", "special steel", "rebar", "bearings"]);
    expect(next.reports[0]!.companies).toMatchObject([{ name: "Ten Rivers", symbol: "600019.SH", claim: 1 }]);
    expect(next.review[0]!.known!.changes).toMatchObject({
      ...{ themesAdded: ["special steel"], themesRemoved: [], companiesAdded: [], companiesRemoved: [] },
    });
    // As a report of its own the text is stored as it is read.
    const own = await accepted({
      text: textOf("- Coke is scarce [12].").replace("09:30", "09:31"),
      asNew: [0],
    });
    const { slug: another, companies, recommendations } = await detail(own.body.slug);
    expect(recommendations.map((each) => each.slug)).toEqual(["steel", "special-steel", "rebar"]);
    expect(companies).toEqual([]);
    await call(withdraw, { params: { slug: another }, json: {} });
  });

  it("comes back with a sentence that comes back: it is the same claim", async () => {
    const gone = await db.claim.findFirstOrThrow({
      where: { report: { slug }, text: { contains: "cheaper" } },
    });
    expect(gone.voidedAt).not.toBeNull();
    const draft = await draftOf(textOf("- Scrap is dear [9].", CHEAPER));
    const { added } = draft.review[0]!.known!.changes;
    expect(added.map((at) => draft.reports[0]!.claims[at]!.text)).toEqual([
      expect.stringContaining("Scrap"),
      expect.stringContaining("cheaper"),
    ]);
    expect((await accepted({ draftId: draft.id, corrects: [slug] })).status).toBe(201);
    const cheaper = (await claimsOf(slug)).filter(({ text }) => text.includes("cheaper"));
    expect(cheaper).toMatchObject([{ id: gone.id, inText: true, pages: [6] }]);
  });
});

describe("two texts of one house that share rating, risks and policy", () => {
  const weekly = (title: string, day: string, news: string) =>
    [
      'Investment Rating - The report keeps an "Overweight" rating for the cement sector [1].',
      "Core Insights - Policy supports demand in the second quarter [2].",
      "- Risks are weak housing starts and dear coal [3].",
      `- ${news} [4].`,
      `\n${title}\n${day} 09:30`,
    ].join(" ");
  const march3 = weekly("水泥行业周报：价格上涨", "2025-03-03", "Prices rose by 12 yuan");
  const march10 = weekly("水泥行业周报：库存下降", "2025-03-10", "Stocks fell by 3%");

  it("are two reports", async () => {
    const answers = [await accepted({ text: march3 }), await accepted({ text: march10 })];
    expect(answers.map(({ body }) => body.reports)).toMatchObject([[{ isNew: true }], [{ isNew: true }]]);
  });

  it("never correct the same report out of one draft", async () => {
    const slug = "2025-03-03-水泥行业周报-价格上涨";
    const [one, other] = [march3.replace("by 12", "by 13"), march3.replace("by 12", "by 14")];
    const draft = await draftOf(`${one}\n\n${other}`);
    expect(draft.reports).toHaveLength(2);
    expect(draft.review.map(({ known }) => known?.slug ?? null)).toEqual([slug, null]);
    const { body } = await accepted({ draftId: draft.id, corrects: [slug] });
    expect(body.reports).toMatchObject([
      { slug, isCorrected: true },
      { isNew: true, isCorrected: false },
    ]);
  });

  it("are refused where a report was corrected since the review", async () => {
    const draft = await draftOf(weekly("玻璃行业周报", "2025-03-17", "Glass is dear"));
    expect(draft.review[0]!.known).toBeNull();
    const slug = (await accepted({ text: weekly("玻璃行业周报", "2025-03-17", "Glass is scarce") })).body
      .slug;
    expect(await accepted({ draftId: draft.id })).toMatchObject({
      status: 409,
      body: { code: "edit_conflict", current: { review: [{ known: { slug, relation: "corrected" } }] } },
    });
  });
});
