import { emptySchema, pageQuerySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as prices from "@/lib/prices/series/schema";

export const listSeriesOperation = operation({
  method: "GET",
  path: "/price-series",
  tag: "prices",
  summary: "Each ticker's price series: source, adjustment and days",
  params: emptySchema,
  query: pageQuerySchema,
  answer: prices.seriesListAnswerSchema,
});
