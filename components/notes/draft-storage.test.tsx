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
  it("is restored unchanged, including unfinished fields", () => {
    writeDraft(key, { values });
    expect(readDraft(key)).toEqual({ values });
  });

  it("of an edit includes the version it was based on", () => {
    const base = { version: 3, values: { ...values, body: "before" } };
    writeDraft(draftKeyOfNote("n1"), { values, base });
    expect(readDraft(draftKeyOfNote("n1"))).toEqual({ values, base });
  });

  it("is stored separately for each theme and note", () => {
    writeDraft(key, { values });
    expect(readDraft(draftKeyOfTheme("operators"))).toBeNull();
    expect(readDraft(draftKeyOfNote("optical-modules"))).toBeNull();
  });

  it("with unreadable content is ignored", () => {
    localStorage.setItem(key, "{not json");
    expect(readDraft(key)).toBeNull();
    localStorage.setItem(key, JSON.stringify({ values: { body: 7 } }));
    expect(readDraft(key)).toBeNull();
  });

  it("of another tab is set aside by this tab's, and is restored when this one is removed", () => {
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

  it("of another tab isn't removed by a tab without a draft", () => {
    localStorage.setItem(key, JSON.stringify({ values }));
    removeDraft(key);
    expect(hasDraft(key)).toBe(true);
  });

  it("is deleted when it is removed, and listeners are notified", () => {
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

  it("too large for the browser's storage is silently dropped", () => {
    writeDraft(key, { values: { ...values, body: "x".repeat(20_000_000) } });
    expect(readDraft(key)).toBeNull();
  });
});
