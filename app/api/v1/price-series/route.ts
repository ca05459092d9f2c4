import { defineRoute } from "@/lib/http/define-route";
import { listSeriesOperation as listOperation } from "@/lib/prices/series/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listSeries } from "@/lib/prices/series/data";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listSeries(query)));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
