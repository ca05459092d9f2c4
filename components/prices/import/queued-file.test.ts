import { describe, expect, it } from "vitest";
import { fileState, sharedTickers } from "@/components/prices/import/file-state";
import {
  EMPTY_QUEUE,
  queueReducer,
  type ImportQueue,
  type QueueAction,
} from "@/components/prices/import/import-queue";
import {
  isSameVerdict,
  refusedTables,
  writtenTickers,
  type ImportTable,
} from "@/components/prices/import/import-table";
import { table, ticker } from "@/components/prices/import/testing/import-result";
import { ApiProblem } from "@/lib/client/fetch";

const steps = (queue: ImportQueue, ...actions: QueueAction[]) => actions.reduce(queueReducer, queue);
const after = (...actions: QueueAction[]) => steps(EMPTY_QUEUE, ...actions);
const add = (...names: string[]): QueueAction => ({
  type: "add",
  files: names.map((name) => ({ file: new File(["Date,Close\n"], name), folder: "" })),
});
const answered = (run: number, checked: ImportTable): QueueAction => ({
  type: "answered",
  run,
  tables: [checked],
  isGroup: false,
});
/** A result for 600941.SH with this number of new and of corrected bars. */
const bars = (accepted: number, corrected: number, id: string | null = null): ImportTable =>
  table({
    id,
    accepted,
    corrected,
    symbols: ["600941.SH"],
    tickers: [ticker({ symbol: "600941.SH", accepted, corrected })],
  });
const states = ({ files }: ImportQueue) => files.map(fileState);

// Both files were checked against an empty board with 241 new bars each; the first is imported.
const firstIsIn = after(
  add("a", "b"),
  answered(1, bars(241, 0)),
  answered(2, bars(241, 0)),
  { type: "import", keys: [1, 2] },
  answered(3, bars(241, 0, "i1")),
);

describe("files that hold the same ticker", () => {
  it("the second is checked again before its import, because its result has changed", () => {
    expect(states(firstIsIn)).toEqual(["imported", "checking"]);
    expect(firstIsIn.files[1]).toMatchObject({ job: "check", rechecked: ["600941.SH"] });
  });

  it("the second waits for review if the new result differs", () => {
    const queue = steps(firstIsIn, answered(4, bars(112, 129)));
    expect(states(queue)).toEqual(["imported", "ready"]);
    expect(queue.files[1]).toMatchObject({ job: null, differs: ["600941.SH"] });
    const agreed = steps(queue, { type: "import", keys: [2] });
    expect(states(agreed)).toEqual(["imported", "importing"]);
    expect(agreed.files[1]!.differs).toEqual([]);
  });

  it("the second is imported without review if the new result is equal", () => {
    expect(states(steps(firstIsIn, answered(4, bars(241, 0))))).toEqual(["imported", "importing"]);
  });

  it("a check that was running during the first import is repeated too", () => {
    const queue = after(
      add("a", "b"),
      answered(1, bars(241, 0)),
      { type: "import", keys: [1] },
      answered(3, bars(241, 0, "i1")),
      answered(2, bars(241, 0)),
    );
    expect(queue.files[1]).toMatchObject({ job: null, changed: ["600941.SH"] });
    expect(states(steps(queue, { type: "import", keys: [2] }))).toEqual(["imported", "checking"]);
  });

  it("unrelated files continue meanwhile", () => {
    const other = table({ accepted: 5 });
    const queue = after(
      add("a", "b", "c"),
      answered(1, bars(241, 0)),
      answered(2, bars(241, 0)),
      answered(3, other),
      { type: "import", keys: [1, 2, 3] },
      answered(4, bars(241, 0, "i1")),
      answered(5, bars(112, 129)),
    );
    expect(states(queue)).toEqual(["imported", "ready", "importing"]);
  });

  it("permission to replace a series applied to the previous series and is asked again", () => {
    const queue = after(
      add("a", "b"),
      { type: "answer", key: 2, answers: { conflict: "replace" } },
      answered(1, bars(241, 0)),
      answered(3, bars(241, 0)),
      { type: "import", keys: [1, 2] },
      answered(4, bars(241, 0, "i1")),
    );
    expect(queue.files[1]).toMatchObject({ job: "check", answers: {} });
  });

  it("the second, aborted in that check, is ready again and checked at the next import", () => {
    const queue = steps(firstIsIn, { type: "stop", keys: [2] });
    expect(states(queue)).toEqual(["imported", "ready"]);
    expect(states(steps(queue, { type: "import", keys: [2] }))).toEqual(["imported", "checking"]);
  });

  it("are listed together in import order until they are imported", () => {
    const queue = after(add("a", "b"), answered(1, bars(241, 0)), answered(2, bars(241, 0)));
    expect(sharedTickers(queue.files)).toEqual([{ symbol: "600941.SH", names: ["a", "b"] }]);
    expect(sharedTickers(firstIsIn.files)).toEqual([]);
  });
});

describe("the tickers written by an import", () => {
  const [cut] = refusedTables(new ApiProblem(0, "network", {}, {}));
  it.each([
    ["its tickers with new or other bars", [bars(1, 0, "i1")], ["600941.SH"]],
    ["nothing, where it found nothing to write", [bars(0, 0)], []],
    ["perhaps all that it holds, where no answer came", [cut!], ["600941.SH"]],
    ["perhaps all that it holds, where it was stopped", null, ["600941.SH"]],
  ])("%s", (_what, answer, symbols) => {
    expect(writtenTickers([bars(1, 0)], answer)).toEqual(symbols);
  });

  it("two checks are equal if counts, questions and conflicts are, whatever their names", () => {
    expect(isSameVerdict([bars(1, 0)], [{ ...bars(1, 0), name: "b" } as ImportTable])).toBe(true);
    expect(isSameVerdict([bars(1, 0)], [bars(0, 1)])).toBe(false);
    expect(isSameVerdict(null, [bars(1, 0)])).toBe(false);
  });
});
