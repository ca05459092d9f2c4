import { snoozeLook } from "@/lib/board/mutations";
import { snoozeLookOperation } from "@/lib/board/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const POST = defineRoute(snoozeLookOperation, ({ body, context }) => snoozeLook(body, context));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
