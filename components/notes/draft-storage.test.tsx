import { afterEach, describe, expect, it, vi } from "vitest";
import {
  draftKeyOfNote,
  draftKeyOfTheme,
  hasDraft,
  readDraft,
  removeDraft,
  subscribeToDrafts,
  writeDraft,
  type NoteFormValues,
} from "@/components/notes/draft-storage";

const values: NoteFormValues = {
  theme: "optical-modules",
  kind: "risk",
  body: "第一行\nsecond ",
  observedOn: "2025-03-",
  tags: ["capex"],
  evidence: [{ claimId: "", bearing: "supports", weight: 2 }],
};
const key = draftKeyOfTheme("optical-modules");

afterEach(() => {
  for (const each of [key, draftKeyOfTheme("operators"), draftKeyOfNote("n1")]) {
    readDraft(each);
    removeDraft(each);
  }
  localStorage.clear();
});

describe("a draft", () => {
  it("comes back as it was left, unfinished fields and all", () => {
    writeDraft(key, { values });
    expect(readDraft(key)).toEqual({ values });
  });

  it("of an edit remembers the text it was made from", () => {
    const base = { version: 3, values: { ...values, body: "before" } };
    writeDraft(draftKeyOfNote("n1"), { values, base });
    expect(readDraft(draftKeyOfNote("n1"))).toEqual({ values, base });
  });

  it("of one theme is not another's, nor a note's of the same name", () => {
    writeDraft(key, { values });
    expect(readDraft(draftKeyOfTheme("operators"))).toBeNull();
    expect(readDraft(draftKeyOfNote("optical-modules"))).toBeNull();
  });

  it("that can't be read is none", () => {
    localStorage.setItem(key, "{not json");
    expect(readDraft(key)).toBeNull();
    localStorage.setItem(key, JSON.stringify({ values: { body: 7 } }));
    expect(readDraft(key)).toBeNull();
  });

  it("of another tab is put aside by this one's, and comes back when this one is done", () => {
    const theirs = JSON.stringify({ values: { ...values, body: "theirs" } });
    localStorage.setItem(key, theirs);
    writeDraft(key, { values });
    writeDraft(key, { values: { ...values, body: "mine, longer" } });
    expect(readDraft(key)?.values.body).toBe("mine, longer");
    removeDraft(key);
    expect(readDraft(key)?.values.body).toBe("theirs");
    removeDraft(key);
    expect(hasDraft(key)).toBe(false);
  });

  it("of another tab isn't removed by one that has none", () => {
    localStorage.setItem(key, JSON.stringify({ values }));
    removeDraft(key);
    expect(hasDraft(key)).toBe(true);
  });

  it("is gone when it is removed, and says so", () => {
    const heard = vi.fn();
    const stop = subscribeToDrafts(heard);
    writeDraft(key, { values });
    expect(hasDraft(key)).toBe(true);
    removeDraft(key);
    expect(hasDraft(key)).toBe(false);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
    writeDraft(key, { values });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it("too large for the browser is left out without a word", () => {
    writeDraft(key, { values: { ...values, body: "x".repeat(20_000_000) } });
    expect(readDraft(key)).toBeNull();
  });
});
