import { defineRoute } from "@/lib/api/define-route";
import { markSeams as markOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { markSeams } from "@/lib/price-marks/mutations";

export const POST = defineRoute(markOperation, ({ body, analyst }) => markSeams(body, analyst));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
