import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import * as prices from "@/lib/prices/samples/schema";

const nothing = z.object({});

export const getSamplesOperation = operation({
  method: "GET",
  path: "/price-samples",
  tag: "prices",
  summary: "The number of tickers with generated bars, and whether those end long after the real ones",
  params: nothing,
  query: nothing,
  answer: prices.sampleStateSchema,
});
export const removeSamplesOperation = operation({
  method: "DELETE",
  path: "/price-samples",
  tag: "prices",
  summary: "Remove every generated bar",
  params: nothing,
  query: nothing,
  answer: prices.samplesRemovedSchema,
});
