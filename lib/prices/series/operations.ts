import { emptySchema, pageQuerySchema, symbolParamsSchema } from "@/lib/contract/fields";
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
export const getBarsOperation = operation({
  method: "GET",
  path: "/tickers/{symbol}/bars",
  tag: "tickers",
  summary: "A ticker's daily bars",
  params: symbolParamsSchema,
  query: prices.barsQuerySchema,
  answer: prices.barsAnswerSchema,
});
