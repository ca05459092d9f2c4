import { defineRoute } from "@/lib/api/define-route";
import { getCorrelation } from "@/lib/api/operations/themes";
import { otherMethods } from "@/lib/api/other-methods";
import { readCorrelation } from "@/lib/market/correlation";

export const GET = defineRoute(getCorrelation, ({ params, query }) => readCorrelation(params.slug, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
