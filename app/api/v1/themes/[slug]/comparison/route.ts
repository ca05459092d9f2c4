import { readSectorComparison } from "@/lib/board/comparison";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { getComparisonOperation } from "@/lib/themes/operations";

export const GET = defineRoute(getComparisonOperation, ({ params, query, context }) =>
  readSectorComparison(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
