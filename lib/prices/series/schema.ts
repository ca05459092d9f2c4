import { z } from "zod";
import { dayFieldSchema } from "@/lib/contract/fields";
import { PERIODS } from "@/lib/domain/calendar/period";
import { lastRefreshSchema } from "@/lib/prices/refreshes/schema";
import { sampleStateSchema } from "@/lib/prices/samples/schema";
import { adjustmentSchema, exDateSchema, seriesProofSchema } from "@/lib/prices/schema";

export const seriesItemSchema = z.object({
  symbol: z.string(),
  nameEn: z.string().nullable(),
  nameZh: z.string().nullable(),
  kind: z.string(),
  source: z.string(),
  adjustment: adjustmentSchema,
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  bars: z.number().int(),
  sample: z.boolean(),
  stale: z.boolean(),
  delistedOn: z.string().nullable().meta({ description: "its last day on the exchange, if it has left it" }),
  lastRefresh: lastRefreshSchema
    .nullable()
    .meta({ description: "null: it was never requested from a provider" }),
  themes: z.array(z.string()),
});
export type PriceSeriesItem = z.infer<typeof seriesItemSchema>;

export const seriesListAnswerSchema = z.object({
  priceDay: z.string().nullable(),
  ...sampleStateSchema.shape,
  items: z.array(seriesItemSchema),
  nextCursor: z.string().nullable(),
});
export type PriceSeriesList = z.infer<typeof seriesListAnswerSchema>;

export const barsQuerySchema = z.object({ from: dayFieldSchema.optional(), to: dayFieldSchema.optional() });

export const barItemSchema = z.object({
  day: z.string(),
  open: z.number().nullable(),
  high: z.number().nullable(),
  low: z.number().nullable(),
  close: z.number(),
  adjClose: z.number().nullable(),
  volume: z.number().nullable(),
  turnover: z.number().nullable().meta({ description: "the value traded, in the ticker's currency" }),
  sample: z.boolean(),
});
/** The periods of a ticker's own returns; those since a call belong to its watches. */
export const TICKER_PERIODS = PERIODS.filter((period) => period !== "sinceCall");

const reasonedReturnSchema = z.object({ value: z.number().nullable(), reason: z.string().nullable() });

const filedReturnSchema = z.object({
  from: z.string().nullable().meta({ description: "the day of the close that both returns start from" }),
  filed: reasonedReturnSchema,
  converted: reasonedReturnSchema,
  uncertainty: z.number().nullable().meta({
    description: "the largest half-width of the ex-dates in the span, a fraction of the price; 0 without any",
  }),
});

export const barsAnswerSchema = z.object({
  symbol: z.string(),
  adjustment: adjustmentSchema.nullable(),
  convertedFrom: adjustmentSchema
    .nullable()
    .meta({ description: "the adjustment as filed, where the adjusted closes are converted from it" }),
  proof: seriesProofSchema
    .nullable()
    .meta({ description: "of the whole series by its own rows; null: it wasn't tested" }),
  exDates: z.array(exDateSchema).meta({ description: "those that the rows prove, within these bars" }),
  items: z.array(barItemSchema),
  last: z
    .object({
      day: z.string(),
      close: z.number(),
      change: z.number().nullable(),
      reason: z.string().nullable(),
    })
    .nullable()
    .meta({
      description:
        "the last close that returns use, its change from the bar before, and the reason if that is null",
    }),
  returns: z
    .record(z.enum(TICKER_PERIODS), reasonedReturnSchema)
    .meta({ description: "by period, over these bars, ending with the last one" }),
  filed: z
    .object({
      "1y": filedReturnSchema,
      sinceCall: filedReturnSchema.nullable().meta({
        description:
          "from the first of these closes since the earliest call of the themes that watch it; null: none does",
      }),
    })
    .nullable()
    .meta({ description: "a converted series' returns as filed and as converted; null: it isn't converted" }),
});
export type Bars = z.infer<typeof barsAnswerSchema>;
