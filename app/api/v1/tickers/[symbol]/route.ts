import { defineRoute } from "@/lib/api/define-route";
import { getTicker } from "@/lib/api/operations/prices";
import { readTicker } from "@/lib/tickers/data";

export const GET = defineRoute(getTicker, ({ params }) => readTicker(params.symbol));
