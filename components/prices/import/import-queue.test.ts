import { describe, expect, it } from "vitest";
import { importAsk } from "@/components/prices/import/ask";
import { fileState, isUnfinished, queueCounts, readyCount } from "@/components/prices/import/file-state";
import {
  EMPTY_QUEUE,
  queueReducer,
  type ImportQueue,
  type QueueAction,
} from "@/components/prices/import/import-queue";
import { tablesOf, type ImportTable } from "@/components/prices/import/import-table";
import { result, ticker } from "@/components/prices/import/testing/import-result";

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
const ready: ImportTable = { name: "a.csv", result: result({ accepted: 2 }) };
const refused: ImportTable = {
  name: "b.csv",
  refusal: { kind: "file", code: "html_page", detail: "", table: null },
};

describe("files that were dropped", () => {
  it("are checked two at a time, in their order", () => {
    const queue = after(add("a", "b", "c"));
    expect(states(queue)).toEqual(["checking", "checking", "waiting"]);
    const next = queueReducer(queue, answered(queue.files[1]!.run!, ready));
    expect(states(next)).toEqual(["checking", "ready", "checking"]);
  });

  it("are written one at a time", () => {
    const checked = after(add("a", "b"), answered(1, ready), answered(2, ready));
    const writing = queueReducer(checked, { type: "import", keys: [1, 2] });
    expect(states(writing)).toEqual(["importing", "waiting"]);
    const done: ImportTable = { name: "a", result: result({ id: "i1", accepted: 2 }) };
    expect(states(queueReducer(writing, answered(3, done)))).toEqual(["imported", "importing"]);
  });

  it("one that clashes with what was written since is checked again, and asks with all it holds", () => {
    const clash: ImportTable = {
      name: "b",
      refusal: { kind: "parts", code: "seam", symbol: "600941.SH", day: "2025-09-01" },
    };
    const writing = after(add("b"), answered(1, ready), { type: "import", keys: [1] });
    const again = queueReducer(writing, answered(2, clash));
    expect(states(again)).toEqual(["checking"]);
    const conflict = { code: "seam", series: "forward", file: "forward", day: "2025-09-01" } as const;
    const told: ImportTable = { name: "b", result: result({ tickers: [ticker({ conflict })] }) };
    expect(states(queueReducer(again, answered(3, told)))).toEqual(["asks"]);
    expect(states(queueReducer(again, answered(3, clash)))).toEqual(["asks"]);
  });

  it("an answer to a run that was cut off is not taken", () => {
    const queue = after(add("a"), { type: "stop", keys: [1] }, answered(1, ready));
    expect(states(queue)).toEqual(["stopped"]);
  });

  it("one that fails leaves the others standing", () => {
    const queue = after(add("a", "b"), answered(1, refused), answered(2, ready));
    expect(states(queue)).toEqual(["refused", "ready"]);
    expect(queue.files.map(isUnfinished)).toEqual([false, true]);
  });

  it("what is answered is checked again with every answer so far", () => {
    const queue = after(
      add("a"),
      { type: "answer", key: 1, answers: { symbols: { "725": "000725.SZ" } } },
      { type: "answer", key: 1, answers: { symbols: { "300": "000300.SH" }, adjustment: "none" } },
    );
    expect(queue.files[0]).toMatchObject({
      job: "check",
      run: 3, // the runs before it were cut off by the answers
      answers: { symbols: { "725": "000725.SZ", "300": "000300.SH" }, adjustment: "none" },
    });
    expect(queueReducer(queue, { type: "take_back", key: 1 }).files[0]!.answers).toEqual({});
  });

  it("a stopped import is known only by the next check; one that still waited is as it was", () => {
    const writing = after(add("a", "b"), answered(1, ready), answered(2, ready), {
      type: "import",
      keys: [1, 2],
    });
    expect(states(queueReducer(writing, { type: "stop", keys: [1, 2] }))).toEqual(["stopped", "ready"]);
  });

  it("one adjustment is said for all that ask, and for no other", () => {
    const asks: ImportTable = {
      name: "a",
      result: result({ accepted: 1, questions: [{ about: "adjustment", stated: [], likely: "none" }] }),
    };
    const queue = after(add("a", "b"), answered(1, asks), answered(2, ready), {
      type: "adjust_all",
      keys: [1, 2],
      adjustment: "forward",
    });
    expect(queue.files.map(({ answers }) => answers)).toEqual([{ adjustment: "forward" }, {}]);
    // Once said, it can be said otherwise, also while it is checked again, until it is in.
    const again = queueReducer(queue, { type: "adjust_all", keys: [1, 2], adjustment: "none" });
    expect(again.files.map(({ answers }) => answers)).toEqual([{ adjustment: "none" }, {}]);
    const open = queueReducer(again, { type: "adjust_all", keys: [1, 2], adjustment: undefined });
    expect(open.files[0]!.answers.adjustment).toBeUndefined();
  });

  const strange = (formKey: string): ImportTable => ({
    name: "x",
    refusal: {
      kind: "file",
      code: "unknown_columns",
      detail: "",
      table: { formKey, columns: [], sample: [] },
    },
  });

  it("columns named once are taken for every file of that header", () => {
    const mapping = { columns: { Kurs: "close", Tag: "date" } } as const;
    const queue = after(
      add("a", "b", "c"),
      answered(1, strange("k")),
      answered(2, strange("k")),
      answered(3, strange("other")),
      { type: "map", key: 1, formKey: "k", mapping },
    );
    expect(queue.files.map(({ answers }) => answers.mapping)).toEqual([mapping, mapping, undefined]);
  });

  it("columns of an archive's tables are named header by header", () => {
    const mapping = { columns: { Kurs: "close", Tag: "date" } } as const;
    const queue = after(
      add("a.zip", "b.csv"),
      answered(1, strange("k"), strange("other")),
      answered(2, strange("other")),
      { type: "map", key: 1, formKey: "k", mapping },
      { type: "map", key: 2, formKey: "other", mapping },
    );
    const [archive, file] = queue.files;
    expect(archive!.answers).toEqual({ mappings: { k: mapping } });
    expect(file!.answers).toEqual({ mapping });
    const checked = queueReducer(queue, answered(archive!.run!, ready, strange("other")));
    const named = queueReducer(checked, { type: "map", key: 1, formKey: "other", mapping });
    expect(named.files[0]!.answers).toEqual({ mappings: { k: mapping, other: mapping } });
    expect(importAsk("check", named.files[0]!.answers).mappings).toBe(
      JSON.stringify({ k: mapping, other: mapping }),
    );
  });
});

describe("what a file waits for", () => {
  const conflict = { code: "adjustment", series: "none", file: "total", day: null } as const;
  const mixed = result({ accepted: 0, tickers: [ticker({ conflict })] });
  it.each<[string, ImportTable, object, string]>([
    ["nobody's prices", { name: "a", result: symbolOpen() }, {}, "asks"],
    [
      "an adjustment not stated may stay so",
      {
        name: "a",
        result: result({ accepted: 1, questions: [{ about: "adjustment", stated: [], likely: null }] }),
      },
      {},
      "ready",
    ],
    ["a conflict nobody has decided", { name: "a", result: mixed }, {}, "asks"],
    ["a conflict in which what is there stays", { name: "a", result: mixed }, { conflict: "keep" }, "kept"],
    ["duplicates alone", { name: "a", result: result({ duplicate: 3 }) }, {}, "nothing_new"],
    ["no row that can be taken", { name: "a", result: result({ rejectedCount: 3 }) }, {}, "refused"],
    ["a web page", refused, {}, "refused"],
    [
      "a list without its day",
      { name: "a", refusal: { kind: "file", code: "snapshot_without_day", detail: "", table: null } },
      {},
      "asks",
    ],
    [
      "a seam",
      { name: "a", refusal: { kind: "parts", code: "seam", symbol: "600941.SH", day: "2025-09-01" } },
      {},
      "asks",
    ],
    ["a cut connection", { name: "a", refusal: { kind: "other", code: "network" } }, {}, "refused"],
  ])("%s", (_what, table, answers, state) => {
    const queue = after(add("a"), { type: "answer", key: 1, answers }, answered(2, table));
    expect(states(queue)).toEqual([state]);
  });

  it("an archive asks if one of its files does, and is counted by its files", () => {
    const queue = after(add("all.zip"), answered(1, ready, refused, { name: "c", result: symbolOpen() }));
    expect(states(queue)).toEqual(["asks"]);
    expect(readyCount(queue.files[0]!)).toBe(1);
    expect(Object.fromEntries(queueCounts(queue.files))).toEqual({ ready: 1, refused: 1, asks: 1 });
  });
});

function symbolOpen() {
  return result({ accepted: 2, questions: [{ about: "symbol", printed: null, candidates: [] }] });
}

describe("what is asked of the board", () => {
  it("a check keeps what is there until somebody decides; a write does only what was said", () => {
    expect(importAsk("check", {})).toMatchObject({ dryRun: 1, keep: 1, replace: undefined });
    expect(importAsk("import", {})).toMatchObject({ dryRun: undefined, keep: undefined, replace: undefined });
    expect(importAsk("import", { conflict: "replace" })).toMatchObject({ keep: undefined, replace: 1 });
    expect(importAsk("check", { conflict: "replace" })).toMatchObject({ keep: undefined, replace: 1 });
    expect(importAsk("import", { conflict: "keep" })).toMatchObject({ keep: 1, replace: undefined });
  });

  it("several codes and a mapping go as JSON", () => {
    expect(importAsk("check", { symbols: { "725": "000725.SZ" } }).symbols).toBe('{"725":"000725.SZ"}');
  });
});

it("an answer of several files is a table each, refused or read", () => {
  const tables = tablesOf({
    files: [
      result({ fileName: "a.csv" }),
      { code: "unreadable_file", status: 422, title: "", fields: { file: "empty_file" }, fileName: "b.csv" },
    ],
  } as Parameters<typeof tablesOf>[0]);
  expect(tables.map(({ name, refusal }) => [name, refusal?.kind ?? "read"])).toEqual([
    ["a.csv", "read"],
    ["b.csv", "file"],
  ]);
});
