import { defineRoute } from "@/lib/http/define-route";
import {
  cancelRefreshOperation as cancelOperation,
  getRefreshOperation,
} from "@/lib/prices/refreshes/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readRefresh } from "@/lib/prices/refreshes/data";
import { cancelRefresh } from "@/lib/prices/refreshes/mutations";

export const GET = defineRoute(getRefreshOperation, ({ params }) => readRefresh(params.id));

export const DELETE = defineRoute(cancelOperation, ({ params, context }) =>
  cancelRefresh(params.id, context),
);

export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
