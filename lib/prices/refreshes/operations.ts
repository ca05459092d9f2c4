import { idParamsSchema, emptySchema, pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as refreshes from "@/lib/prices/refreshes/schema";
import * as names from "@/lib/prices/providers/schema";

export const startRefreshOperation = operation({
  method: "POST",
  path: "/price-refreshes",
  tag: "prices",
  summary: "Start a refresh from the chosen providers; it continues after the answer",
  params: emptySchema,
  query: emptySchema,
  body: refreshes.refreshInputSchema,
  answer: refreshes.refreshReportSchema,
  status: 201,
});
export const listRefreshesOperation = operation({
  method: "GET",
  path: "/price-refreshes",
  tag: "prices",
  summary: "The refreshes, newest first",
  params: emptySchema,
  query: refreshes.refreshesQuerySchema,
  answer: pageSchemaOf(refreshes.refreshItemSchema),
});
export const getRefreshOperation = operation({
  method: "GET",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "A refresh, its progress and the outcome of each ticker",
  params: idParamsSchema,
  query: emptySchema,
  answer: refreshes.refreshReportSchema,
});
export const cancelRefreshOperation = operation({
  method: "DELETE",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "Cancel a refresh; the bars that were stored stay",
  params: idParamsSchema,
  query: emptySchema,
  answer: refreshes.refreshReportSchema,
});
export const searchSymbolsOperation = operation({
  method: "GET",
  path: "/symbol-search",
  tag: "tickers",
  summary: "Search tickers by name at the provider that is chosen for names",
  params: emptySchema,
  query: names.symbolSearchQuerySchema,
  answer: names.symbolSearchAnswerSchema,
});
