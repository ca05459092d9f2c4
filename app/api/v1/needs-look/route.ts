import { readNeedsLook } from "@/lib/board/needs-look";
import { listNeedsLookOperation } from "@/lib/board/operations";
import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";

export const GET = defineRoute(listNeedsLookOperation, ({ query, context }) => readNeedsLook(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
