import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { SEED_THEMES, themesOfClaim } from "./claim-themes";

const verdict = readReports(readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8"));
const claims = verdict.ok ? verdict.drafts[0]!.claims : [];

describe("the themes a claim bears on", () => {
  it.each([
    [1, "ai-terminal-hardware communication optical-modules computer ai-application-development"],
    [2, "communication optical-modules computer edge-computing"],
    [3, "computer"],
    [4, "communication optical-modules computer"],
    [5, "communication optical-modules computer edge-computing ai-application-development"],
    [6, "communication optical-modules computer edge-computing"],
    [7, "electronics consumer-electronics ai-terminal-hardware communication operators optical-modules"],
    [8, "electronics consumer-electronics ai-terminal-hardware"],
    [9, "computer ai-application-development"],
    [10, "computer ai-application-development media ai-plus-subfields"],
    [11, "computer ai-application-development media ai-plus-subfields"],
    [12, "computer ai-application-development media ai-plus-subfields"],
    [13, "electronics communication computer media"],
  ])("of the seed's claim %i are %s", (index, slugs) => {
    expect(themesOfClaim(claims[index]!).join(" ")).toBe(slugs);
  });

  it("are all of them for the rating", () => {
    expect(themesOfClaim(claims[0]!)).toEqual([...SEED_THEMES]);
  });

  it("leave no claim of the seed without a theme, and no theme without a claim besides the rating", () => {
    expect(claims).toHaveLength(14);
    const others = claims.slice(1).map(themesOfClaim);
    expect(others.filter((slugs) => slugs.length === 0)).toEqual([]);
    expect(new Set(others.flat())).toEqual(new Set(SEED_THEMES));
  });

  it("are none for a text without a matching row", () => {
    expect(themesOfClaim({ kind: "statement", text: "Steel rose." })).toEqual([]);
  });
});
