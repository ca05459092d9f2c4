import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { ClaimDetail } from "@/lib/claims/schema";
import type { Note } from "@/lib/notes/schema";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import type { ThemesAnswer } from "@/lib/themes/schema";
import { GET as readClaim } from "./claims/[id]/route";
import { GET as read } from "./reports/[slug]/route";
import { GET as list } from "./reports/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as theme } from "./themes/[slug]/route";
import { GET as themes } from "./themes/route";

beginWithSeededBoard();

const SLUG = "deepseek-2025-02-04";
const at = <T = ReportDetail>(query = "", slug = SLUG) => call<T>(read, { params: { slug }, query });
const claimsOf = (report: ReportDetail) => report.sectionList.flatMap((section) => section.claims);
const claimAt = async (id: string, query = "") =>
  (await call<ClaimDetail>(readClaim, { params: { id }, query })).body;

describe("the seed's report", () => {
  it("is in the list, with its counts", async () => {
    const { body } = await call<{ items: ReportItem[]; nextCursor: null }>(list);
    expect(body).toMatchObject({
      nextCursor: null,
      items: [{ slug: SLUG, callDay: "2025-02-04", source: "seed", sectors: 4, subthemes: 7, claims: 14 }],
    });
  });

  it("has its verbatim text, and its claims section by section with their pages and themes", async () => {
    const report = (await at()).body;
    expect(report.text).toBe(readFileSync(`prisma/seed/reports/${SLUG}.txt`, "utf8"));
    const claims = claimsOf(report);
    expect(claims.map((claim) => claim.ordinal)).toEqual(Array.from({ length: 14 }, (_, i) => i));
    for (const claim of claims) {
      expect(claim.pages.length).toBeGreaterThan(0);
      expect(claim).toMatchObject({ balance: 0, leg: "none", evidence: 0, correction: null });
    }
    expect(claims[0]).toMatchObject({ kind: "rating" });
    expect(claims[0]?.themes).toHaveLength(11);
    expect(report.themes.map((each) => [each.slug, each.parent]).slice(0, 3)).toEqual([
      ["electronics", null],
      ["consumer-electronics", "electronics"],
      ["ai-terminal-hardware", "electronics"],
    ]);
    // Verbatim, including a typing error.
    expect(report.text).toContain("Multi-Head Potential Attention");
  });

  it("isn't found under another slug, nor in a view of a day before its call", async () => {
    expect((await at("", "nothing")).status).toBe(404);
    expect((await at("?asOf=2025-02-03")).status).toBe(404);
    expect((await at("?asOf=2025-02-04")).status).toBe(200);
    expect(await at("?asOf=2999-01-01")).toMatchObject({
      status: 422,
      body: { fields: { asOf: "day_in_future" } },
    });
  });
});

describe("a claim", () => {
  it("has the weight of its evidence as of the view's day", async () => {
    const [, claim] = claimsOf((await at()).body);
    const { id } = claim!;
    const add = async (observedOn: string, bearing: string, weight: number) => {
      const json = {
        kind: "observation",
        body: "Seen",
        observedOn,
        evidence: [{ claimId: id, bearing, weight }],
      };
      const made = await call<Note>(addNote, { params: { slug: "operators" }, json });
      expect(made.status).toBe(201);
    };
    await add("2025-02-10", "supports", 2);
    await add("2025-05-11", "contradicts", 3);

    const early = await claimAt(id, "?asOf=2025-02-10");
    expect(early).toMatchObject({ report: SLUG, balance: 2, leg: "supported", evidence: [{ weight: 2 }] });
    // 90 days later the first counts half: 2 × 0.5 − 3 = −2
    const late = await claimAt(id, "?asOf=2025-05-11");
    expect(late.balance).toBeCloseTo(-2, 12);
    expect(late).toMatchObject({ leg: "challenged", evidence: [{ bearing: "contradicts" }, { weight: 2 }] });
    expect((await call(readClaim, { params: { id }, query: "?asOf=2025-02-03" })).status).toBe(404);

    const onReport = async (query: string) => claimsOf((await at(query)).body)[1];
    expect(await onReport("?asOf=2025-02-10")).toMatchObject({ balance: 2, evidence: 1 });
    expect(await onReport("?asOf=2025-05-11")).toMatchObject({ leg: "challenged", evidence: 2 });

    // Each theme of the claim counts each piece once: fully for the note's theme and its sector, else a third.
    expect(claim!.themes.length).toBeGreaterThan(2);
    for (const slug of claim!.themes) {
      const { body } = await call<ThemeDetail>(theme, { params: { slug }, query: "?asOf=2025-05-11" });
      expect(body.evidenceBalance).toBeCloseTo(
        ["operators", "communication"].includes(slug) ? -2 : -2 / 3,
        12,
      );
      expect(body).toMatchObject({
        evidence: "challenged",
        evidenceCounts: { supports: 1, contradicts: 1, context: 0 },
        why: { cell: { evidence: "challenged" } },
      });
    }
  });
});

describe("what became of a report's recommendations", () => {
  it("is what the board of the same view says of each theme", async () => {
    const query = "?asOf=2025-09-30&benchmark=399006.SZ";
    const report = (await at(query)).body;
    const board = (await call<ThemesAnswer>(themes, { query })).body.items;
    expect(report.recommendations).toHaveLength(11);
    for (const { slug, now, stance, claimId, pages } of report.recommendations) {
      const item = board.find((each) => each.slug === slug)!;
      expect(now).toMatchObject({
        status: item.status,
        sinceCall: item.returns.sinceCall,
        excess: item.excess.sinceCall,
        evidenceBalance: item.evidenceBalance,
      });
      expect({ stance, pages }).toEqual({ stance: "overweight", pages: [6] });
      expect(claimId).toBe(claimsOf(report)[0]!.id);
    }
    const subthemes = board.filter(({ level }) => level === "subtheme");
    const excess = subthemes.map((item) => item.excess.sinceCall!);
    expect(report.outcome).toMatchObject({ themes: 7, excessOf: 7 });
    expect(report.outcome.meanExcess).toBeCloseTo(excess.reduce((sum, each) => sum + each, 0) / 7, 12);
    const onTrack = subthemes.filter(({ status }) => status === "on_track").length;
    expect(report.outcome.statuses.on_track ?? 0).toBe(onTrack);
  });

  it("is the same in the list, which has no report before its call", async () => {
    const query = "?asOf=2025-09-30";
    const { body } = await call<{ items: ReportItem[] }>(list, { query });
    expect(body.items.map(({ outcome }) => outcome)).toEqual([(await at(query)).body.outcome]);
    const before = await call<{ items: ReportItem[] }>(list, { query: "?asOf=2025-02-03" });
    expect(before.body.items).toEqual([]);
  });

  it("counts the claims on which a note bears", async () => {
    const before = (await at()).body;
    const untouched = claimsOf(before).find(({ evidence }) => evidence === 0);
    const json = {
      kind: "observation",
      body: "Seen",
      observedOn: "2025-03-03",
      evidence: [{ claimId: untouched!.id, bearing: "supports", weight: 1 }],
    };
    await call<Note>(addNote, { params: { slug: "operators" }, json });
    expect((await at()).body.outcome.claimsWithEvidence).toBe(before.outcome.claimsWithEvidence + 1);
  });
});

describe("a claim's place", () => {
  it("is where the stored text has its words and its citations", async () => {
    const report = (await at()).body;
    for (const claim of claimsOf(report)) {
      const words = report.text.slice(claim.start, claim.end);
      expect(words).toContain(claim.text.slice(0, 40));
      for (const page of claim.pages) expect(words).toContain(`[${page}]`);
    }
  });
});
