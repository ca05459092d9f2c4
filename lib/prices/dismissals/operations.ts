import { idParamsSchema, emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import { dismissalItemSchema } from "@/lib/prices/checks/schema";
import * as dismissals from "@/lib/prices/dismissals/schema";

export const dismissPriceIssueOperation = operation({
  method: "POST",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Mark a price issue as genuine",
  params: emptySchema,
  query: emptySchema,
  body: dismissals.dismissalInputSchema,
  answer: dismissalItemSchema,
  status: 201,
  also: { 200: "It is dismissed already" },
});
export const voidDismissalsOperation = operation({
  method: "PATCH",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Void several dismissals: their issues are open again",
  params: emptySchema,
  query: emptySchema,
  body: dismissals.dismissalsVoidInputSchema,
  answer: dismissals.dismissalItemsSchema,
});
export const dismissSeamsOperation = operation({
  method: "POST",
  path: "/price-dismissals/seams",
  tag: "prices",
  summary: "Dismiss all open seams between a series and the one that an import replaced",
  params: emptySchema,
  query: emptySchema,
  body: dismissals.seamDismissalsInputSchema,
  answer: dismissals.dismissalItemsSchema,
  status: 201,
  also: { 200: "All are dismissed already" },
});
export const voidDismissalOperation = operation({
  method: "DELETE",
  path: "/price-dismissals/{id}",
  tag: "prices",
  summary: "Void a dismissal: the issue is open again",
  params: idParamsSchema,
  query: emptySchema,
  answer: dismissalItemSchema,
});
