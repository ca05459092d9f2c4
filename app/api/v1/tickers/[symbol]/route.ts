import { defineRoute } from "@/lib/http/define-route";
import { getTickerOperation, patchTickerOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { today } from "@/lib/settings/data";
import { readTicker } from "@/lib/tickers/data";
import { patchTicker } from "@/lib/tickers/listing-mutations";

export const GET = defineRoute(getTickerOperation, ({ params }) => readTicker(params.symbol));

export const PATCH = defineRoute(patchTickerOperation, async ({ params, body, context }) =>
  patchTicker(params.symbol, body, { context, day: await today(context) }),
);

export const { POST, PUT, DELETE, OPTIONS } = otherMethods("GET", "PATCH");
