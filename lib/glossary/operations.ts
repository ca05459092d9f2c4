import { z } from "zod";
import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { putTermQuerySchema, termInputSchema, termItemSchema, termParamsSchema } from "@/lib/glossary/schema";

const tag = "glossary";

export const listTermsOperation = operation({
  method: "GET",
  path: "/glossary",
  tag,
  summary: "Industries and common themes with their names in both languages",
  params: emptySchema,
  query: emptySchema,
  answer: z.object({ items: z.array(termItemSchema) }),
});
export const putTermOperation = operation({
  method: "PUT",
  path: "/glossary/{key}",
  tag,
  summary: "Add a term, or put another in place of one",
  params: termParamsSchema,
  query: putTermQuerySchema,
  body: termInputSchema,
  answer: termItemSchema,
  status: 201,
  also: { 200: "There was a term of this key" },
});
export const removeTermOperation = operation({
  method: "DELETE",
  path: "/glossary/{key}",
  tag,
  summary: "Remove a term; an edited one is the shipped one again",
  params: termParamsSchema,
  query: emptySchema,
  answer: termItemSchema,
});
