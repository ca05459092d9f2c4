import { defineRoute } from "@/lib/api/define-route";
import { getChecks } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { readChecks } from "@/lib/checks/answers";

export const GET = defineRoute(getChecks, ({ params }) => readChecks(params.symbol));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
