import { defineRoute } from "@/lib/http/define-route";
import { voidDismissalOperation } from "@/lib/prices/dismissals/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { voidDismissal } from "@/lib/prices/dismissals/mutations";

export const DELETE = defineRoute(voidDismissalOperation, ({ params, context }) =>
  voidDismissal(params.id, context),
);

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
