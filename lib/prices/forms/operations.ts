import { z } from "zod";
import { emptySchema, pageQuerySchema, pageSchemaOf } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { priceFormItemSchema } from "@/lib/prices/forms/schema";

const formKey = z.object({ formKey: z.string().min(1).max(64) });

export const listPriceFormsOperation = operation({
  method: "GET",
  path: "/price-forms",
  tag: "prices",
  summary: "The stored column mappings of price files",
  params: emptySchema,
  query: pageQuerySchema,
  answer: pageSchemaOf(priceFormItemSchema),
});
export const forgetPriceFormOperation = operation({
  method: "DELETE",
  path: "/price-forms/{formKey}",
  tag: "prices",
  summary: "Forget the column mapping of a header",
  params: formKey,
  query: emptySchema,
  answer: formKey,
});
