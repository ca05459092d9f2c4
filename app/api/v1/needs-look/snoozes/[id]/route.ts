import { endSnooze } from "@/lib/board/mutations";
import { endSnoozeOperation } from "@/lib/board/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const DELETE = defineRoute(endSnoozeOperation, ({ params, context }) => endSnooze(params.id, context));

export const { GET, POST, PUT, PATCH, OPTIONS } = otherMethods("DELETE");
