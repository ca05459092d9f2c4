import { defineRoute } from "@/lib/api/define-route";
import { listChecks } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { readPriceChecks } from "@/lib/market/checks";

export const GET = defineRoute(listChecks, ({ query }) => readPriceChecks(query));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
