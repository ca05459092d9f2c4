import { defineRoute } from "@/lib/http/define-route";
import { dismissPriceIssueOperation, voidDismissalsOperation } from "@/lib/prices/dismissals/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { dismissIssue, voidDismissals } from "@/lib/prices/dismissals/mutations";

export const POST = defineRoute(dismissPriceIssueOperation, ({ body, context }) =>
  dismissIssue(body, context),
);
export const PATCH = defineRoute(voidDismissalsOperation, ({ body, context }) =>
  voidDismissals(body.ids, context),
);

export const { GET, PUT, DELETE, OPTIONS } = otherMethods("POST", "PATCH");
