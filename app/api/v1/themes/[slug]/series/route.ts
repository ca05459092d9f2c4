import { defineRoute } from "@/lib/api/define-route";
import { getSeries } from "@/lib/api/operations/themes";
import { otherMethods } from "@/lib/api/other-methods";
import { readSeries } from "@/lib/market/answers";

export const GET = defineRoute(getSeries, ({ params, query }) => readSeries(params.slug, query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
