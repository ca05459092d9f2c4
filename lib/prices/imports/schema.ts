import { z } from "zod";
import { problemSchema } from "@/lib/contract/problem-schema";
import { fieldSchema } from "@/lib/prices/forms/schema";
import {
  importConflictSchema,
  importQuestionSchema,
  replacedSeriesSchema,
} from "@/lib/prices/imports/question-schema";
import { adjustmentSchema, seriesProofSchema } from "@/lib/prices/schema";

export const rowVerdictSchema = z.object({
  line: z.number().int(),
  column: z.string(),
  code: z.string(),
  value: z.string(),
});
export type RowVerdict = z.infer<typeof rowVerdictSchema>;

const count = z.number().int();
const extent = { firstDay: z.string().nullable(), lastDay: z.string().nullable() };

export const tickerVerdictSchema = z.object({
  symbol: z.string().nullable().meta({ description: "null: a question asks for it" }),
  name: z.string().nullable().meta({ description: "as printed" }),
  adjustment: adjustmentSchema,
  convertedFrom: adjustmentSchema
    .nullable()
    .meta({ description: "the adjustment as filed, where the closes are converted from it" }),
  proof: seriesProofSchema.nullable().meta({ description: "null: an import from before there were proofs" }),
  accepted: count,
  duplicate: count,
  corrected: count,
  samplesReplaced: count,
  ...extent,
  replaced: replacedSeriesSchema.nullable().meta({
    description:
      "the series that is replaced as a whole, or would be where a conflict is open or the series is kept",
  }),
  conflict: importConflictSchema.nullable(),
});
export type TickerVerdict = z.infer<typeof tickerVerdictSchema>;

/** The form stored in an import's row. */
const keptVerdict = tickerVerdictSchema.omit({ conflict: true });
export type KeptVerdict = z.infer<typeof keptVerdict>;

export const importResultSchema = z.object({
  id: z.string().nullable().meta({ description: "null for a dry run, or if nothing was written" }),
  fileName: z.string().nullable(),
  sha256: z.string(),
  source: z.string().meta({ description: "import, or a provider's name" }),
  form: z.string(),
  formKey: z.string(),
  columns: z.array(z.object({ name: z.string(), field: fieldSchema })),
  sample: z.array(z.array(z.string())).meta({ description: "the first rows as printed" }),
  symbols: z.array(z.string()),
  symbolSource: z.enum(["column", "name", "header", "title", "file_name", "answer"]).nullable(),
  adjustment: adjustmentSchema.meta({ description: "unknown also if the tickers have different ones" }),
  questions: z.array(importQuestionSchema),
  accepted: count,
  duplicate: count,
  corrected: count,
  samplesReplaced: count,
  tickers: z.array(tickerVerdictSchema),
  rejected: z.array(rowVerdictSchema).meta({ description: "only the first if there are many" }),
  rejectedCount: count,
  warnings: z.array(rowVerdictSchema).meta({ description: "only the first if there are many" }),
  warningCount: count,
  ...extent,
  previousImportId: z
    .string()
    .nullable()
    .meta({ description: "the same bytes, imported before and not reverted" }),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/**
 * The reason why a file isn't imported, with the questions whose answers would solve it; without questions no answer
 * would.
 */
const importProblemSchema = problemSchema.extend({
  fileName: z.string().nullable(),
  questions: z.array(importQuestionSchema).optional(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** The results of several files or tables in order; a rejected one has its reason. */
export const importedFilesSchema = z.object({
  files: z.array(z.union([importResultSchema, importProblemSchema])),
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
