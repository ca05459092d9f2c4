import { defineRoute } from "@/lib/http/define-route";
import { getSeriesOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readSeries } from "@/lib/board/series";

export const GET = defineRoute(getSeriesOperation, ({ params, query, context }) =>
  readSeries(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
