import { z } from "zod";
import { idParamsSchema, emptySchema, pageSchemaOf, slugParamsSchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as list from "@/lib/watchlist/imports/schema";
import * as watchlist from "@/lib/watchlist/schema";

const tag = "watchlist";

export const watchTickerOperation = operation({
  method: "POST",
  path: "/themes/{slug}/watches",
  tag,
  summary: "Add a ticker to a theme's watchlist, by a code in any accepted form or a known name",
  params: slugParamsSchema,
  query: emptySchema,
  body: watchlist.watchInputSchema,
  answer: watchlist.watchItemSchema,
  status: 201,
});
export const listThemeWatchesOperation = operation({
  method: "GET",
  path: "/themes/{slug}/watches",
  tag,
  summary: "A theme's watches",
  params: slugParamsSchema,
  query: watchlist.themeWatchesQuerySchema,
  answer: pageSchemaOf(watchlist.watchItemSchema),
});
export const patchWatchOperation = operation({
  method: "PATCH",
  path: "/watches/{id}",
  tag,
  summary: "Change a watch's reason or dates, or undo its removal",
  params: idParamsSchema,
  query: emptySchema,
  body: watchlist.watchPatchSchema,
  answer: watchlist.watchItemSchema,
});
export const removeWatchOperation = operation({
  method: "DELETE",
  path: "/watches/{id}",
  tag,
  summary: "Remove a watch on a day, or as added by mistake",
  params: idParamsSchema,
  query: watchlist.watchRemovalSchema,
  answer: watchlist.watchItemSchema,
});
export const listWatchlistOperation = operation({
  method: "GET",
  path: "/watchlist",
  tag,
  summary: "Every watch across themes with its ticker's returns",
  params: emptySchema,
  query: watchlist.watchlistQuerySchema,
  answer: watchlist.watchlistAnswerSchema,
});
export const listSparklinesOperation = operation({
  method: "GET",
  path: "/watchlist/sparklines",
  tag,
  summary: "A line of 90 days for each watched ticker, of the board or of one theme",
  params: emptySchema,
  query: watchlist.sparklinesQuerySchema,
  answer: watchlist.sparklinesAnswerSchema,
});
export const changeWatchesOperation = operation({
  method: "POST",
  path: "/watch-changes",
  tag,
  summary: "Remove, move, void or restore many watches at once: all or none",
  params: emptySchema,
  query: emptySchema,
  body: watchlist.watchChangesSchema,
  answer: watchlist.watchChangesAnswerSchema,
});
export const importWatchlistOperation = operation({
  method: "POST",
  path: "/watchlist-imports",
  tag,
  summary:
    "Add a list of tickers to themes: pasted codes, a TradingView list or a table (dryRun: judge only)",
  params: emptySchema,
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
  summary: "Undo an imported list: what it added is void",
  params: idParamsSchema,
  query: emptySchema,
  answer: z.object({ items: z.array(watchlist.watchItemSchema) }),
});
