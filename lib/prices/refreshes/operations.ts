import { z } from "zod";
import { pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as refreshes from "@/lib/prices/refreshes/schema";
import * as names from "@/lib/prices/providers/schema";

const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});

export const startRefreshOperation = operation({
  method: "POST",
  path: "/price-refreshes",
  tag: "prices",
  summary: "Start a refresh from the chosen providers; it continues after the answer",
  params: nothing,
  query: nothing,
  body: refreshes.refreshInputSchema,
  answer: refreshes.refreshReportSchema,
  status: 201,
});
export const listRefreshesOperation = operation({
  method: "GET",
  path: "/price-refreshes",
  tag: "prices",
  summary: "The refreshes, newest first",
  params: nothing,
  query: refreshes.refreshesQuerySchema,
  answer: pageSchemaOf(refreshes.refreshItemSchema),
});
export const getRefreshOperation = operation({
  method: "GET",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "A refresh, its progress and the outcome of each ticker",
  params: id,
  query: nothing,
  answer: refreshes.refreshReportSchema,
});
export const cancelRefreshOperation = operation({
  method: "DELETE",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "Cancel a refresh; the bars that were stored stay",
  params: id,
  query: nothing,
  answer: refreshes.refreshReportSchema,
});
export const searchSymbolsOperation = operation({
  method: "GET",
  path: "/symbol-search",
  tag: "tickers",
  summary: "Search tickers by name at the provider that is chosen for names",
  params: nothing,
  query: names.symbolSearchQuerySchema,
  answer: names.symbolSearchAnswerSchema,
});
