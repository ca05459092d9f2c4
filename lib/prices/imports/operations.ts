import { z } from "zod";
import { pageSchemaOf, pageQuerySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { importQuerySchema, PRICE_UPLOAD_TYPES } from "@/lib/prices/imports/query";
import * as prices from "@/lib/prices/imports/schema";

const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});

export const importPricesOperation = operation({
  method: "POST",
  path: "/price-imports",
  tag: "prices",
  summary: "Import daily bars from files",
  params: nothing,
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
  params: nothing,
  query: pageQuerySchema,
  answer: pageSchemaOf(prices.importItemSchema),
});
export const revertImportOperation = operation({
  method: "DELETE",
  path: "/price-imports/{id}",
  tag: "prices",
  summary: "Revert an import: the values that it replaced are restored",
  params: id,
  query: nothing,
  answer: prices.importItemSchema,
});
