import { defineRoute } from "@/lib/http/define-route";
import { stateAdjustmentOperation as stateOperation } from "@/lib/prices/checks/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { stateAdjustment } from "@/lib/prices/checks/mutations";

export const PATCH = defineRoute(stateOperation, ({ params, body, context }) =>
  stateAdjustment(params.symbol, body, context),
);

export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");
