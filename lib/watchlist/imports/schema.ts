import { z } from "zod";
import { dayFieldSchema, flagFieldSchema, lineFieldSchema, slugFieldSchema } from "@/lib/contract/fields";
import { isBlank } from "@/lib/domain/text/plain-text";
import { REASON_MAX, watchItemSchema } from "@/lib/watchlist/schema";

/** The limit on a list's text: a thousand lines with reasons. */
export const LIST_TEXT_MAX = 400_000;

/** The user's choices for one entry; absent ones have the text's values. */
const choice = z.strictObject({
  symbol: lineFieldSchema
    .min(1, { error: "required" })
    .max(80)
    .optional()
    .meta({ description: "instead of the text" }),
  reason: lineFieldSchema.max(REASON_MAX).nullable().optional(),
  addedOn: dayFieldSchema.nullable().optional().meta({ description: "null: today" }),
  leaveOut: z.boolean().optional(),
});
export type ListChoice = z.infer<typeof choice>;

export const listImportInputSchema = z.strictObject({
  text: z
    .string()
    .max(LIST_TEXT_MAX)
    .refine((text) => !isBlank(text), { error: "required" }),
  fileName: z.string().max(500).nullish().meta({ description: "the file that the text is from" }),
  theme: slugFieldSchema.nullish().meta({ description: "the theme of entries without a section" }),
  sections: z
    .record(z.string().max(200), slugFieldSchema.nullable())
    .optional()
    .meta({ description: "section → theme, null to leave it out; absent: the theme of that name" }),
  choices: z.record(z.string().max(20), choice).optional().meta({ description: "by an entry's key" }),
});
export type ListImportInput = z.input<typeof listImportInputSchema>;

export const listImportQuerySchema = z.object({ dryRun: flagFieldSchema });

/**
 * - `add`: will be (or was) added · `watched`: already on the list · `duplicate`: repeats an earlier entry
 * - `ambiguous`: has several `candidates` · `unknown`: neither a code nor a known name, or the problem in `code`
 * - `no_theme`: has no theme · `bad_day`: has an invalid or future day · `left_out`: skipped by choice, or removed
 */
const LIST_VERDICTS = [
  "add",
  "watched",
  "duplicate",
  "ambiguous",
  "unknown",
  "no_theme",
  "bad_day",
  "left_out",
] as const;

const named = { symbol: z.string(), nameEn: z.string().nullable(), nameZh: z.string().nullable() };

export const listEntrySchema = z.object({
  key: z.string(),
  line: z.number().int(),
  text: z.string(),
  exchange: z.string().nullable().meta({ description: "the exchange that a column beside it states" }),
  section: z.string().nullable(),
  theme: z.string().nullable(),
  symbol: z.string().nullable(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  otherName: z
    .string()
    .nullable()
    .meta({ description: "the ticker's name in the text where the board has another; not stored" }),
  listedName: z.string().nullable().meta({
    description: "the name of a new ticker in the directory of listed names where the text has another",
  }),
  reason: z.string().nullable(),
  addedOn: z.string(),
  verdict: z.enum(LIST_VERDICTS),
  code: z.string().nullable().meta({ description: "a more specific reason for the verdict" }),
  candidates: z.array(z.object(named)),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

export const listImportSchema = z.object({
  id: z.string().nullable().meta({ description: "the id for an undo; null: nothing was written" }),
  form: z.enum(["codes", "tradingview", "table", "tdx"]),
  sections: z.array(z.object({ name: z.string(), theme: z.string().nullable(), leftOut: z.boolean() })),
  items: z.array(listEntrySchema),
  watches: z.array(watchItemSchema).meta({ description: "the watches that were added; none in a dry run" }),
});
export type ListImport = z.infer<typeof listImportSchema>;
