import { emptySchema, pageSchemaOf, symbolParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as tickers from "@/lib/tickers/schema";

export const listTickersOperation = operation({
  method: "GET",
  path: "/tickers",
  tag: "tickers",
  summary: "Known tickers, by code or name",
  params: emptySchema,
  query: tickers.tickersQuerySchema,
  answer: pageSchemaOf(tickers.tickerItemSchema),
});
export const createTickerOperation = operation({
  method: "POST",
  path: "/tickers",
  tag: "tickers",
  summary: "Add a ticker, or its missing names",
  params: emptySchema,
  query: emptySchema,
  body: tickers.tickerInputSchema,
  answer: tickers.tickerItemSchema,
  status: 201,
  also: { 200: "The ticker existed; its missing fields are filled in" },
});
export const getTickerOperation = operation({
  method: "GET",
  path: "/tickers/{symbol}",
  tag: "tickers",
  summary: "One ticker",
  params: symbolParamsSchema,
  query: emptySchema,
  answer: tickers.tickerItemSchema,
});
export const patchTickerOperation = operation({
  method: "PATCH",
  path: "/tickers/{symbol}",
  tag: "tickers",
  summary: "Change a ticker's names, those that it had, and the day of its delisting",
  params: symbolParamsSchema,
  query: emptySchema,
  body: tickers.tickerPatchSchema,
  answer: tickers.tickerItemSchema,
});
export const renumberTickerOperation = operation({
  method: "POST",
  path: "/tickers/{symbol}/renumber",
  tag: "tickers",
  summary: "Give a ticker its code of today; it keeps its history and is found under both",
  params: symbolParamsSchema,
  query: emptySchema,
  body: tickers.renumberInputSchema,
  answer: tickers.tickerItemSchema,
});
