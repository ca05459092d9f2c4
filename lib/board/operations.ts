import { z } from "zod";
import { needsLookAnswerSchema, needsLookQuerySchema } from "@/lib/board/schema";
import { operation } from "@/lib/contract/operation";

export const listNeedsLookOperation = operation({
  method: "GET",
  path: "/needs-look",
  tag: "themes",
  summary: "The themes and tickers that need a look, most severe first",
  params: z.object({}),
  query: needsLookQuerySchema,
  answer: needsLookAnswerSchema,
});
