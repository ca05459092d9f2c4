import { defineRoute } from "@/lib/http/define-route";
import { getSamplesOperation, removeSamplesOperation } from "@/lib/prices/samples/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readSampleState } from "@/lib/prices/samples/data";
import { removeSamples } from "@/lib/prices/samples/mutations";
import { ok } from "@/lib/result";

export const GET = defineRoute(getSamplesOperation, async () => ok(await readSampleState()));

export const DELETE = defineRoute(removeSamplesOperation, ({ context }) => removeSamples(context));

export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
