import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { db, writerConnection } from "./client";
import { isImportActive } from "./active-import";
import { transaction } from "./transaction";

test("an import stands until its transaction is given up, and not in another one after it", async () => {
  const { id: analystId } = await db.analyst.create({ data: { handle: "importer", name: "importer" } });
  const lists = { symbols: "[]", rejected: "[]", warnings: "[]", before: "[]" };
  const counts = { accepted: 0, duplicate: 0, corrected: 0 };
  let stands = () => false;
  const asked: boolean[] = [];
  const tooLong = transaction(
    async (tx) => {
      const row = await tx.priceImport.create({
        data: { ...lists, ...counts, analystId, sha256: "", form: "", adjustment: "none" },
      });
      stands = isImportActive(writerConnection(), row.id);
      asked.push(stands());
      await wait(2_500);
    },
    { timeout: 2_000 }, // enough for the row on a busy machine, and over before the work is
  );
  await expect(tooLong).rejects.toThrow(/transaction/i);
  asked.push(stands());
  await transaction(async () => asked.push(stands()));
  expect(asked).toEqual([true, false, false]);
});
