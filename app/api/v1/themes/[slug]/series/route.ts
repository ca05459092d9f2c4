import { defineRoute } from "@/lib/api/define-route";
import { getSeries } from "@/lib/api/operations/themes";
import { readSeries } from "@/lib/market/answers";

export const GET = defineRoute(getSeries, ({ params, query }) => readSeries(params.slug, query));
