import { defineRoute } from "@/lib/http/define-route";
import { getCorrelationOperation } from "@/lib/themes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readCorrelation } from "@/lib/board/correlation";

export const GET = defineRoute(getCorrelationOperation, ({ params, query, context }) =>
  readCorrelation(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
