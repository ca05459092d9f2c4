import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { call } from "@/lib/http/testing/call";
import { db } from "@/lib/db/client";
import { everyRow } from "@/lib/db/testing/tables";
import { DELETE as removeSamples } from "@/app/api/v1/price-samples/route";
import { DELETE as removeWatch } from "@/app/api/v1/watches/[id]/route";
import { PATCH as changeTheme } from "@/app/api/v1/themes/[slug]/route";
import { seedBoard } from "./seed-board";

beforeAll(() => seedBoard("2025-07-01"), 60_000);

const file = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt");

describe("the seed", () => {
  it("stores the report byte for byte, and everything it says", async () => {
    const [report, ...others] = await db.report.findMany({ include: { sections: true } });
    expect(others).toEqual([]);
    expect(Buffer.from(report!.text).equals(file)).toBe(true);
    expect(report).toMatchObject({
      slug: "deepseek-2025-02-04",
      sha256: createHash("sha256").update(file).digest("hex"),
      callDay: "2025-02-04",
      publishedAt: "2025-02-04 03:06",
      source: "seed",
    });
    const claims = await db.claim.findMany({ include: { citations: true }, orderBy: { ordinal: "asc" } });
    const kinds = claims.map((claim) => claim.kind);
    expect(
      ["rating", "insight", "statement"].map((kind) => kinds.filter((each) => each === kind).length),
    ).toEqual([1, 2, 11]);
    for (const claim of claims) {
      expect(claim.citations.length).toBeGreaterThan(0);
      const verbatim = report!.text.slice(claim.start, claim.end);
      expect(verbatim.replace(/\s*\[\d+\]/g, "")).toContain(claim.text);
      for (const { page } of claim.citations) {
        expect(verbatim).toContain(`[${page}]`);
      }
    }
  });

  it("makes four sectors and seven subthemes, named in both languages, each recommended by the rating", async () => {
    const themes = await db.theme.findMany({
      include: { parent: true, recommendations: { include: { claim: true } } },
      orderBy: { ordinal: "asc" },
    });
    expect(
      themes.map(({ slug, nameEn, nameZh, parent }) => [slug, nameEn, nameZh, parent?.slug ?? null]),
    ).toEqual([
      ["electronics", "Electronics", "电子", null],
      ["consumer-electronics", "Consumer electronics", "消费电子", "electronics"],
      ["ai-terminal-hardware", "AI terminal hardware", "AI终端硬件", "electronics"],
      ["communication", "Communication", "通信", null],
      ["operators", "Operators", "运营商", "communication"],
      ["optical-modules", "Optical modules", "光模块", "communication"],
      ["computer", "Computer", "计算机", null],
      ["edge-computing", "Edge computing", "边缘计算", "computer"],
      ["ai-application-development", "AI application development", "AI应用开发", "computer"],
      ["media", "Media", "传媒", null],
      ["ai-plus-subfields", "AI+ subfields", "AI+细分领域", "media"],
    ]);
    expect(themes.map((theme) => theme.level === "sector").filter(Boolean)).toHaveLength(4);
    for (const { recommendations } of themes) expect(recommendations[0]?.claim?.kind).toBe("rating");
  });

  it("run again changes nothing, on the same day and on a later one", async () => {
    const before = await everyRow();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    await seedBoard("2025-07-01");
    await seedBoard("2025-08-15");
    expect(await everyRow()).toEqual(before);
  });

  it("brings back nothing that was removed or renamed since", async () => {
    await call(removeSamples, { method: "DELETE" });
    const [first, second] = await db.watch.findMany({ take: 2, orderBy: { id: "asc" } });
    await call(removeWatch, { method: "DELETE", params: { id: first!.id }, query: "?on=2025-03-03" });
    await call(removeWatch, { method: "DELETE", params: { id: second!.id }, query: "?void=1" });
    await call(changeTheme, {
      method: "PATCH",
      params: { slug: "media" },
      json: { nameEn: "Media & culture" },
    });
    const before = await everyRow();
    await seedBoard("2025-07-02");
    expect(await everyRow()).toEqual(before);
    expect(await db.priceBar.count()).toBe(0);
    expect(await db.watch.count({ where: { removedOn: null, voidedAt: null } })).toBe(35);
  });
});
