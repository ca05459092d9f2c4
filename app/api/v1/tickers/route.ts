import { defineRoute } from "@/lib/http/define-route";
import { createTickerOperation, listTickersOperation as listOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { ok } from "@/lib/result";
import { listTickers } from "@/lib/tickers/data";
import { saveTicker } from "@/lib/tickers/mutations";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listTickers(query)));

export const POST = defineRoute(createTickerOperation, ({ body, context }) => saveTicker(body, context));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
