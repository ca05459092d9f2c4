import { defineRoute } from "@/lib/api/define-route";
import { voidMark as voidOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { voidMark } from "@/lib/price-marks/mutations";

export const DELETE = defineRoute(voidOperation, ({ params, analyst }) => voidMark(params.id, analyst));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
