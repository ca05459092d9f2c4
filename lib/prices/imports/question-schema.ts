import { z } from "zod";
import { UNIT_FAULTS } from "@/lib/domain/price-check/turnover-units";
import { TICKER_KINDS } from "@/lib/domain/symbol/listing-rules";
import { columnMappingSchema, fieldSchema } from "@/lib/prices/forms/schema";
import { adjustmentSchema, seriesProofSchema } from "@/lib/prices/schema";

const count = z.number().int();

/** The reason why a ticker's bars can't be merged into its series. */
export const importConflictSchema = z.object({
  code: z.enum(["adjustment", "seam", "other_prices", "no_overlap"]),
  series: adjustmentSchema,
  file: adjustmentSchema,
  day: z.string().nullable().meta({ description: "the day of a seam (an adjustment break)" }),
});
export type ImportConflict = z.infer<typeof importConflictSchema>;

/** A stored series that the import replaces completely. */
export const replacedSeriesSchema = z.object({
  bars: count,
  daysLost: count.meta({ description: "the number of its bars on days that the file doesn't have" }),
});
export type ReplacedSeries = z.infer<typeof replacedSeriesSchema>;

const symbolChoiceSchema = z.object({
  symbol: z.string(),
  kind: z.enum(TICKER_KINDS),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
});
export type SymbolChoice = z.infer<typeof symbolChoiceSchema>;

export const columnsFaultSchema = z.enum([
  "unknown_columns",
  "no_header",
  "mislabelled_columns",
  "adjusted_beside_raw",
  "ticker_column",
]);

const tableViewSchema = z.object({
  columns: z.array(z.object({ name: z.string(), field: fieldSchema })),
  sample: z.array(z.array(z.string())).meta({ description: "the first rows as printed" }),
  formKey: z.string(),
  likely: columnMappingSchema.optional(),
});

const refused = z
  .string()
  .optional()
  .meta({ description: "the reason why the answer is invalid; absent: there is no answer" });

/** All questions about a price file. Each is answered by a field of the import's query. */
export const importQuestionSchema = z.discriminatedUnion("about", [
  z.object({
    about: z.literal("symbol"),
    printed: z
      .string()
      .nullable()
      .meta({ description: "a code or name in the file; null: the question is about the whole file" }),
    candidates: z.array(z.string()),
    choices: z.array(symbolChoiceSchema).meta({ description: "the candidates with their kind and names" }),
    likely: z.string().nullable().meta({ description: "the symbol of an earlier import of the same bytes" }),
    refused,
  }),
  z.object({
    about: z.literal("adjustment"),
    stated: z
      .array(adjustmentSchema)
      .meta({ description: "the adjustments that the file states; two or more are a contradiction" }),
    likely: adjustmentSchema.nullable(),
    proof: seriesProofSchema
      .nullable()
      .optional()
      .meta({ description: "the first ticker's proof, which says too little" }),
    refused,
  }),
  z.object({
    about: z.literal("proof"),
    tickers: z
      .array(
        z.object({
          symbol: z.string().nullable(),
          declared: adjustmentSchema.nullable().meta({ description: "by the file or an answer" }),
          adjustment: adjustmentSchema.meta({ description: "by the proof" }),
          convertedFrom: adjustmentSchema.nullable(),
          faults: z
            .array(z.enum(UNIT_FAULTS))
            .meta({ description: "units that the rows prove otherwise; empty: only the adjustment differs" }),
          proof: seriesProofSchema,
        }),
      )
      .meta({ description: "tickers whose rows prove another adjustment or unit than the file states" }),
  }),
  z.object({ about: z.literal("date_order"), samples: z.array(z.string()) }),
  z.object({ about: z.literal("decimal_sign"), samples: z.array(z.string()) }),
  z.object({ about: z.literal("adjusted_close"), without: count, rows: count }),
  z.object({ about: z.literal("day") }),
  z.object({ about: z.literal("columns"), code: columnsFaultSchema, table: tableViewSchema }),
  z.object({
    about: z.literal("conflict"),
    tickers: z.array(
      importConflictSchema.extend({ symbol: z.string(), replaced: replacedSeriesSchema.nullable() }),
    ),
  }),
]);
export type ImportQuestion = z.infer<typeof importQuestionSchema>;
export type QuestionAbout<About extends ImportQuestion["about"]> = Extract<ImportQuestion, { about: About }>;
export type TickerConflict = QuestionAbout<"conflict">["tickers"][number];
