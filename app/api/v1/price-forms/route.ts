import { defineRoute } from "@/lib/http/define-route";
import { listPriceFormsOperation } from "@/lib/prices/forms/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listForms } from "@/lib/prices/forms/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listPriceFormsOperation, async ({ query }) => ok(await listForms(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
