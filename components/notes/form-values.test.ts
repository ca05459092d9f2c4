import { describe, expect, it } from "vitest";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import {
  blankValues,
  changedFields,
  hasContent,
  noteFormSchema,
  patchOf,
  rebased,
} from "@/components/notes/form-values";
import { fieldCodes } from "@/lib/contract/field-codes";

const TODAY = "2025-03-12";
const base: NoteFormValues = { ...blankValues("operators", TODAY), body: "base", tags: ["a", "b"] };
const piece = { claimId: "c1", bearing: "supports", weight: 2 } as const;

function codes(patch: Partial<NoteFormValues>): Record<string, string> {
  const result = noteFormSchema(TODAY).safeParse({ ...base, ...patch });
  return result.success ? {} : fieldCodes(result.error);
}

describe("the form's validation", () => {
  it.each<[what: string, patch: Partial<NoteFormValues>, expected: Record<string, string>]>([
    ["a whole note", { evidence: [piece] }, {}],
    ["only white space", { body: " \n\t" }, { body: "required" }],
    ["50,000 characters", { body: "x".repeat(50_000) }, {}],
    ["50,001 characters", { body: "x".repeat(50_001) }, { body: "too_long" }],
    ["today", { observedOn: TODAY }, {}],
    ["tomorrow", { observedOn: "2025-03-13" }, { observedOn: "day_in_future" }],
    ["a day that doesn't exist", { observedOn: "2025-02-30" }, { observedOn: "bad_day" }],
    ["no day", { observedOn: "" }, { observedOn: "bad_day" }],
    ["the last day before 1990", { observedOn: "1989-12-31" }, { observedOn: "day_too_early" }],
    ["no theme", { theme: "" }, { theme: "required" }],
    ["a tag of 41 characters", { tags: ["x".repeat(41)] }, { "tags.0": "too_long" }],
    ["21 tags", { tags: Array.from({ length: 21 }, (_, at) => `t${at}`) }, { tags: "too_many" }],
    ["no statement chosen", { evidence: [{ ...piece, claimId: "" }] }, { "evidence.0.claimId": "required" }],
    ["a statement twice", { evidence: [piece, piece] }, { "evidence.1.claimId": "duplicate" }],
  ])("%s", (_what, patch, expected) => {
    expect(codes(patch)).toEqual(expected);
  });
});

describe("content of a note that began with a mention", () => {
  const begin = "$300308.SZ ";
  const begun = { ...blankValues("operators", TODAY), body: begin };

  it.each<[what: string, patch: Partial<NoteFormValues>, expected: boolean]>([
    ["untouched", {}, false],
    ["of another theme and kind", { theme: "lasers", kind: "risk" }, false],
    ["without its space", { body: begin.trim() }, false],
    ["emptied", { body: "" }, false],
    ["written on", { body: `${begin}ships` }, true],
    ["with a tag", { tags: ["capex"] }, true],
    ["with a statement", { evidence: [piece] }, true],
  ])("%s", (_what, patch, expected) => {
    expect(hasContent({ ...begun, ...patch }, begin)).toBe(expected);
  });

  it("is detected without an initial mention", () => {
    expect([hasContent(begun), hasContent(blankValues("operators", TODAY))]).toEqual([true, false]);
  });
});

describe("two edits of one note", () => {
  it("merge the changes of both; the user's value wins if both changed a field", () => {
    const mine = { ...base, body: "mine", tags: ["a", "b", "c"] };
    const theirs: NoteFormValues = { ...base, body: "theirs", kind: "risk" };
    expect(rebased(mine, base, theirs)).toEqual({
      ...base,
      body: "mine",
      kind: "risk",
      tags: ["a", "b", "c"],
    });
  });

  it("send only the changed fields and the base version", () => {
    expect(patchOf({ ...base, body: "mine" }, base, 4)).toEqual({ version: 4, body: "mine" });
  });

  it("are equal if only the order of tags and evidence differs", () => {
    const other = { ...piece, claimId: "c2" };
    const one = { ...base, evidence: [piece, other] };
    expect(changedFields(one, { ...one, tags: ["b", "a"], evidence: [other, piece] })).toEqual([]);
  });
});
