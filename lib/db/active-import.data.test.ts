import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { db, writerConnection } from "./client";
import { isImportActive } from "./active-import";
import { transaction } from "./transaction";

test("an import is active until its transaction is rolled back, and stays inactive in a later transaction", async () => {
  const { id: analystId } = await db.analyst.create({ data: { handle: "importer", name: "importer" } });
  const lists = { symbols: "[]", rejected: "[]", warnings: "[]", before: "[]" };
  const counts = { accepted: 0, duplicate: 0, corrected: 0 };
  let isActive = () => false;
  const answers: boolean[] = [];
  const tooLong = transaction(
    async (tx) => {
      const row = await tx.priceImport.create({
        data: { ...lists, ...counts, analystId, sha256: "", form: "", adjustment: "none" },
      });
      isActive = isImportActive(writerConnection(), row.id);
      answers.push(isActive());
      await wait(2_500);
    },
    { timeout: 2_000 }, // long enough for the row on a busy machine, and shorter than the work
  );
  await expect(tooLong).rejects.toThrow(/transaction/i);
  answers.push(isActive());
  await transaction(async () => answers.push(isActive()));
  expect(answers).toEqual([true, false, false]);
});
