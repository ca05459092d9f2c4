import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { POST as acceptReports } from "@/app/api/v1/reports/route";
import { db } from "@/lib/db/client";
import { UNSIGNED } from "@/lib/domain/limits";
import { call } from "@/lib/http/testing/call";
import { LOCAL_ANALYST } from "@/lib/session";

// An empty board, but for its analyst.
beforeAll(() => db.analyst.create({ data: { handle: LOCAL_ANALYST, name: UNSIGNED } }));

it("the seed's text, accepted on an empty board, makes the themes that the seed makes", async () => {
  const text = readFileSync("prisma/seed/reports/deepseek-2025-02-04.txt", "utf8");
  const answer = await call(acceptReports, { json: { text } });
  expect(answer.status).toBe(201);
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
  for (const { recommendations } of themes) expect(recommendations[0]?.claim?.kind).toBe("rating");
  const report = await db.report.findFirstOrThrow({ include: { sections: true, claims: true } });
  expect(report).toMatchObject({ text, callDay: "2025-02-04", publishedAt: "2025-02-04 03:06" });
  expect([report.sections.length, report.claims.length]).toEqual([9, 14]);
});
