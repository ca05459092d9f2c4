import { z } from "zod";
import { lastRefreshSchema } from "@/lib/prices/refreshes/schema";
import { sampleStateSchema } from "@/lib/prices/samples/schema";
import { adjustmentSchema } from "@/lib/prices/schema";

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
