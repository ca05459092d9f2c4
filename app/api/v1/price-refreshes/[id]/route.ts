import { defineRoute } from "@/lib/api/define-route";
import { cancelRefresh as cancelOperation, getRefresh } from "@/lib/api/operations/refreshes";
import { otherMethods } from "@/lib/api/other-methods";
import { readRefresh } from "@/lib/refreshes/data";
import { cancelRefresh } from "@/lib/refreshes/mutations";

export const GET = defineRoute(getRefresh, ({ params }) => readRefresh(params.id));

export const DELETE = defineRoute(cancelOperation, ({ params }) => cancelRefresh(params.id));

export const { POST, PUT, PATCH, OPTIONS } = otherMethods("GET", "DELETE");
