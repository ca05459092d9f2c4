import { z } from "zod";
import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import {
  priceSourceInputSchema,
  priceSourceParamsSchema,
  priceSourcePutSchema,
  priceSourceSchema,
} from "@/lib/prices/sources/schema";
import { testPullInputSchema, testPullSchema } from "@/lib/prices/sources/test-pull-schema";

const tag = "prices";
const also = { 409: "Another source has the name, or this one was changed meanwhile" };

export const listPriceSourcesOperation = operation({
  method: "GET",
  path: "/price-sources",
  tag,
  summary: "The price sources that analysts describe, by name; the deleted ones too",
  params: emptySchema,
  query: emptySchema,
  answer: z.object({ items: z.array(priceSourceSchema) }),
});
export const addPriceSourceOperation = operation({
  method: "POST",
  path: "/price-sources",
  tag,
  summary: "Describe a price source",
  params: emptySchema,
  query: emptySchema,
  body: priceSourceInputSchema,
  answer: priceSourceSchema,
  status: 201,
  also,
});
export const testPullOperation = operation({
  method: "POST",
  path: "/price-sources/test-pull",
  tag,
  summary: "Ask a described source once and show its rows, without storing them",
  params: emptySchema,
  query: emptySchema,
  body: testPullInputSchema,
  answer: testPullSchema,
});
export const putPriceSourceOperation = operation({
  method: "PUT",
  path: "/price-sources/{slug}",
  tag,
  summary: "Put another description in place of one",
  params: priceSourceParamsSchema,
  query: emptySchema,
  body: priceSourcePutSchema,
  answer: priceSourceSchema,
  also,
});
export const voidPriceSourceOperation = operation({
  method: "DELETE",
  path: "/price-sources/{slug}",
  tag,
  summary: "Delete a described source; its series stay",
  params: priceSourceParamsSchema,
  query: emptySchema,
  answer: priceSourceSchema,
});
export const restorePriceSourceOperation = operation({
  method: "POST",
  path: "/price-sources/{slug}/restore",
  tag,
  summary: "Restore a deleted source",
  params: priceSourceParamsSchema,
  query: emptySchema,
  answer: priceSourceSchema,
  also,
});
