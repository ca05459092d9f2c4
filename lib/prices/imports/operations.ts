import { idParamsSchema, emptySchema, pageQuerySchema, pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { importQuerySchema, PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import * as prices from "@/lib/prices/imports/schema";

export const importPricesOperation = operation({
  method: "POST",
  path: "/price-imports",
  tag: "prices",
  summary: "Import daily bars from files",
  params: emptySchema,
  query: importQuerySchema,
  answer: prices.importAnswerSchema,
  status: 201,
  also: { 200: "A dry run, or nothing was stored: each file's own answer says why" },
  rawBody: PRICE_UPLOAD_TYPES,
});
export const listImportsOperation = operation({
  method: "GET",
  path: "/price-imports",
  tag: "prices",
  summary: "The imports of prices, newest first",
  params: emptySchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(prices.importItemSchema),
});
export const revertImportOperation = operation({
  method: "DELETE",
  path: "/price-imports/{id}",
  tag: "prices",
  summary: "Revert an import: the values that it replaced are restored",
  params: idParamsSchema,
  query: emptySchema,
  answer: prices.importItemSchema,
});
