import { defineRoute } from "@/lib/api/define-route";
import { removeSamples as removeOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { removeSamples } from "@/lib/sample-prices/mutations";

export const DELETE = defineRoute(removeOperation, ({ analyst }) => removeSamples(analyst));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
