import { z } from "zod";
import { pageSchemaOf, pageQuerySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { priceFormItemSchema } from "@/lib/prices/forms/schema";

const formKey = z.object({ formKey: z.string().min(1).max(64) });
const nothing = z.object({});

export const listPriceFormsOperation = operation({
  method: "GET",
  path: "/price-forms",
  tag: "prices",
  summary: "What people said the columns of their files are",
  params: nothing,
  query: pageQuerySchema,
  answer: pageSchemaOf(priceFormItemSchema),
});
export const forgetPriceFormOperation = operation({
  method: "DELETE",
  path: "/price-forms/{formKey}",
  tag: "prices",
  summary: "Forget what a header's columns are",
  params: formKey,
  query: nothing,
  answer: formKey,
});
