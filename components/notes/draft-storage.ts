import { z } from "zod";
import { BEARINGS } from "@/lib/domain/theme/evidence";
import { NOTE_KINDS } from "@/lib/notes/schema";

/** The unvalidated values of the form. */
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
  /** For an edit: the version it is based on. */
  base: z.object({ version: z.number().int(), values: formValues }).optional(),
});
export type StoredDraft = z.infer<typeof draft>;

const PREFIX = "themeboard:draft:";
const listeners = new Set<() => void>();

export const draftKeyOfTheme = (slug: string) => `${PREFIX}theme:${slug}`;
export const draftKeyOfNote = (id: string) => `${PREFIX}note:${id}`;
export const draftKeyOfTicker = (symbol: string) => `${PREFIX}ticker:${symbol}`;
export const DRAFT_KEY_ANYWHERE = `${PREFIX}new`;

/** The value that this tab last read or wrote under each key; a different stored value belongs to another tab. */
const own = new Map<string, string>();
/** The key of another tab's draft while this tab's draft is stored under the main key. */
const asideOf = (key: string) => `${key}:other`;

/**
 * Reads a draft. Drafts are stored in the browser until the server has saved the note; a browser without storage has no
 * drafts.
 */
export function readDraft(key: string): StoredDraft | null {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) own.set(key, text);
    return draft.parse(JSON.parse(text ?? "null"));
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
    // The storage is full or forbidden; the text remains in the form.
  }
  for (const listener of listeners) listener();
}

/** Stores a draft. Another tab's draft under the same key is set aside and restored when this one is removed. */
export function writeDraft(key: string, value: StoredDraft): void {
  const text = JSON.stringify(value);
  change(() => {
    const there = localStorage.getItem(key);
    if (there !== null && there !== own.get(key)) localStorage.setItem(asideOf(key), there);
    localStorage.setItem(key, text);
    own.set(key, text);
  });
}

/** Removes this tab's draft and restores another tab's if one was set aside. */
export function removeDraft(key: string): void {
  const mine = own.get(key);
  own.delete(key);
  if (mine === undefined) return;
  change(() => {
    const aside = localStorage.getItem(asideOf(key));
    if (localStorage.getItem(key) === mine) {
      if (aside === null || aside === mine) localStorage.removeItem(key);
      else localStorage.setItem(key, aside);
      localStorage.removeItem(asideOf(key));
    } else if (aside === mine) localStorage.removeItem(asideOf(key));
  });
}

/** Notifies a listener when drafts are stored or removed, in other tabs too. */
export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
