import { defineRoute } from "@/lib/http/define-route";
import { getBarsOperation } from "@/lib/tickers/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readBars } from "@/lib/prices/data";

export const GET = defineRoute(getBarsOperation, ({ params, query }) => readBars(params.symbol, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
