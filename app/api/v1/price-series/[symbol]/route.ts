import { defineRoute } from "@/lib/api/define-route";
import { stateAdjustment as stateOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { stateAdjustment } from "@/lib/checks/mutations";

export const PATCH = defineRoute(stateOperation, ({ params, body, analyst }) =>
  stateAdjustment(params.symbol, body, analyst),
);

export const { GET, POST, PUT, DELETE, OPTIONS } = otherMethods("PATCH");
