import { z } from "zod";
import { pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as tickers from "@/lib/tickers/schema";

const symbol = z.object({ symbol: z.string().min(1).max(40) });
const nothing = z.object({});

export const listTickersOperation = operation({
  method: "GET",
  path: "/tickers",
  tag: "tickers",
  summary: "Known tickers, by code or name",
  params: nothing,
  query: tickers.tickersQuerySchema,
  answer: pageSchemaOf(tickers.tickerItemSchema),
});
export const createTickerOperation = operation({
  method: "POST",
  path: "/tickers",
  tag: "tickers",
  summary: "Add a ticker, or its missing names",
  params: nothing,
  query: nothing,
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
  params: symbol,
  query: nothing,
  answer: tickers.tickerItemSchema,
});
export const getBarsOperation = operation({
  method: "GET",
  path: "/tickers/{symbol}/bars",
  tag: "tickers",
  summary: "A ticker's daily bars",
  params: symbol,
  query: tickers.barsQuerySchema,
  answer: tickers.barsAnswerSchema,
});
