import { expect, test } from "vitest";
import { adjustmentGroups } from "@/components/prices/import/adjustment-groups";
import { EMPTY_QUEUE, queueReducer, type QueueAction } from "@/components/prices/import/import-queue";
import type { ImportTable } from "@/components/prices/import/import-table";
import { result } from "@/components/prices/import/testing/import-result";
import type { Adjustment } from "@/lib/domain/adjustment";

const table = (form: string, likely: Adjustment | null): ImportTable => ({
  name: null,
  result: result({ form, accepted: 2, questions: [{ about: "adjustment", stated: [], likely }] }),
});
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

test("files that don't say how they are adjusted are asked about form by form, each with its likely answer", () => {
  const queue = queueOf(
    [table("tushare", "none")],
    [table("plain", null)],
    [table("tushare", "none")],
    [table("yfinance", "total"), table("plain", null)],
  );
  expect(adjustmentGroups(queue.files)).toEqual([
    { form: "tushare", keys: [1, 3], likely: "none", said: undefined },
    { form: "plain", keys: [2], likely: null, said: undefined },
    { form: null, keys: [4], likely: null, said: undefined },
  ]);
});

test("what is said of one form's files leaves the others open, and keeps its place", () => {
  const queue = queueOf([table("tushare", "none")], [table("plain", null)], [table("tushare", "total")]);
  const said = queueReducer(queue, { type: "adjust_all", keys: [1, 3], adjustment: "none" });
  expect(adjustmentGroups(said.files)).toMatchObject([
    { form: "tushare", keys: [1, 3], likely: null, said: "none" },
    { form: "plain", keys: [2], said: undefined },
  ]);
  const otherwise = queueReducer(said, { type: "answer", key: 3, answers: { adjustment: "total" } });
  expect(adjustmentGroups(otherwise.files)[0]).toMatchObject({ said: null });
});
