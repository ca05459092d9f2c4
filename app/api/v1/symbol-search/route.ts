import { defineRoute } from "@/lib/api/define-route";
import { searchSymbols as searchOperation } from "@/lib/api/operations/refreshes";
import { checkOrigin } from "@/lib/api/origin";
import { otherMethods } from "@/lib/api/other-methods";
import { fail } from "@/lib/result";
import { searchSymbols } from "@/lib/symbol-names/mutations";

/** A read that asks somebody outside: another site's page may not set it off, as it may not write. */
export const GET = defineRoute(searchOperation, async ({ query, request }) =>
  checkOrigin(request.headers) ? searchSymbols(query.q, request.signal) : fail("forbidden_origin"),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
