import { emptySchema, symbolParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as checks from "@/lib/prices/checks/schema";

export const getChecksOperation = operation({
  method: "GET",
  path: "/tickers/{symbol}/checks",
  tag: "tickers",
  summary: "The price issues of a ticker's bars, and where the bars come from",
  params: symbolParamsSchema,
  query: emptySchema,
  answer: checks.tickerChecksSchema,
});
export const listChecksOperation = operation({
  method: "GET",
  path: "/price-checks",
  tag: "prices",
  summary: "The price issues of every series, and how many members each theme's number rests on",
  params: emptySchema,
  query: checks.checksQuerySchema,
  answer: checks.checksAnswerSchema,
});
export const stateAdjustmentOperation = operation({
  method: "PATCH",
  path: "/price-series/{symbol}",
  tag: "prices",
  summary: "State the adjustment of an imported series",
  params: symbolParamsSchema,
  query: emptySchema,
  body: checks.adjustmentInputSchema,
  answer: checks.seriesAdjustmentSchema,
});
