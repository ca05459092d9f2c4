import { defineRoute } from "@/lib/http/define-route";
import { checkOrigin } from "@/lib/http/origin";
import { otherMethods } from "@/lib/http/other-methods";
import { readConceptMembers } from "@/lib/prices/concepts/data";
import { listConceptMembersOperation } from "@/lib/prices/concepts/operations";
import { fail, ok } from "@/lib/result";

/** A read that sends a request to a provider, so it is protected against other sites like a write. */
export const GET = defineRoute(listConceptMembersOperation, async ({ params, context, request }) =>
  checkOrigin(request.headers)
    ? ok(await readConceptMembers(params.code, context, request.signal))
    : fail("forbidden_origin"),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
