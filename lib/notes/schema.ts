import { z } from "zod";
import { dayField, flagField, lineField, pageOf, pageQuery } from "@/lib/contract/fields";
import { BEARINGS } from "@/lib/domain/theme/evidence";
import { isBlank } from "@/lib/domain/text/plain-text";

export const NOTE_KINDS = [
  "observation",
  "catalyst",
  "risk",
  "earnings",
  "channel_check",
  "question",
] as const;
export const NOTE_BODY_MAX = 50_000;
const TAG_MAX = 40;

export const noteKind = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof noteKind>;
export const bearing = z.enum(BEARINGS);

export const evidenceInput = z.strictObject({
  claimId: z.string().min(1).max(64),
  bearing,
  weight: z.number().int().min(1).max(3),
});

/** The body is kept verbatim; only a body of which nothing is seen is refused. */
const bodyField = z
  .string()
  .max(NOTE_BODY_MAX, { error: "too_long" })
  .refine((body) => !isBlank(body), { error: "required" });

const tagField = lineField.min(1).max(TAG_MAX);

export const noteInput = z.strictObject({
  kind: noteKind,
  body: bodyField,
  observedOn: dayField,
  tickers: z.array(lineField.min(1).max(40)).max(50).default([]),
  tags: z.array(tagField).max(20).default([]),
  evidence: z.array(evidenceInput).max(20).default([]),
});
export type NoteInput = z.input<typeof noteInput>;

/** An edit names the version it was made from; what it leaves out stays as it is. */
export const notePatch = z.strictObject({
  version: z.number().int().min(1),
  kind: noteKind.optional(),
  body: bodyField.optional(),
  observedOn: dayField.optional(),
  tickers: z.array(lineField.min(1).max(40)).max(50).optional(),
  tags: z.array(tagField).max(20).optional(),
  evidence: z.array(evidenceInput).max(20).optional(),
});
export type NotePatch = z.input<typeof notePatch>;

export const notesQuery = pageQuery.extend({
  q: z.string().max(200).optional(),
  theme: z.string().max(200).optional(),
  ticker: z.string().max(40).optional(),
  kind: noteKind.optional(),
  author: z.string().max(80).optional(),
  tag: z.string().max(TAG_MAX).optional(),
  from: dayField.optional(),
  to: dayField.optional(),
  asOf: dayField.optional(),
  deleted: flagField.meta({ description: "the deleted notes instead of those that stand" }),
});
/** The filters a link may carry. */
export type NoteFilters = Partial<Omit<z.infer<typeof notesQuery>, "limit" | "cursor">>;

export const themeNotesQuery = pageQuery.extend({ asOf: dayField.optional(), subthemes: flagField });

export const evidenceItem = z.object({
  id: z.string(),
  claimId: z.string(),
  claimText: z.string(),
  report: z.string().meta({ description: "the slug of the claim's report" }),
  bearing,
  weight: z.number().int(),
});

export const noteItem = z.object({
  id: z.string(),
  theme: z.string().meta({ description: "the theme's slug" }),
  themeNameEn: z.string().nullable(),
  themeNameZh: z.string().nullable(),
  kind: noteKind,
  body: z.string().meta({ description: "markdown, verbatim" }),
  observedOn: z.string(),
  author: z.string(),
  authorName: z.string(),
  version: z.number().int(),
  tickers: z.array(z.string()),
  tags: z.array(z.string()),
  evidence: z.array(evidenceItem),
  createdAt: z.string(),
  updatedAt: z.string(),
  recordedLater: z.boolean().meta({ description: "typed after the asOf day; its first text is shown" }),
  deletedAt: z.string().nullable().meta({ description: "when it was deleted; null: it stands" }),
});
export type Note = z.infer<typeof noteItem>;

/** A note by itself, with the other themes whose balance of evidence it moves. */
export const noteWithMoves = noteItem.extend({
  moves: z
    .array(
      z.object({
        theme: z.string().meta({ description: "the theme's slug" }),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        share: z.number().meta({ description: "how much of the note counts for it: 1, or a third" }),
        by: z.number().meta({ description: "what the note adds to its balance today" }),
      }),
    )
    .meta({ description: "other themes whose balance of evidence the note moves" }),
});
export type NoteWithMoves = z.infer<typeof noteWithMoves>;
export type NoteMove = NoteWithMoves["moves"][number];

export const notesAnswer = pageOf(noteItem).extend({
  total: z.number().int().meta({ description: "how many notes match, on every page together" }),
});
export type NotesAnswer = z.infer<typeof notesAnswer>;

export const noteRevision = z.object({
  version: z.number().int(),
  kind: noteKind,
  body: z.string(),
  observedOn: z.string(),
  author: z.string(),
  authorName: z.string(),
  tickers: z.array(z.string()),
  tags: z.array(z.string()),
  evidence: z.array(evidenceItem),
  createdAt: z.string(),
});
export type NoteRevision = z.infer<typeof noteRevision>;

/** What the list of notes can be filtered by. */
export interface NoteFacets {
  themes: { slug: string; nameEn: string | null; nameZh: string | null; parent: string | null }[];
  tickers: { symbol: string; nameEn: string | null; nameZh: string | null }[];
  tags: string[];
  authors: { handle: string; name: string }[];
}
