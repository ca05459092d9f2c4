import { z } from "zod";
import { pageOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as tickers from "@/lib/tickers/schema";

const symbol = z.object({ symbol: z.string().min(1).max(40) });
const nothing = z.object({});

export const listTickers = operation({
  method: "GET",
  path: "/tickers",
  tag: "tickers",
  summary: "Known tickers, by code or name",
  params: nothing,
  query: tickers.tickersQuery,
  answer: pageOf(tickers.tickerItem),
});
export const createTicker = operation({
  method: "POST",
  path: "/tickers",
  tag: "tickers",
  summary: "Make a ticker known, or fill in its names",
  params: nothing,
  query: nothing,
  body: tickers.tickerInput,
  answer: tickers.tickerItem,
  status: 201,
  also: { 200: "It was known: what was given is filled in" },
});
export const getTicker = operation({
  method: "GET",
  path: "/tickers/{symbol}",
  tag: "tickers",
  summary: "One ticker",
  params: symbol,
  query: nothing,
  answer: tickers.tickerItem,
});
export const getBars = operation({
  method: "GET",
  path: "/tickers/{symbol}/bars",
  tag: "tickers",
  summary: "A ticker's daily bars",
  params: symbol,
  query: tickers.barsQuery,
  answer: tickers.barsAnswer,
});
