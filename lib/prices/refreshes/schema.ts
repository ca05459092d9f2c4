import { z } from "zod";
import { lineFieldSchema, pageQuerySchema } from "@/lib/contract/fields";
import { ACTION_KINDS, SOURCE_METHODS } from "@/lib/domain/provider/types";
import { adjustmentSchema, seriesProofSchema } from "@/lib/prices/schema";

const count = z.number().int();

export const refreshInputSchema = z.strictObject({
  symbols: z
    .array(lineFieldSchema.min(1, { error: "required" }).max(40))
    .min(1)
    .max(2000)
    .optional()
    .meta({ description: "absent: every watched ticker and benchmark" }),
  replace: z
    .boolean()
    .optional()
    .meta({ description: "fetch the whole history and replace the series with it" }),
});
export type RefreshInput = z.input<typeof refreshInputSchema>;

/** The outcome of a ticker: stored bars, no new bars, or the reason for a failure. */
export const OUTCOMES = [
  "stored",
  "unchanged",
  "waiting",
  "no_provider",
  "withdrawn",
  "on_hold",
  "not_covered",
  "unknown_symbol",
  "no_data",
  "wrong_currency",
  "no_token",
  "bad_token",
  "not_permitted",
  "rate_limited",
  "daily_limit",
  "not_ready",
  "stale_answer",
  "not_asked",
  "no_answer_before",
  "unexpected_answer",
  "provider_error",
  "refused_address",
  "unreachable",
  "timeout",
  "adjustment_conflict",
  "adjustment_seam",
  "other_prices",
  "no_overlap",
  "not_as_stated",
  "short_history",
  "changed_meanwhile",
  "not_stored",
  "cancelled",
  "interrupted",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether the prices were received. */
export const hasCome = (outcome: Outcome): boolean => outcome === "stored" || outcome === "unchanged";

/** Outcomes of tickers that were never requested. */
export const NOT_REQUESTED: readonly Outcome[] = [
  "no_provider",
  "withdrawn",
  "on_hold",
  "not_covered",
  "no_token",
  "not_asked",
  "no_answer_before",
  "cancelled",
  "interrupted",
];

const REPLACEABLE: readonly Outcome[] = [
  "adjustment_conflict",
  "adjustment_seam",
  "other_prices",
  "no_overlap",
];

/** Whether fetching the whole history in place of the series would solve the outcome. */
export const isReplaceable = (outcome: Outcome): boolean => REPLACEABLE.includes(outcome);

export const leftOutRowSchema = z.object({ day: z.string().nullable(), code: z.string() });

export const corporateActionSchema = z.object({
  day: z.string(),
  kind: z
    .enum(ACTION_KINDS)
    .meta({ description: "factor: a change of the source's adjustment factor, of either origin" }),
  value: z.number().meta({
    description: "new shares per old share, the amount per share, or the new factor per old factor",
  }),
});

export const fetchItemSchema = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  provider: z.string().nullable().meta({ description: "the source that was asked; null: none" }),
  from: z.string(),
  to: z.string(),
  outcome: z.enum(OUTCOMES),
  reason: z.string().nullable().meta({
    deprecated: true,
    description: "a failed outcome as an English sentence: read `outcome` instead",
  }),
  detail: z.string().nullable().meta({
    description: "the provider's message, the two values that differ, or the keys below in one line",
  }),
  adjustments: z
    .object({ file: adjustmentSchema, series: adjustmentSchema })
    .nullable()
    .meta({ description: "of an adjustment_conflict: of the fetched bars and of the stored series" }),
  seamDay: z
    .string()
    .nullable()
    .meta({ description: "of an adjustment_seam: the day with the largest step" }),
  lastAction: corporateActionSchema.nullable().meta({
    description: "of bars that don't continue the series: the newest split or dividend in the span",
  }),
  method: z.enum(SOURCE_METHODS).nullable().meta({
    description:
      "raw, raw_and_factors (adjusted here by ratio) or adjusted (by the source); null where no bars came, or before this was recorded",
  }),
  note: z.string().nullable().meta({
    description:
      "why the bars are raw although the source has factors: not_by_ratio, factors_missing, or its own words",
  }),
  proof: seriesProofSchema
    .pick({ method: true, reason: true })
    .extend({
      isConverted: z.boolean().meta({ description: "by difference, converted here to by ratio" }),
    })
    .nullable()
    .meta({
      description:
        "the verdict on the closes of the whole series; null where no bars came, for an index, or before this was recorded",
    }),
  reread: corporateActionSchema.nullable().meta({
    description:
      "the split or dividend for which the whole history was fetched again and replaced the series",
  }),
  bars: count.meta({ description: "new and corrected" }),
  leftOut: z
    .array(leftOutRowSchema)
    .meta({ description: "the first of the rows that are no valid bars of the span" }),
  leftOutCount: count,
  importId: z.string().nullable(),
  at: z.string(),
});
export type FetchItem = z.infer<typeof fetchItemSchema>;

export const refreshItemSchema = z.object({
  id: z.string(),
  status: z.enum(["running", "finished", "cancelled", "interrupted"]).meta({
    description: "interrupted: the server stopped before the end",
  }),
  asked: count.meta({ description: "the number of tickers" }),
  notAsked: count.meta({ description: "the number of tickers that were never requested" }),
  done: count,
  came: count,
  author: z.string(),
  authorName: z.string(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});
export type RefreshItem = z.infer<typeof refreshItemSchema>;

/** The numbers of requested, received and skipped tickers. */
export const refreshSummary = ({ asked, notAsked, came }: RefreshItem) => ({
  asked: asked - notAsked,
  came,
  notAsked,
});

export const refreshReportSchema = refreshItemSchema.extend({
  current: z.array(z.string()).meta({ description: "the symbols being fetched now" }),
  items: z.array(fetchItemSchema),
});
export type RefreshReport = z.infer<typeof refreshReportSchema>;

export const refreshesQuerySchema = pageQuerySchema;

/** The latest result of a provider for a ticker's prices. */
export const lastRefreshSchema = z.object({
  at: z.string(),
  provider: z.string(),
  outcome: z.enum(OUTCOMES),
  cameAt: z
    .string()
    .nullable()
    .meta({ description: "the time of the last fetch whose prices were stored or already there" }),
});
export type LastRefresh = z.infer<typeof lastRefreshSchema>;
