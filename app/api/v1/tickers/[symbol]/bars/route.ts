import { defineRoute } from "@/lib/api/define-route";
import { getBars } from "@/lib/api/operations/prices";
import { readBars } from "@/lib/prices/data";

export const GET = defineRoute(getBars, ({ params, query }) => readBars(params.symbol, query));
