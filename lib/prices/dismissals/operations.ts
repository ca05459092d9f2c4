import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import { markItemSchema } from "@/lib/prices/checks/schema";
import * as marks from "@/lib/prices/dismissals/schema";

const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});

export const markGenuineOperation = operation({
  method: "POST",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Call a suspected move, or rows that aren't there, genuine",
  params: nothing,
  query: nothing,
  body: marks.markInputSchema,
  answer: markItemSchema,
  status: 201,
  also: { 200: "It is marked already" },
});
export const voidMarksOperation = operation({
  method: "PATCH",
  path: "/price-dismissals",
  tag: "prices",
  summary: "Take marks back together: the suspicions stand again",
  params: nothing,
  query: nothing,
  body: marks.marksVoidInputSchema,
  answer: marks.markItemsSchema,
});
export const markSeamsOperation = operation({
  method: "POST",
  path: "/price-dismissals/seams",
  tag: "prices",
  summary: "Call every day genuine on which a series parts from the one that an import replaced",
  params: nothing,
  query: nothing,
  body: marks.seamMarksInputSchema,
  answer: marks.markItemsSchema,
  status: 201,
  also: { 200: "All are marked already" },
});
export const voidMarkOperation = operation({
  method: "DELETE",
  path: "/price-dismissals/{id}",
  tag: "prices",
  summary: "Take a mark back: the suspicion stands again",
  params: id,
  query: nothing,
  answer: markItemSchema,
});
