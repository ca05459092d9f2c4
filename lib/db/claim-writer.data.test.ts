import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { writeClaims, type WrittenClaim } from "./claim-writer";
import { db } from "./client";
import { transaction } from "./transaction";

test("claims are written in the transaction of their report's text, and never after its end", async () => {
  const { id: analystId } = await db.analyst.create({ data: { handle: "reader", name: "reader" } });
  const write = (sha256: string, pause: number) =>
    transaction(
      async (tx) => {
        const text = { title: "Steel", text: "- Prices rise [1]", sha256, callDay: "2025-03-03" };
        const report = await tx.report.create({
          data: { ...text, slug: sha256, source: "analyst", analystId },
        });
        const place = { ordinal: 0, kind: "section", heading: "Core Insights", title: "Core Insights" };
        const section = await tx.section.create({
          data: { ...place, reportId: report.id, start: 0, end: 0 },
        });
        await wait(pause);
        const claim: WrittenClaim = {
          ...{ id: null, sectionId: section.id, ordinal: 0, kind: "statement", pages: [1] },
          ...{ text: "Prices rise", correction: null, start: 2, end: 13 },
        };
        return writeClaims(tx, [claim], { reportId: report.id, addedAt: null });
      },
      { timeout: 2_000 },
    );
  const [id] = await write("first", 0);
  expect(await db.claim.count({ where: { id } })).toBe(1);
  await expect(write("second", 2_500)).rejects.toThrow(/transaction/i);
  expect(await db.claim.count()).toBe(1);
});
