import { defineRoute } from "@/lib/api/define-route";
import { getClaim } from "@/lib/api/operations/reports";
import { readClaim } from "@/lib/claims/data";

export const GET = defineRoute(getClaim, ({ params }) => readClaim(params.id));
