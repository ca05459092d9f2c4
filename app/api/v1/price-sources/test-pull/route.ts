import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { testPull } from "@/lib/prices/providers/test-pull-mutations";
import { testPullOperation } from "@/lib/prices/sources/operations";

export const POST = defineRoute(testPullOperation, ({ body, context, request }) =>
  testPull(body, context, request.signal),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
