import { defineRoute } from "@/lib/http/define-route";
import { renumberTickerOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { today } from "@/lib/settings/data";
import { renumberTicker } from "@/lib/tickers/listing-mutations";

export const POST = defineRoute(renumberTickerOperation, async ({ params, body, context }) =>
  renumberTicker(params.symbol, body, { context, day: await today(context) }),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
