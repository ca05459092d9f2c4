import { z } from "zod";
import { pageOf, pageQuery } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { priceFormItem } from "@/lib/prices/forms/schema";

const formKey = z.object({ formKey: z.string().min(1).max(64) });
const nothing = z.object({});

export const listPriceForms = operation({
  method: "GET",
  path: "/price-forms",
  tag: "prices",
  summary: "What people said the columns of their files are",
  params: nothing,
  query: pageQuery,
  answer: pageOf(priceFormItem),
});
export const forgetPriceForm = operation({
  method: "DELETE",
  path: "/price-forms/{formKey}",
  tag: "prices",
  summary: "Forget what a header's columns are",
  params: formKey,
  query: nothing,
  answer: formKey,
});
