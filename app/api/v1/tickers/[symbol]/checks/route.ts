import { defineRoute } from "@/lib/http/define-route";
import { getChecksOperation } from "@/lib/prices/checks/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readChecks } from "@/lib/prices/checks/ticker-checks";

export const GET = defineRoute(getChecksOperation, ({ params }) => readChecks(params.symbol));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
