import { defineRoute } from "@/lib/http/define-route";
import { getClaimOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readClaim } from "@/lib/claims/data";

export const GET = defineRoute(getClaimOperation, ({ params, query, context }) =>
  readClaim(params.id, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
