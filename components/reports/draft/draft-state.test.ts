import { describe, expect, it } from "vitest";
import {
  changedReport,
  draftReducer,
  isUnsaved,
  startOf,
  type DraftAction,
  type DraftState,
} from "./draft-state";
import type { DraftedReport, StoredDraft } from "@/lib/reports/drafts/schema";

/** Reports that differ by their title alone. */
const titled = (title: string): DraftedReport[] => [
  {
    ...{ start: 0, end: 0, title, house: null, publishedAt: null, callDay: null, callDayReason: null },
    rating: { text: null, stance: null, claim: null },
    ...{ sections: [], claims: [], recommendations: [], companies: [], tables: [], warnings: [] },
    furniture: { title: null, house: null, time: null },
    isReport: true,
  },
];

const stored = (version: number, title: string): StoredDraft => ({
  ...{
    id: "d",
    version,
    name: "d",
    author: "local",
    text: "",
    signs: [],
    file: null,
    pages: null,
    review: [],
  },
  ...{ createdAt: "", updatedAt: "", acceptedAt: null, discardedAt: null },
  reports: titled(title),
});

const after = (...actions: DraftAction[]): DraftState =>
  actions.reduce(draftReducer, startOf(stored(1, "read")));
const title = ({ present }: DraftState) => present[0]!.title;
const edit = (to: string): DraftAction => ({ kind: "edit", change: () => titled(to) });

describe("a draft in review", () => {
  it("goes back and forward through its states; a new correction forgets what was undone", () => {
    expect(title(after(edit("a"), edit("b"), { kind: "undo" }))).toBe("a");
    expect(title(after(edit("a"), edit("b"), { kind: "undo" }, { kind: "undo" }, { kind: "undo" }))).toBe(
      "read",
    );
    expect(title(after(edit("a"), { kind: "undo" }, { kind: "redo" }))).toBe("a");
    expect(title(after(edit("a"), { kind: "undo" }, edit("c"), { kind: "redo" }))).toBe("c");
  });

  it("is unsaved until the state that it shows is stored", () => {
    const [a, b] = [titled("a"), titled("b")];
    const changed = after({ kind: "edit", change: () => a }, { kind: "edit", change: () => b });
    expect(isUnsaved(changed)).toBe(true);
    expect(isUnsaved(draftReducer(changed, { kind: "saved", version: 2, reports: a }))).toBe(true);
    expect(isUnsaved(draftReducer(changed, { kind: "saved", version: 3, reports: b }))).toBe(false);
  });

  it("shows another tab's version where nothing was corrected here, and can undo that", () => {
    const theirs = after({ kind: "answered", stored: stored(2, "theirs") });
    expect([title(theirs), theirs.conflict, isUnsaved(theirs)]).toEqual(["theirs", null, false]);
    expect(title(draftReducer(theirs, { kind: "undo" }))).toBe("read");
  });

  it("doesn't take the version that it has for another's", () => {
    expect(after({ kind: "answered", stored: stored(1, "read") }).past).toEqual([]);
  });

  const conflicted = () => after(edit("mine"), { kind: "answered", stored: stored(2, "theirs") });

  it("shows its own corrections while it isn't decided which version holds", () => {
    expect([title(conflicted()), conflicted().conflict?.version]).toEqual(["mine", 2]);
  });

  it("keeps its own corrections on top of the other version, to be stored", () => {
    const mine = draftReducer(conflicted(), { kind: "keepMine" });
    expect([title(mine), mine.conflict, mine.base.version, isUnsaved(mine)]).toEqual(["mine", null, 2, true]);
  });

  it("keeps the other version one undo away", () => {
    const mine = draftReducer(conflicted(), { kind: "keepMine" });
    const theirs = draftReducer(mine, { kind: "undo" });
    expect([title(theirs), title(draftReducer(theirs, { kind: "redo" }))]).toEqual(["theirs", "mine"]);
  });

  it("takes an equal state of the board for its own, in which order its fields ever are", () => {
    const { title: first, ...rest } = titled("mine")[0]!;
    const equal = { ...stored(2, ""), reports: [{ ...rest, title: first }] };
    const state = after(edit("mine"), { kind: "answered", stored: equal });
    expect([state.conflict, state.base.version, isUnsaved(state)]).toEqual([null, 2, false]);
  });

  it("loads the other version, and its own is one undo away", () => {
    const theirs = draftReducer(conflicted(), { kind: "takeTheirs" });
    expect([title(theirs), isUnsaved(theirs), title(draftReducer(theirs, { kind: "undo" }))]).toEqual([
      "theirs",
      false,
      "mine",
    ]);
  });

  it.each([
    ["of the version that the board has are shown, to be stored", 1, null],
    ["of an earlier version than the board has are a conflict", 0, 1],
  ])("corrections kept in the browser %s", (_what, version, conflict) => {
    const restored = after({ kind: "restored", version, reports: titled("kept"), stored: stored(1, "read") });
    expect([title(restored), isUnsaved(restored), restored.conflict?.version ?? null]).toEqual([
      "kept",
      true,
      conflict,
    ]);
  });
});

describe("the report that an undo changes", () => {
  const [a, b, c] = [titled("a")[0]!, titled("b")[0]!, titled("c")[0]!];
  it.each([
    ["is the one that differs", [a, b], [a, c], 0, 1],
    ["is the one in sight where several differ", [a, b], [b, c], 1, 1],
    ["is the last one where the one in sight is gone", [a, b], [a], 1, 0],
    ["is none where none differs", [a, b], [a, b], 0, null],
  ])("%s", (_what, from, to, inSight, changed) => {
    expect(changedReport(from, to, inSight)).toBe(changed);
  });
});
