import { defineRoute } from "@/lib/http/define-route";
import { getTickerOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readTicker } from "@/lib/tickers/data";

export const GET = defineRoute(getTickerOperation, ({ params }) => readTicker(params.symbol));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
