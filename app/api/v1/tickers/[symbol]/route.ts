import { defineRoute } from "@/lib/api/define-route";
import { getTicker } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { readTicker } from "@/lib/tickers/data";

export const GET = defineRoute(getTicker, ({ params }) => readTicker(params.symbol));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
