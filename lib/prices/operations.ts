import { z } from "zod";
import { pageOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as checks from "@/lib/prices/checks/schema";
import * as marks from "@/lib/prices/dismissals/schema";
import { importQuery, PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import * as prices from "@/lib/prices/imports/schema";
import * as tickers from "@/lib/tickers/schema";

const id = z.object({ id: z.string().min(1).max(64) });
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
export const getChecks = operation({
  method: "GET",
  path: "/tickers/{symbol}/checks",
  tag: "tickers",
  summary: "What is to be doubted of a ticker's bars, and where they come from",
  params: symbol,
  query: nothing,
  answer: checks.tickerChecks,
});
export const listChecks = operation({
  method: "GET",
  path: "/price-checks",
  tag: "prices",
  summary: "What is to be doubted of every series, and how many members stand behind each theme's number",
  params: nothing,
  query: checks.checksQuery,
  answer: checks.checksAnswer,
});
export const markGenuine = operation({
  method: "POST",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Call a suspected move, or rows that aren't there, genuine",
  params: nothing,
  query: nothing,
  body: marks.markInput,
  answer: marks.markItem,
  status: 201,
  also: { 200: "It is marked already" },
});
export const voidMarks = operation({
  method: "PATCH",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Take marks back together: the suspicions stand again",
  params: nothing,
  query: nothing,
  body: marks.marksVoidInput,
  answer: marks.markItems,
});
export const markSeams = operation({
  method: "POST",
  path: "/price-dismissals/seams",
  tag: "prices",
  summary: "Call every day genuine on which a series parts from the one that an import replaced",
  params: nothing,
  query: nothing,
  body: marks.seamMarksInput,
  answer: marks.markItems,
  status: 201,
  also: { 200: "All are marked already" },
});
export const voidMark = operation({
  method: "DELETE",
  path: "/price-dismissals/{id}",
  tag: "prices",
  summary: "Take a mark back: the suspicion stands again",
  params: id,
  query: nothing,
  answer: marks.markItem,
});
export const importPrices = operation({
  method: "POST",
  path: "/price-imports",
  tag: "prices",
  summary: "Import daily bars from files",
  params: nothing,
  query: importQuery,
  answer: prices.importAnswer,
  status: 201,
  also: { 200: "A dry run, or nothing was stored: each file's own answer says why" },
  rawBody: PRICE_UPLOAD_TYPES,
});
export const listImports = operation({
  method: "GET",
  path: "/price-imports",
  tag: "prices",
  summary: "What was imported, newest first",
  params: nothing,
  query: prices.importsQuery,
  answer: pageOf(prices.importItem),
});
export const revertImport = operation({
  method: "DELETE",
  path: "/price-imports/{id}",
  tag: "prices",
  summary: "Revert an import: the values it replaced come back",
  params: id,
  query: nothing,
  answer: prices.importItem,
});
export const listSeries = operation({
  method: "GET",
  path: "/price-series",
  tag: "prices",
  summary: "What each ticker's prices are and how far they reach",
  params: nothing,
  query: prices.importsQuery,
  answer: prices.seriesListAnswer,
});
export const stateAdjustment = operation({
  method: "PATCH",
  path: "/price-series/{symbol}",
  tag: "prices",
  summary: "Say how an imported series is adjusted",
  params: symbol,
  query: nothing,
  body: checks.adjustmentInput,
  answer: checks.seriesAdjustment,
});
export const removeSamples = operation({
  method: "DELETE",
  path: "/price-samples",
  tag: "prices",
  summary: "Remove every generated bar",
  params: nothing,
  query: nothing,
  answer: prices.samplesRemoved,
});
