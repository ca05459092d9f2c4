import { z } from "zod";
import {
  needsLookAnswerSchema,
  needsLookQuerySchema,
  themeMapAnswerSchema,
  themeMapQuerySchema,
} from "@/lib/board/schema";
import { operation } from "@/lib/contract/operation";

export const listNeedsLookOperation = operation({
  method: "GET",
  path: "/needs-look",
  tag: "themes",
  summary: "The themes and tickers that need attention, most severe first",
  params: z.object({}),
  query: needsLookQuerySchema,
  answer: needsLookAnswerSchema,
});
export const getThemeMapOperation = operation({
  method: "GET",
  path: "/theme-map",
  tag: "themes",
  summary: "Every watched ticker under its themes, with its return and excess return over a period",
  params: z.object({}),
  query: themeMapQuerySchema,
  answer: themeMapAnswerSchema,
});
