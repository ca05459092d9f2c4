import { z } from "zod";
import { pageOf, slugField } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";
import * as list from "@/lib/watchlist/imports/schema";
import * as watchlist from "@/lib/watchlist/schema";

const slug = z.object({ slug: slugField });
const id = z.object({ id: z.string().min(1).max(64) });
const nothing = z.object({});
const tag = "watchlist";

export const watchTicker = operation({
  method: "POST",
  path: "/themes/{slug}/watches",
  tag,
  summary: "Watch a ticker in a theme, by a code in any accepted form or a known name",
  params: slug,
  query: nothing,
  body: watchlist.watchInput,
  answer: watchlist.watchItem,
  status: 201,
});
export const listThemeWatches = operation({
  method: "GET",
  path: "/themes/{slug}/watches",
  tag,
  summary: "A theme's watches",
  params: slug,
  query: watchlist.themeWatchesQuery,
  answer: pageOf(watchlist.watchItem),
});
export const patchWatch = operation({
  method: "PATCH",
  path: "/watches/{id}",
  tag,
  summary: "Change a watch's reason or days, or take its removal back",
  params: id,
  query: nothing,
  body: watchlist.watchPatch,
  answer: watchlist.watchItem,
});
export const removeWatch = operation({
  method: "DELETE",
  path: "/watches/{id}",
  tag,
  summary: "Remove a watch on a day, or void it as a mistake",
  params: id,
  query: watchlist.watchRemoval,
  answer: watchlist.watchItem,
});
export const listWatchlist = operation({
  method: "GET",
  path: "/watchlist",
  tag,
  summary: "Every watch across themes with its ticker's returns",
  params: nothing,
  query: watchlist.watchlistQuery,
  answer: watchlist.watchlistAnswer,
});
export const importWatchlist = operation({
  method: "POST",
  path: "/watchlist-imports",
  tag,
  summary:
    "Add a list of tickers to themes: pasted codes, a TradingView list or a table (dryRun: judge only)",
  params: nothing,
  query: list.listImportQuery,
  body: list.listImportInput,
  answer: list.listImport,
  status: 201,
  also: { 200: "A dry run, or there was nothing to add" },
});
export const undoWatchlistImport = operation({
  method: "DELETE",
  path: "/watchlist-imports/{id}",
  tag,
  summary: "Take an imported list back: what it added is void",
  params: id,
  query: nothing,
  answer: z.object({ items: z.array(watchlist.watchItem) }),
});
