import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readReports } from "@/lib/domain/report-text/read-reports";
import { slugOf } from "@/lib/domain/text/slug";
import { GLOSSARY, glossaryEntry } from "./glossary";

describe("the glossary", () => {
  it("knows every sector and subtheme the seed report recommends, under the right parent", () => {
    const verdict = readReports(readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8"));
    const recommendations = verdict.ok ? verdict.drafts[0]!.recommendations : [];
    const known = recommendations.flatMap(({ name, subthemes }) => {
      const sector = glossaryEntry(name);
      const under = subthemes.map((each) => glossaryEntry(each.name));
      for (const entry of under) expect(entry?.parent).toBe(sector?.slug);
      return [sector, ...under].map((entry) => entry?.slug);
    });
    expect(known).toEqual(GLOSSARY.map((entry) => entry.slug));
  });

  it.each([
    ["electronic", "electronics", "电子"],
    ["Consumer  Electronics", "consumer-electronics", "消费电子"],
    ["AI+ subfields", "ai-plus-subfields", "AI+细分领域"],
  ])("reads %s as %s %s", (name, slug, nameZh) =>
    expect(glossaryEntry(name)).toMatchObject({ slug, nameZh }),
  );

  it.each(["", "steel", "toString"])("doesn't guess at %j", (name) => expect(glossaryEntry(name)).toBeNull());

  it("has the slugs its English names give", () => {
    for (const entry of GLOSSARY) expect(slugOf(entry.nameEn)).toBe(entry.slug);
  });
});
