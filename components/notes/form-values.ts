import { z } from "zod";
import type { NoteFormValues } from "@/components/notes/draft-storage";
import {
  evidenceInputSchema,
  noteInputSchema,
  type Note,
  type NoteInput,
  type NotePatch,
} from "@/lib/notes/schema";

const evidenceRow = evidenceInputSchema.extend({ claimId: z.string().min(1, { error: "required" }) });

/** The API's schema plus the rules that depend on today's date and on other rows. */
export function noteFormSchema(today: string) {
  return noteInputSchema
    .pick({ kind: true, body: true })
    .extend({
      tags: noteInputSchema.shape.tags.unwrap(),
      theme: z.string().min(1, { error: "required" }),
      observedOn: noteInputSchema.shape.observedOn.refine((day) => day <= today, { error: "day_in_future" }),
      evidence: z.array(evidenceRow).max(20),
    })
    .superRefine(({ evidence }, context) => {
      for (const [at, { claimId }] of evidence.entries()) {
        if (evidence.findIndex((row) => row.claimId === claimId) < at) {
          context.addIssue({ code: "custom", message: "duplicate", path: ["evidence", at, "claimId"] });
        }
      }
    });
}

export function blankValues(theme: string, today: string): NoteFormValues {
  return { theme, kind: "observation", body: "", observedOn: today, tags: [], evidence: [] };
}

export function valuesOf(note: Note): NoteFormValues {
  return {
    theme: note.theme,
    kind: note.kind,
    body: note.body,
    observedOn: note.observedOn,
    tags: [...note.tags],
    evidence: note.evidence.map(({ claimId, bearing, weight }) => ({ claimId, bearing, weight })),
  };
}

export const EDITED_FIELDS = ["kind", "body", "observedOn", "tags", "evidence"] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

function comparable(values: NoteFormValues, field: EditedField): string {
  const value = values[field];
  // Evidence and tags are sets, so their order is ignored.
  return Array.isArray(value) ? JSON.stringify(value.map((each) => JSON.stringify(each)).sort()) : value;
}

/** Returns the fields that differ. */
export function changedFields(a: NoteFormValues, b: NoteFormValues): EditedField[] {
  return EDITED_FIELDS.filter((field) => comparable(a, field) !== comparable(b, field));
}

/**
 * Merges the user's changes into the other version: fields that the user has not changed get the other version's value.
 */
export function rebased(mine: NoteFormValues, base: NoteFormValues, theirs: NoteFormValues): NoteFormValues {
  const touched = Object.fromEntries(changedFields(base, mine).map((field) => [field, mine[field]]));
  return { ...theirs, ...touched };
}

/** Whether the user has entered content; the initial text of the form doesn't count. */
export function hasContent({ body, tags, evidence }: NoteFormValues, begin = ""): boolean {
  return !["", begin.trim()].includes(body.trim()) || tags.length > 0 || evidence.length > 0;
}

export function inputOf({ kind, body, observedOn, tags, evidence }: NoteFormValues): NoteInput {
  return { kind, body, observedOn, tags, evidence };
}

/** Returns only the changed fields, so that the others have the values of the newest version. */
export function patchOf(values: NoteFormValues, base: NoteFormValues, version: number): NotePatch {
  return {
    version,
    ...Object.fromEntries(changedFields(base, values).map((field) => [field, values[field]])),
  };
}
