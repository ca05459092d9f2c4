import { defineRoute } from "@/lib/http/define-route";
import {
  listRefreshesOperation as listOperation,
  startRefreshOperation as startOperation,
} from "@/lib/prices/refreshes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { listRefreshes } from "@/lib/prices/refreshes/data";
import { startRefresh } from "@/lib/prices/refreshes/mutations";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listRefreshes(query)));

export const POST = defineRoute(startOperation, ({ body, context }) => startRefresh(body, context));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
