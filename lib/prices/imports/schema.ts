import { z } from "zod";
import { problemSchema } from "@/lib/contract/problem-schema";
import { TICKER_KINDS } from "@/lib/domain/symbol/symbol-description";
import { fieldSchema } from "@/lib/prices/forms/schema";
import { adjustmentSchema } from "@/lib/prices/schema";

export const rowVerdictSchema = z.object({
  line: z.number().int(),
  column: z.string(),
  code: z.string(),
  value: z.string(),
});
export type RowVerdict = z.infer<typeof rowVerdictSchema>;

const count = z.number().int();
const extent = { firstDay: z.string().nullable(), lastDay: z.string().nullable() };

const choice = z.object({
  symbol: z.string(),
  kind: z.enum(TICKER_KINDS),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
});

const question = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("symbol"),
    printed: z.string().nullable(),
    candidates: z.array(z.string()),
    choices: z.array(choice).optional().meta({ description: "the candidates, and what is known of them" }),
  }),
  z.object({
    about: z.literal("adjustment"),
    stated: z.array(adjustmentSchema),
    likely: adjustmentSchema.nullable(),
  }),
  z.object({ about: z.literal("date_order"), samples: z.array(z.string()) }),
  z.object({ about: z.literal("decimal_sign"), samples: z.array(z.string()) }),
  z.object({ about: z.literal("adjusted_close"), without: count, rows: count }),
]);

/** Why a ticker's bars don't go into its series as it stands. */
export const importConflictSchema = z.object({
  code: z.enum(["adjustment", "seam", "other_prices", "no_overlap"]),
  series: adjustmentSchema,
  file: adjustmentSchema,
  day: z.string().nullable().meta({ description: "of a seam" }),
});
export type ImportConflict = z.infer<typeof importConflictSchema>;

/** A series that gives way as a whole. */
const replacedSeries = z.object({
  bars: count,
  daysLost: count.meta({ description: "how many of its bars are on days that the file doesn't have" }),
});
export type ReplacedSeries = z.infer<typeof replacedSeries>;

export const tickerVerdictSchema = z.object({
  symbol: z.string().nullable().meta({ description: "null: asked for" }),
  name: z.string().nullable().meta({ description: "as printed" }),
  adjustment: adjustmentSchema,
  accepted: count,
  duplicate: count,
  corrected: count,
  samplesReplaced: count,
  ...extent,
  replaced: replacedSeries.nullable().meta({
    description: "the series that gives way as a whole; of a conflict left open, or kept out of: that would",
  }),
  conflict: importConflictSchema.nullable(),
});
export type TickerVerdict = z.infer<typeof tickerVerdictSchema>;

/** As an import's row keeps it. */
const keptVerdict = tickerVerdictSchema.omit({ conflict: true });
export type KeptVerdict = z.infer<typeof keptVerdict>;

export const importResultSchema = z.object({
  id: z.string().nullable().meta({ description: "null for a dry run, and where nothing was written" }),
  fileName: z.string().nullable(),
  sha256: z.string(),
  source: z.string().meta({ description: "import, or a provider's name" }),
  form: z.string(),
  formKey: z.string(),
  columns: z.array(z.object({ name: z.string(), field: fieldSchema })),
  sample: z.array(z.array(z.string())).meta({ description: "the first rows as printed" }),
  symbols: z.array(z.string()),
  symbolSource: z.enum(["column", "name", "header", "title", "file_name", "answer"]).nullable(),
  adjustment: adjustmentSchema.meta({ description: "unknown also where the tickers' differ" }),
  questions: z.array(question),
  accepted: count,
  duplicate: count,
  corrected: count,
  samplesReplaced: count,
  tickers: z.array(tickerVerdictSchema),
  rejected: z.array(rowVerdictSchema).meta({ description: "the first of them where they are many" }),
  rejectedCount: count,
  warnings: z.array(rowVerdictSchema).meta({ description: "the first of them where they are many" }),
  warningCount: count,
  ...extent,
  previousImportId: z
    .string()
    .nullable()
    .meta({ description: "the same bytes, imported before and standing" }),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** Several files or tables: what became of each, in their order; one that was refused says why. */
export const importedFilesSchema = z.object({
  files: z.array(z.union([importResultSchema, problemSchema.extend({ fileName: z.string().nullable() })])),
});
export type ImportedFiles = z.infer<typeof importedFilesSchema>;
export const importAnswerSchema = z.union([importResultSchema, importedFilesSchema]);

export const importItemSchema = importResultSchema
  .pick({
    fileName: true,
    sha256: true,
    source: true,
    form: true,
    symbols: true,
    adjustment: true,
    accepted: true,
    duplicate: true,
    corrected: true,
    rejected: true,
    rejectedCount: true,
    warnings: true,
    warningCount: true,
  })
  .extend({
    id: z.string(),
    tickers: z.array(keptVerdict),
    author: z.string(),
    authorName: z.string(),
    createdAt: z.string(),
    revertedAt: z.string().nullable(),
  });
export type PriceImportItem = z.infer<typeof importItemSchema>;
