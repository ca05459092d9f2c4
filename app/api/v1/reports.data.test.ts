import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { call } from "@/lib/http/testing/call";
import type { ClaimDetail } from "@/lib/claims/schema";
import type { Note } from "@/lib/notes/schema";
import type { ReportDetail, ReportItem } from "@/lib/reports/schema";
import type { ThemeDetail } from "@/lib/themes/detail-schema";
import { GET as readClaim } from "./claims/[id]/route";
import { GET as read } from "./reports/[slug]/route";
import { GET as list } from "./reports/route";
import { POST as addNote } from "./themes/[slug]/notes/route";
import { GET as theme } from "./themes/[slug]/route";

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
