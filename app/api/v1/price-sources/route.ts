import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { listPriceSources } from "@/lib/prices/sources/data";
import { addPriceSource } from "@/lib/prices/sources/mutations";
import { addPriceSourceOperation, listPriceSourcesOperation } from "@/lib/prices/sources/operations";
import { ok } from "@/lib/result";

export const GET = defineRoute(listPriceSourcesOperation, async () => ok(await listPriceSources()));

export const POST = defineRoute(addPriceSourceOperation, ({ body, context }) =>
  addPriceSource(body, context),
);

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
