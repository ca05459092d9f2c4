import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as prices from "@/lib/prices/samples/schema";

export const getSamplesOperation = operation({
  method: "GET",
  path: "/price-samples",
  tag: "prices",
  summary: "The number of tickers with generated bars, and whether those end long after the real ones",
  params: emptySchema,
  query: emptySchema,
  answer: prices.sampleStateSchema,
});
export const removeSamplesOperation = operation({
  method: "DELETE",
  path: "/price-samples",
  tag: "prices",
  summary: "Remove every generated bar",
  params: emptySchema,
  query: emptySchema,
  answer: prices.samplesRemovedSchema,
});
