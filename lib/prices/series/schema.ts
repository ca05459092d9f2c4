import { z } from "zod";
import { lastRefresh } from "@/lib/prices/refreshes/schema";
import { sampleState } from "@/lib/prices/samples/schema";
import { adjustment } from "@/lib/prices/schema";

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
  lastRefresh: lastRefresh.nullable().meta({ description: "null: no provider was asked for it" }),
  themes: z.array(z.string()),
});
export type PriceSeriesItem = z.infer<typeof seriesItem>;

export const seriesListAnswer = z.object({
  priceDay: z.string().nullable(),
  ...sampleState,
  items: z.array(seriesItem),
  nextCursor: z.string().nullable(),
});
export type PriceSeriesList = z.infer<typeof seriesListAnswer>;
