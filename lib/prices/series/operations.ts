import { z } from "zod";
import { pageQuerySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as prices from "@/lib/prices/series/schema";

const nothing = z.object({});

export const listSeriesOperation = operation({
  method: "GET",
  path: "/price-series",
  tag: "prices",
  summary: "Each ticker's price series: source, adjustment and days",
  params: nothing,
  query: pageQuerySchema,
  answer: prices.seriesListAnswerSchema,
});
