import { z } from "zod";
import { flagField, pageQuery } from "@/lib/api/fields";
import { problem } from "@/lib/api/problem-schema";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";

export const adjustment = z.enum(ADJUSTMENTS);
export const PRICE_FILE_MAX_BYTES = 50 * 1024 * 1024;

export const importQuery = z.object({
  symbol: z.string().max(40).optional(),
  adjustment: adjustment.optional(),
  dryRun: flagField,
  /** What to do where the series there has another adjustment. */
  replace: flagField,
});

export const rowVerdict = z.object({
  line: z.number().int(),
  column: z.string(),
  code: z.string(),
  value: z.string(),
});
export type RowVerdict = z.infer<typeof rowVerdict>;

export const importResult = z.object({
  id: z.string().nullable().meta({ description: "null for a dry run, and where nothing was written" }),
  fileName: z.string().nullable(),
  form: z.string(),
  symbols: z.array(z.string()),
  adjustment,
  accepted: z.number().int(),
  duplicate: z.number().int(),
  corrected: z.number().int(),
  samplesReplaced: z.number().int(),
  rejected: z.array(rowVerdict),
  warnings: z.array(rowVerdict),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
});
export type ImportResult = z.infer<typeof importResult>;

/** Several files: what became of each, in their order; one that was refused says why. */
export const importedFiles = z.object({
  files: z.array(z.union([importResult, problem.extend({ fileName: z.string().nullable() })])),
});
export type ImportedFiles = z.infer<typeof importedFiles>;
export const importAnswer = z.union([importResult, importedFiles]);

export const importItem = z.object({
  id: z.string(),
  fileName: z.string().nullable(),
  sha256: z.string(),
  form: z.string(),
  symbols: z.array(z.string()),
  adjustment,
  accepted: z.number().int(),
  duplicate: z.number().int(),
  corrected: z.number().int(),
  rejected: z.array(rowVerdict),
  warnings: z.array(rowVerdict),
  author: z.string(),
  authorName: z.string(),
  createdAt: z.string(),
  revertedAt: z.string().nullable(),
});
export type PriceImportItem = z.infer<typeof importItem>;
export const importsQuery = pageQuery;

export const seriesItem = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  kind: z.string(),
  source: z.string(),
  adjustment,
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  bars: z.number().int(),
  sample: z.boolean(),
  stale: z.boolean(),
  themes: z.array(z.string()),
});
export type PriceSeriesItem = z.infer<typeof seriesItem>;
export const seriesListAnswer = z.object({
  priceDay: z.string().nullable(),
  sampleTickers: z.number().int(),
  items: z.array(seriesItem),
  nextCursor: z.string().nullable(),
});
export type PriceSeriesList = z.infer<typeof seriesListAnswer>;

export const samplesRemoved = z.object({ tickers: z.number().int(), bars: z.number().int() });
