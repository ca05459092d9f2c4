import {
  comparedThemesAnswerSchema,
  comparedThemesQuerySchema,
  needsLookAnswerSchema,
  needsLookQuerySchema,
  snoozeInputSchema,
  snoozeItemSchema,
  themeMapAnswerSchema,
  themeMapQuerySchema,
} from "@/lib/board/schema";
import { emptySchema, idParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";

export const listNeedsLookOperation = operation({
  method: "GET",
  path: "/needs-look",
  tag: "themes",
  summary: "The themes and tickers that need attention, most severe first",
  params: emptySchema,
  query: needsLookQuerySchema,
  answer: needsLookAnswerSchema,
});
export const getThemeMapOperation = operation({
  method: "GET",
  path: "/theme-map",
  tag: "themes",
  summary: "Every watched ticker under its themes, with its return and excess return over a period",
  params: emptySchema,
  query: themeMapQuerySchema,
  answer: themeMapAnswerSchema,
});
export const snoozeLookOperation = operation({
  method: "POST",
  path: "/needs-look/snoozes",
  tag: "themes",
  summary: "Put off an item that needs attention, until a day or until it gets worse",
  params: emptySchema,
  query: emptySchema,
  body: snoozeInputSchema,
  answer: snoozeItemSchema,
  status: 201,
});
export const endSnoozeOperation = operation({
  method: "DELETE",
  path: "/needs-look/snoozes/{id}",
  tag: "themes",
  summary: "Bring a snoozed item back",
  params: idParamsSchema,
  query: emptySchema,
  answer: snoozeItemSchema,
});
export const getComparedThemesOperation = operation({
  method: "GET",
  path: "/comparison",
  tag: "themes",
  summary: "The indices of two to six themes over a period, with the benchmark that they share",
  params: emptySchema,
  query: comparedThemesQuerySchema,
  answer: comparedThemesAnswerSchema,
});
