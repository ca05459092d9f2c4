import { defineRoute } from "@/lib/http/define-route";
import { checkOrigin } from "@/lib/http/origin";
import { otherMethods } from "@/lib/http/other-methods";
import { readConcepts } from "@/lib/prices/concepts/data";
import { listConceptsOperation } from "@/lib/prices/concepts/operations";
import { fail, ok } from "@/lib/result";

/** A read that sends a request to a provider, so it is protected against other sites like a write. */
export const GET = defineRoute(listConceptsOperation, async ({ query, context, request }) =>
  checkOrigin(request.headers)
    ? ok(await readConcepts(query.kind, context, request.signal))
    : fail("forbidden_origin"),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
