import { expect, test } from "vitest";
import { adjustmentGroups } from "@/components/prices/import/adjust-all";
import { EMPTY_QUEUE, queueReducer, type QueueAction } from "@/components/prices/import/import-queue";
import type { ImportTable } from "@/components/prices/import/import-table";
import { table } from "@/components/prices/import/testing/import-result";
import type { Adjustment } from "@/lib/domain/adjustment";

const asking = (form: string, likely: Adjustment | null): ImportTable =>
  table({ form, accepted: 2, questions: [{ about: "adjustment", stated: [], likely }] });
const queueOf = (...files: ImportTable[][]) => {
  const added: QueueAction = {
    type: "add",
    files: files.map((_, i) => ({ file: new File([""], `${i}.csv`), folder: "" })),
  };
  return files.reduce(
    (queue, tables, i) =>
      queueReducer(queue, {
        type: "answered",
        run: queue.files[i]!.run!,
        tables,
        isGroup: tables.length > 1,
      }),
    queueReducer(EMPTY_QUEUE, added),
  );
};

test("files without a stated adjustment are grouped by format, each with its likely answer", () => {
  const queue = queueOf(
    [asking("tushare", "none")],
    [asking("plain", null)],
    [asking("tushare", "none")],
    [asking("yfinance", "total"), asking("plain", null)],
  );
  expect(adjustmentGroups(queue.files)).toEqual([
    { form: "tushare", keys: [1, 3], likely: "none", answer: undefined },
    { form: "plain", keys: [2], likely: null, answer: undefined },
    { form: null, keys: [4], likely: null, answer: undefined },
  ]);
});

test("an answer for one format leaves the others open and keeps its position", () => {
  const queue = queueOf([asking("tushare", "none")], [asking("plain", null)], [asking("tushare", "total")]);
  const answered = queueReducer(queue, { type: "adjust_all", keys: [1, 3], adjustment: "none" });
  expect(adjustmentGroups(answered.files)).toMatchObject([
    { form: "tushare", keys: [1, 3], likely: null, answer: "none" },
    { form: "plain", keys: [2], answer: undefined },
  ]);
  const otherwise = queueReducer(answered, { type: "answer", key: 3, answers: { adjustment: "total" } });
  expect(adjustmentGroups(otherwise.files)[0]).toMatchObject({ answer: null });
});
