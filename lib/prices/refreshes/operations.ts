import { z } from "zod";
import { pageOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as refreshes from "@/lib/prices/refreshes/schema";
import * as names from "@/lib/prices/providers/schema";

const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});

export const startRefresh = operation({
  method: "POST",
  path: "/price-refreshes",
  tag: "prices",
  summary: "Ask the chosen providers for prices; the round goes on after the answer",
  params: nothing,
  query: nothing,
  body: refreshes.refreshInput,
  answer: refreshes.refreshReport,
  status: 201,
});
export const listRefreshes = operation({
  method: "GET",
  path: "/price-refreshes",
  tag: "prices",
  summary: "Rounds of asking providers, newest first",
  params: nothing,
  query: refreshes.refreshesQuery,
  answer: pageOf(refreshes.refreshItem),
});
export const getRefresh = operation({
  method: "GET",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "How far a round is, and what came of each ticker",
  params: id,
  query: nothing,
  answer: refreshes.refreshReport,
});
export const cancelRefresh = operation({
  method: "DELETE",
  path: "/price-refreshes/{id}",
  tag: "prices",
  summary: "Cancel a round; what has come stays",
  params: id,
  query: nothing,
  answer: refreshes.refreshReport,
});
export const searchSymbols = operation({
  method: "GET",
  path: "/symbol-search",
  tag: "tickers",
  summary: "Tickers by a name, asking the provider that is chosen for names",
  params: nothing,
  query: names.symbolSearchQuery,
  answer: names.symbolSearchAnswer,
});
