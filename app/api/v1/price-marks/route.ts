import { defineRoute } from "@/lib/api/define-route";
import { markGenuine as markOperation, voidMarks as voidOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { markGenuine, voidMarks } from "@/lib/price-marks/mutations";

export const POST = defineRoute(markOperation, ({ body, analyst }) => markGenuine(body, analyst));
export const PATCH = defineRoute(voidOperation, ({ body, analyst }) => voidMarks(body.ids, analyst));

export const { GET, PUT, DELETE, OPTIONS } = otherMethods("POST", "PATCH");
