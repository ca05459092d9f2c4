import { defineRoute } from "@/lib/http/define-route";
import { getTicker } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readTicker } from "@/lib/tickers/data";

export const GET = defineRoute(getTicker, ({ params }) => readTicker(params.symbol));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
