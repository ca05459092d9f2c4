import { defineRoute } from "@/lib/api/define-route";
import { listSeries as listOperation } from "@/lib/api/operations/prices";
import { otherMethods } from "@/lib/api/other-methods";
import { listSeries } from "@/lib/prices/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listSeries(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
