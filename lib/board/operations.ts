import { z } from "zod";
import { needsLookAnswerSchema, needsLookQuerySchema } from "@/lib/board/schema";
import { operation } from "@/lib/contract/operation";

export const listNeedsLookOperation = operation({
  method: "GET",
  path: "/needs-look",
  tag: "themes",
  summary: "What of the board an analyst should look at, the gravest first",
  params: z.object({}),
  query: needsLookQuerySchema,
  answer: needsLookAnswerSchema,
});
