import { defineRoute } from "@/lib/api/define-route";
import { listPriceForms } from "@/lib/api/operations/price-forms";
import { otherMethods } from "@/lib/api/other-methods";
import { listForms } from "@/lib/price-forms/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listPriceForms, async ({ query }) => ok(await listForms(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
