import { defineRoute } from "@/lib/http/define-route";
import { listChecksOperation } from "@/lib/prices/checks/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readPriceChecks } from "@/lib/board/price-checks";

export const GET = defineRoute(listChecksOperation, ({ query, context }) => readPriceChecks(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
