import { describe, expect, it } from "vitest";
import { importQuery } from "@/components/prices/import/answers";
import { fileState, isUnfinished, queueCounts, readyCount } from "@/components/prices/import/file-state";
import {
  EMPTY_QUEUE,
  queueReducer,
  type ImportQueue,
  type QueueAction,
} from "@/components/prices/import/import-queue";
import { refusedTables, type ImportTable } from "@/components/prices/import/import-table";
import {
  refusedTable,
  questionAboutSymbol,
  table,
  unknownTable,
} from "@/components/prices/import/testing/import-result";
import { ApiProblem } from "@/lib/client/fetch";

const file = (name: string) => ({ file: new File(["Date,Close\n"], name), folder: "" });
const after = (...actions: QueueAction[]): ImportQueue => actions.reduce(queueReducer, EMPTY_QUEUE);
const add = (...names: string[]): QueueAction => ({ type: "add", files: names.map(file) });
const answered = (run: number, ...tables: ImportTable[]): QueueAction => ({
  type: "answered",
  run,
  tables,
  isGroup: tables.length > 1,
});
const states = ({ files }: ImportQueue) => files.map(fileState);
const ready = table({ accepted: 2 }, "a.csv");
const refused = refusedTable("html_page", "b.csv");

describe("dropped files", () => {
  it("are checked two at a time, in list order", () => {
    const queue = after(add("a", "b", "c"));
    expect(states(queue)).toEqual(["checking", "checking", "waiting"]);
    const next = queueReducer(queue, answered(queue.files[1]!.run!, ready));
    expect(states(next)).toEqual(["checking", "ready", "checking"]);
  });

  it("are imported one at a time", () => {
    const checked = after(add("a", "b"), answered(1, ready), answered(2, ready));
    const writing = queueReducer(checked, { type: "import", keys: [1, 2] });
    expect(states(writing)).toEqual(["importing", "waiting"]);
    const done = table({ id: "i1", accepted: 2 });
    expect(states(queueReducer(writing, answered(3, done)))).toEqual(["imported", "importing"]);
  });

  it("an import rejected for an open question is followed by a check with that question", () => {
    const seam = refusedTables(new ApiProblem(409, "adjustment_seam", {}, { questions: [] }));
    const writing = after(add("b"), answered(1, ready), { type: "import", keys: [1] });
    const again = queueReducer(writing, answered(2, ...seam));
    expect(states(again)).toEqual(["checking"]);
    const asks = table({ questions: [{ about: "conflict", tickers: [] }] });
    expect(states(queueReducer(again, answered(3, asks)))).toEqual(["asks"]);
  });

  it("a response to an aborted run is ignored", () => {
    const queue = after(add("a"), { type: "stop", keys: [1] }, answered(1, ready));
    expect(states(queue)).toEqual(["stopped"]);
  });

  it("a failed file does not affect the others", () => {
    const queue = after(add("a", "b"), answered(1, refused), answered(2, ready));
    expect(states(queue)).toEqual(["refused", "ready"]);
    expect(queue.files.map(isUnfinished)).toEqual([false, true]);
  });

  it("an answer starts a new check with all answers so far", () => {
    const queue = after(
      add("a"),
      { type: "answer", key: 1, answers: { symbols: { "725": "000725.SZ" } } },
      { type: "answer", key: 1, answers: { symbols: { "300": "000300.SH" }, adjustment: "none" } },
    );
    expect(queue.files[0]).toMatchObject({
      job: "check",
      run: 3, // the earlier runs were aborted by the answers
      answers: { symbols: { "725": "000725.SZ", "300": "000300.SH" }, adjustment: "none" },
    });
    expect(queueReducer(queue, { type: "take_back", key: 1 }).files[0]!.answers).toEqual({});
  });

  it("an aborted import needs a new check; a waiting one keeps its state", () => {
    const writing = after(add("a", "b"), answered(1, ready), answered(2, ready), {
      type: "import",
      keys: [1, 2],
    });
    expect(states(queueReducer(writing, { type: "stop", keys: [1, 2] }))).toEqual(["stopped", "ready"]);
  });

  it("one adjustment answers all files with the question, and no other", () => {
    const asks = table({ accepted: 1, questions: [{ about: "adjustment", stated: [], likely: "none" }] });
    const queue = after(add("a", "b"), answered(1, asks), answered(2, ready), {
      type: "adjust_all",
      keys: [1, 2],
      adjustment: "forward",
    });
    expect(queue.files.map(({ answers }) => answers)).toEqual([{ adjustment: "forward" }, {}]);
    // The answer can be changed until the import, also during the new check.
    const again = queueReducer(queue, { type: "adjust_all", keys: [1, 2], adjustment: "none" });
    expect(again.files.map(({ answers }) => answers)).toEqual([{ adjustment: "none" }, {}]);
    const open = queueReducer(again, { type: "adjust_all", keys: [1, 2], adjustment: undefined });
    expect(open.files[0]!.answers.adjustment).toBeUndefined();
  });

  it("a column mapping applies to every file with that header", () => {
    const mapping = { columns: { Kurs: "close", Tag: "date" } } as const;
    const queue = after(
      add("a", "b", "c"),
      answered(1, unknownTable("k")),
      answered(2, unknownTable("k")),
      answered(3, unknownTable("other")),
      { type: "map", key: 1, formKey: "k", mapping },
    );
    expect(queue.files.map(({ answers }) => answers.mapping)).toEqual([mapping, mapping, undefined]);
  });

  it("an archive's tables have one column mapping per header", () => {
    const mapping = { columns: { Kurs: "close", Tag: "date" } } as const;
    const queue = after(
      add("a.zip", "b.csv"),
      answered(1, unknownTable("k"), unknownTable("other")),
      answered(2, unknownTable("other")),
      { type: "map", key: 1, formKey: "k", mapping },
      { type: "map", key: 2, formKey: "other", mapping },
    );
    const [archive, file] = queue.files;
    expect(archive!.answers).toEqual({ mappings: { k: mapping } });
    expect(file!.answers).toEqual({ mapping });
    const checked = queueReducer(queue, answered(archive!.run!, ready, unknownTable("other")));
    const named = queueReducer(checked, { type: "map", key: 1, formKey: "other", mapping });
    expect(named.files[0]!.answers).toEqual({ mappings: { k: mapping, other: mapping } });
    expect(importQuery("check", named.files[0]!.answers).mappings).toBe(
      JSON.stringify({ k: mapping, other: mapping }),
    );
  });
});

describe("an archive", () => {
  it("has a question if one of its files has, and is counted by its files", () => {
    const queue = after(
      add("all.zip"),
      answered(1, ready, refused, table({ accepted: 2, questions: [questionAboutSymbol()] })),
    );
    expect(states(queue)).toEqual(["asks"]);
    expect(readyCount(queue.files[0]!)).toBe(1);
    expect(Object.fromEntries(queueCounts(queue.files))).toEqual({ ready: 1, refused: 1, asks: 1 });
  });
});

describe("the query of an import", () => {
  it("replaces or keeps a series only after the user's choice, in a check and in an import", () => {
    for (const job of ["check", "import"] as const) {
      expect(importQuery(job, {})).toMatchObject({ keep: undefined, replace: undefined });
      expect(importQuery(job, { conflict: "replace" })).toMatchObject({ keep: undefined, replace: 1 });
      expect(importQuery(job, { conflict: "keep" })).toMatchObject({ keep: 1, replace: undefined });
    }
    expect([importQuery("check", {}).dryRun, importQuery("import", {}).dryRun]).toEqual([1, undefined]);
  });

  it("has several symbols and a mapping as JSON", () => {
    expect(importQuery("check", { symbols: { "725": "000725.SZ" } }).symbols).toBe('{"725":"000725.SZ"}');
  });
});
