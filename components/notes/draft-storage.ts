import { z } from "zod";
import { BEARINGS } from "@/lib/domain/evidence";
import { NOTE_KINDS } from "@/lib/notes/schema";

/** What is in the form, finished or not: nothing of it has been checked yet. */
const formValues = z.object({
  theme: z.string(),
  kind: z.enum(NOTE_KINDS),
  body: z.string(),
  observedOn: z.string(),
  tags: z.array(z.string()),
  evidence: z.array(
    z.object({ claimId: z.string(), bearing: z.enum(BEARINGS), weight: z.number().int().min(1).max(3) }),
  ),
});
export type NoteFormValues = z.infer<typeof formValues>;

const draft = z.object({
  values: formValues,
  /** For an edit: the text it was made from. */
  base: z.object({ version: z.number().int(), values: formValues }).optional(),
});
export type NoteDraft = z.infer<typeof draft>;

const PREFIX = "themeboard:draft:";
const listeners = new Set<() => void>();

export const draftKeyOfTheme = (slug: string) => `${PREFIX}theme:${slug}`;
export const draftKeyOfNote = (id: string) => `${PREFIX}note:${id}`;
export const DRAFT_KEY_ANYWHERE = `${PREFIX}new`;

/** Drafts lie in this browser until the server has the note. A browser without storage keeps none. */
export function readDraft(key: string): NoteDraft | null {
  try {
    return draft.parse(JSON.parse(localStorage.getItem(key) ?? "null"));
  } catch {
    return null;
  }
}

export function hasDraft(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function change(how: () => void): void {
  try {
    how();
  } catch {
    // Full or forbidden: the text is still in the form.
  }
  for (const listener of listeners) listener();
}

export function writeDraft(key: string, value: NoteDraft): void {
  change(() => localStorage.setItem(key, JSON.stringify(value)));
}

export function removeDraft(key: string): void {
  change(() => localStorage.removeItem(key));
}

/** Tells of drafts that come and go, in other tabs too. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
