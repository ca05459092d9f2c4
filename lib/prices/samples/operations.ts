import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as prices from "@/lib/prices/samples/schema";

export const getSamplesOperation = operation({
  method: "GET",
  path: "/price-samples",
  tag: "prices",
  summary: "The number of tickers with sample bars, and whether those end long after the real ones",
  params: emptySchema,
  query: emptySchema,
  answer: prices.sampleStateSchema,
});
export const removeSamplesOperation = operation({
  method: "DELETE",
  path: "/price-samples",
  tag: "prices",
  summary: "Remove every sample bar",
  params: emptySchema,
  query: emptySchema,
  answer: prices.samplesRemovedSchema,
});
