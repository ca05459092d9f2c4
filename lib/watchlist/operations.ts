import { z } from "zod";
import { pageSchemaOf, slugFieldSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as list from "@/lib/watchlist/imports/schema";
import * as watchlist from "@/lib/watchlist/schema";

const slug = z.object({ slug: slugFieldSchema });
const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});
const tag = "watchlist";

export const watchTickerOperation = operation({
  method: "POST",
  path: "/themes/{slug}/watches",
  tag,
  summary: "Watch a ticker in a theme, by a code in any accepted form or a known name",
  params: slug,
  query: nothing,
  body: watchlist.watchInputSchema,
  answer: watchlist.watchItemSchema,
  status: 201,
});
export const listThemeWatchesOperation = operation({
  method: "GET",
  path: "/themes/{slug}/watches",
  tag,
  summary: "A theme's watches",
  params: slug,
  query: watchlist.themeWatchesQuerySchema,
  answer: pageSchemaOf(watchlist.watchItemSchema),
});
export const patchWatchOperation = operation({
  method: "PATCH",
  path: "/watches/{id}",
  tag,
  summary: "Change a watch's reason or days, or take its removal back",
  params: id,
  query: nothing,
  body: watchlist.watchPatchSchema,
  answer: watchlist.watchItemSchema,
});
export const removeWatchOperation = operation({
  method: "DELETE",
  path: "/watches/{id}",
  tag,
  summary: "Remove a watch on a day, or void it as a mistake",
  params: id,
  query: watchlist.watchRemovalSchema,
  answer: watchlist.watchItemSchema,
});
export const listWatchlistOperation = operation({
  method: "GET",
  path: "/watchlist",
  tag,
  summary: "Every watch across themes with its ticker's returns",
  params: nothing,
  query: watchlist.watchlistQuerySchema,
  answer: watchlist.watchlistAnswerSchema,
});
export const importWatchlistOperation = operation({
  method: "POST",
  path: "/watchlist-imports",
  tag,
  summary:
    "Add a list of tickers to themes: pasted codes, a TradingView list or a table (dryRun: judge only)",
  params: nothing,
  query: list.listImportQuerySchema,
  body: list.listImportInputSchema,
  answer: list.listImportSchema,
  status: 201,
  also: { 200: "A dry run, or there was nothing to add" },
});
export const undoWatchlistImportOperation = operation({
  method: "DELETE",
  path: "/watchlist-imports/{id}",
  tag,
  summary: "Take an imported list back: what it added is void",
  params: id,
  query: nothing,
  answer: z.object({ items: z.array(watchlist.watchItemSchema) }),
});
