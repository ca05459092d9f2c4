import { z } from "zod";
import { baseRuleFieldSchema, countField, dayFieldSchema, viewQuerySchema } from "@/lib/contract/fields";
import { PERIODS } from "@/lib/domain/calendar/period";
import { CORRELATION_MIN_RETURNS, CORRELATION_RETURNS } from "@/lib/domain/theme/thresholds";
import { benchmarkRefSchema, breadthSchema, fractionSchema, statusSchema } from "@/lib/themes/schema";

export const seriesQuerySchema = viewQuerySchema.extend({
  period: z.enum(PERIODS).default("sinceCall").meta({
    description: "the last points, with index and benchmark at 100 on the first of them",
  }),
  from: dayFieldSchema.optional(),
  to: dayFieldSchema.optional(),
  points: countField(2, 500).default(500),
});

export const seriesPointSchema = z.object({
  day: z.string(),
  level: z.number(),
  benchmark: fractionSchema,
  excess: fractionSchema,
  relative: fractionSchema,
  drawdown: z.number(),
  breadth: breadthSchema,
  eligible: z.number().int(),
  members: z.number().int(),
  priced: z.number().int().meta({ description: "of the members, those with a bar that isn't stale" }),
});

export const seriesAnswerSchema = z.object({
  theme: z.string(),
  asOf: z.string(),
  base: baseRuleFieldSchema,
  period: z.enum(PERIODS),
  priceDay: z.string().nullable(),
  callDay: z.string(),
  t0: z.string().nullable(),
  reason: z.string().nullable().meta({ description: "why there are no points" }),
  benchmark: benchmarkRefSchema.nullable(),
  thinned: z.boolean(),
  sample: z.boolean(),
  points: z.array(seriesPointSchema),
  sessions: z.array(z.number().int()).nullable().meta({
    description:
      "of a thinned series: how many trading days each point is after the first; null: one more each",
  }),
  figures: z
    .object({
      from: z.string(),
      to: z.string(),
      return: fractionSchema,
      benchmark: fractionSchema,
      excess: fractionSchema,
      relative: fractionSchema,
      maxDrawdown: z.number(),
    })
    .nullable()
    .meta({
      description: "of a span with `from` or `to`: from its first to its last point; null without points",
    }),
  lead: z
    .object({
      isAhead: z.boolean(),
      since: z.string().meta({ description: "the first day of the present run" }),
      aheadDays: z.number().int(),
      days: z.number().int().meta({ description: "trading days on which there is a comparison" }),
    })
    .nullable()
    .meta({
      description: "whether the theme is ahead of its benchmark over these points; null if they never differ",
    }),
  statuses: z.array(z.object({ from: z.string(), to: z.string(), status: statusSchema })).meta({
    description:
      "the theme's status on each day, in runs; by the first close after the call and its own benchmark",
  }),
});
export type ThemeSeries = z.infer<typeof seriesAnswerSchema>;

const comparedItemSchema = z.object({
  slug: z.string(),
  level: z.enum(["sector", "subtheme"]),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  callDay: z.string(),
  t0: z.string().nullable(),
  sample: z.boolean(),
  reason: z.string().nullable().meta({ description: "the reason why it has no level on any day" }),
  excessReason: z.string().nullable().meta({ description: "the reason why it has no excess on any day" }),
  volatility: fractionSchema,
  volatilityReason: z.string().nullable(),
});

/** The answer of both comparisons: of any themes, and of a sector's. */
export const comparedAnswerSchema = z.object({
  asOf: z.string(),
  base: baseRuleFieldSchema,
  period: z.enum(PERIODS),
  priceDay: z.string().nullable(),
  from: z.string().nullable().meta({
    description: "the day on which all lines are at 100; null: each is on the first day of its own index",
  }),
  benchmark: benchmarkRefSchema.nullable().meta({
    description: "the sector's, or the one that the themes share; null if they have different ones",
  }),
  items: z
    .array(comparedItemSchema)
    .meta({ description: "the themes, in the order of `levels` and `excess`" }),
  points: z
    .array(
      z.object({
        day: z.string(),
        levels: z.array(fractionSchema),
        benchmark: fractionSchema,
        excess: z.array(fractionSchema).meta({
          description: "over `benchmark`, each from the first day of its own line, to eight decimals",
        }),
      }),
    )
    .meta({
      description:
        "on every day of any of them, at most 500; on a day without a point the last level counts until it is stale",
    }),
});
export type ComparedAnswer = z.infer<typeof comparedAnswerSchema>;

export const comparisonAnswerSchema = comparedAnswerSchema.extend({
  theme: z.string(),
  sector: comparedItemSchema
    .extend({ levels: z.array(fractionSchema), excess: z.array(fractionSchema) })
    .meta({ description: "the sector's own line: its levels and excess in the order of `points`" }),
});
export type ThemeComparison = z.infer<typeof comparisonAnswerSchema>;

export const correlationQuerySchema = viewQuerySchema.extend({
  window: countField(CORRELATION_MIN_RETURNS, 1_000)
    .default(CORRELATION_RETURNS)
    .meta({ description: "the largest number of shared daily returns used" }),
});

export const correlationAnswerSchema = z.object({
  theme: z.string(),
  asOf: z.string(),
  priceDay: z.string().nullable(),
  window: z.number().int(),
  minimum: z.number().int().meta({ description: "the smallest number of shared returns for a correlation" }),
  sample: z.boolean().meta({ description: "whether it uses sample bars" }),
  items: z
    .array(
      z.object({
        symbol: z.string(),
        nameEn: z.string().nullable(),
        nameZh: z.string().nullable(),
        sample: z.boolean(),
      }),
    )
    .meta({ description: "the members: the rows and columns of the three tables below" }),
  matrix: z.array(z.array(fractionSchema)),
  days: z.array(z.array(z.number().int())).meta({ description: "the number of returns that both have" }),
  reasons: z.array(z.array(z.string().nullable())).meta({ description: "why a correlation is null" }),
});
export type ThemeCorrelation = z.infer<typeof correlationAnswerSchema>;
