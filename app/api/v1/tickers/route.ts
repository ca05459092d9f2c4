import { defineRoute } from "@/lib/http/define-route";
import { createTickerOperation, listTickersOperation as listOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";
import { listTickers } from "@/lib/tickers/data";
import { searchTickers } from "@/lib/tickers/search-data";
import { saveTicker } from "@/lib/tickers/mutations";

export const GET = defineRoute(listOperation, async ({ query: { listed, ...query } }) => {
  const { q = "" } = query;
  return ok(
    listed && q.trim() !== ""
      ? { items: await searchTickers({ ...query, q }), nextCursor: null }
      : await listTickers(query),
  );
});

export const POST = defineRoute(createTickerOperation, ({ body, context }) => saveTicker(body, context));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
