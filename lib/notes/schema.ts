import { z } from "zod";
import {
  dayFieldSchema,
  flagFieldSchema,
  lineFieldSchema,
  pageSchemaOf,
  pageQuerySchema,
} from "@/lib/contract/fields";
import { BEARINGS } from "@/lib/domain/theme/evidence";
import { isBlank } from "@/lib/domain/text/plain-text";

export const NOTE_KINDS = [
  "observation",
  "catalyst",
  "risk",
  "earnings",
  "channel_check",
  "policy",
  "question",
] as const;
export const NOTE_BODY_MAX = 50_000;
const TAG_MAX = 40;

export const noteKindSchema = z.enum(NOTE_KINDS);
export type NoteKind = z.infer<typeof noteKindSchema>;
export const bearingSchema = z.enum(BEARINGS);

export const evidenceInputSchema = z.strictObject({
  claimId: z.string().min(1).max(64),
  bearing: bearingSchema,
  weight: z.number().int().min(1).max(3),
});

/** The body is stored verbatim; a body without visible characters is rejected. */
const bodyField = z
  .string()
  .max(NOTE_BODY_MAX, { error: "too_long" })
  .refine((body) => !isBlank(body), { error: "required" });

const tagField = lineFieldSchema.min(1).max(TAG_MAX);

export const noteInputSchema = z.strictObject({
  kind: noteKindSchema,
  body: bodyField,
  observedOn: dayFieldSchema,
  tickers: z.array(lineFieldSchema.min(1).max(40)).max(50).default([]),
  tags: z.array(tagField).max(20).default([]),
  evidence: z.array(evidenceInputSchema).max(20).default([]),
});
export type NoteInput = z.input<typeof noteInputSchema>;

/** A patch names its base version; omitted fields stay unchanged. */
export const notePatchSchema = z.strictObject({
  version: z.number().int().min(1),
  kind: noteKindSchema.optional(),
  body: bodyField.optional(),
  observedOn: dayFieldSchema.optional(),
  tickers: z.array(lineFieldSchema.min(1).max(40)).max(50).optional(),
  tags: z.array(tagField).max(20).optional(),
  evidence: z.array(evidenceInputSchema).max(20).optional(),
});
export type NotePatch = z.input<typeof notePatchSchema>;

export const notesQuerySchema = pageQuerySchema.extend({
  q: z.string().max(200).optional(),
  theme: z.string().max(200).optional(),
  ticker: z.string().max(40).optional(),
  kind: noteKindSchema.optional(),
  author: z.string().max(80).optional(),
  tag: z.string().max(TAG_MAX).optional(),
  from: dayFieldSchema.optional(),
  to: dayFieldSchema.optional(),
  asOf: dayFieldSchema.optional(),
  deleted: flagFieldSchema.meta({ description: "the deleted notes instead of the current ones" }),
});
/** The filters that a URL may contain. */
export type NoteFilters = Partial<Omit<z.infer<typeof notesQuerySchema>, "limit" | "cursor">>;

export const themeNotesQuerySchema = pageQuerySchema.extend({
  asOf: dayFieldSchema.optional(),
  subthemes: flagFieldSchema,
});

export const evidenceItemSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  claimText: z.string(),
  report: z.string().meta({ description: "the slug of the claim's report" }),
  bearing: bearingSchema,
  weight: z.number().int(),
});

export const noteItemSchema = z.object({
  id: z.string(),
  theme: z.string().meta({ description: "the theme's slug" }),
  themeNameEn: z.string().nullable(),
  themeNameZh: z.string().nullable(),
  kind: noteKindSchema,
  body: z.string().meta({ description: "markdown, verbatim" }),
  observedOn: z.string(),
  author: z.string(),
  authorName: z.string(),
  version: z.number().int(),
  tickers: z.array(z.string()),
  tags: z.array(z.string()),
  evidence: z.array(evidenceItemSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  recordedLater: z.boolean().meta({ description: "recorded after the asOf day; its first text is shown" }),
  deletedAt: z.string().nullable().meta({ description: "null: not deleted" }),
});
export type Note = z.infer<typeof noteItemSchema>;

/** A note with the other themes whose evidence balance it changes. */
export const noteWithMovesSchema = noteItemSchema.extend({
  moves: z
    .array(
      z.object({
        theme: z.string().meta({ description: "the theme's slug" }),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        share: z.number().meta({ description: "the weight of the note for it: 1, or one third" }),
        by: z.number().meta({ description: "the note's part of its evidence balance today" }),
      }),
    )
    .meta({ description: "other themes whose evidence balance the note changes" }),
});
export type NoteWithMoves = z.infer<typeof noteWithMovesSchema>;
export type NoteMove = NoteWithMoves["moves"][number];

export const notesAnswerSchema = pageSchemaOf(noteItemSchema).extend({
  total: z.number().int().meta({ description: "the number of matching notes on all pages" }),
});
export type NotesAnswer = z.infer<typeof notesAnswerSchema>;

export const noteRevisionSchema = z.object({
  version: z.number().int(),
  kind: noteKindSchema,
  body: z.string(),
  observedOn: z.string(),
  author: z.string(),
  authorName: z.string(),
  tickers: z.array(z.string()),
  tags: z.array(z.string()),
  evidence: z.array(evidenceItemSchema),
  createdAt: z.string(),
});
export type NoteRevision = z.infer<typeof noteRevisionSchema>;

/** The filter options of the list of notes. */
export interface NoteFacets {
  themes: { slug: string; nameEn: string | null; nameZh: string | null; parent: string | null }[];
  tickers: { symbol: string; nameEn: string | null; nameZh: string | null }[];
  tags: string[];
  authors: { handle: string; name: string }[];
}
