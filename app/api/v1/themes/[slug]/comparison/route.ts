import { readComparison } from "@/lib/board/series";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { getComparisonOperation } from "@/lib/themes/operations";

export const GET = defineRoute(getComparisonOperation, ({ params, query, context }) =>
  readComparison(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
