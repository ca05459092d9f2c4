import { defineRoute } from "@/lib/http/define-route";
import { searchSymbolsOperation as searchOperation } from "@/lib/prices/refreshes/operations";
import { checkOrigin } from "@/lib/http/origin";
import { otherMethods } from "@/lib/http/other-methods";
import { fail } from "@/lib/result";
import { searchSymbols } from "@/lib/prices/providers/mutations";

/** A read that sends a request to a provider, so it is protected against other sites like a write. */
export const GET = defineRoute(searchOperation, async ({ query, request }) =>
  checkOrigin(request.headers) ? searchSymbols(query.q, request.signal) : fail("forbidden_origin"),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
