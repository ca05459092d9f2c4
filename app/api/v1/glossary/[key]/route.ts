import { putTerm, removeTerm } from "@/lib/glossary/mutations";
import { putTermOperation, removeTermOperation } from "@/lib/glossary/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const PUT = defineRoute(putTermOperation, ({ params, query, body, context }) =>
  putTerm(params.key, body, query.add !== undefined, context),
);

export const DELETE = defineRoute(removeTermOperation, ({ params, context }) =>
  removeTerm(params.key, context),
);

export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
