import { defineRoute } from "@/lib/http/define-route";
import { removeSamplesOperation as removeOperation } from "@/lib/prices/samples/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { removeSamples } from "@/lib/prices/samples/mutations";

export const DELETE = defineRoute(removeOperation, ({ context }) => removeSamples(context));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
