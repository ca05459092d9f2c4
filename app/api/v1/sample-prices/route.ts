import { defineRoute } from "@/lib/api/define-route";
import { removeSamples as removeOperation } from "@/lib/api/operations/prices";
import { removeSamples } from "@/lib/prices/mutations";

export const DELETE = defineRoute(removeOperation, ({ analyst }) => removeSamples(analyst));
