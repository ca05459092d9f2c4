import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { voidPriceSource } from "@/lib/prices/sources/mutations";
import { restorePriceSourceOperation } from "@/lib/prices/sources/operations";

export const POST = defineRoute(restorePriceSourceOperation, ({ params, context }) =>
  voidPriceSource(params.slug, false, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
