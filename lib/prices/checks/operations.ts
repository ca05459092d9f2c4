import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import * as checks from "@/lib/prices/checks/schema";

const symbol = z.object({ symbol: z.string().min(1).max(40) });
const nothing = z.object({});

export const getChecksOperation = operation({
  method: "GET",
  path: "/tickers/{symbol}/checks",
  tag: "tickers",
  summary: "What is to be doubted of a ticker's bars, and where they come from",
  params: symbol,
  query: nothing,
  answer: checks.tickerChecksSchema,
});
export const listChecksOperation = operation({
  method: "GET",
  path: "/price-checks",
  tag: "prices",
  summary: "What is to be doubted of every series, and how many members stand behind each theme's number",
  params: nothing,
  query: checks.checksQuerySchema,
  answer: checks.checksAnswerSchema,
});
export const stateAdjustmentOperation = operation({
  method: "PATCH",
  path: "/price-series/{symbol}",
  tag: "prices",
  summary: "Say how an imported series is adjusted",
  params: symbol,
  query: nothing,
  body: checks.adjustmentInputSchema,
  answer: checks.seriesAdjustmentSchema,
});
