import { defineRoute } from "@/lib/api/define-route";
import { getClaim } from "@/lib/api/operations/reports";
import { otherMethods } from "@/lib/api/other-methods";
import { readClaim } from "@/lib/claims/data";

export const GET = defineRoute(getClaim, ({ params, query }) => readClaim(params.id, query.asOf));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
