import { defineRoute } from "@/lib/api/define-route";
import {
  listRefreshes as listOperation,
  startRefresh as startOperation,
} from "@/lib/api/operations/refreshes";
import { otherMethods } from "@/lib/api/other-methods";
import { listRefreshes } from "@/lib/refreshes/data";
import { startRefresh } from "@/lib/refreshes/mutations";
import { ok } from "@/lib/result";

export const GET = defineRoute(listOperation, async ({ query }) => ok(await listRefreshes(query)));

export const POST = defineRoute(startOperation, ({ body, analyst }) => startRefresh(body, analyst));

export const { PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET", "POST");
