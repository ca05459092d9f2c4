import { defineRoute } from "@/lib/api/define-route";
import { getBars } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { readBars } from "@/lib/prices/data";

export const GET = defineRoute(getBars, ({ params, query }) => readBars(params.symbol, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
