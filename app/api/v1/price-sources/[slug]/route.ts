import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { putPriceSource, voidPriceSource } from "@/lib/prices/sources/mutations";
import { putPriceSourceOperation, voidPriceSourceOperation } from "@/lib/prices/sources/operations";

export const PUT = defineRoute(putPriceSourceOperation, ({ params, body, context }) =>
  putPriceSource(params.slug, body, context),
);

export const DELETE = defineRoute(voidPriceSourceOperation, ({ params, context }) =>
  voidPriceSource(params.slug, true, context),
);

export const { GET, POST, PATCH, OPTIONS } = otherMethods("PUT", "DELETE");
