import { defineRoute } from "@/lib/http/define-route";
import { dismissSeamsOperation } from "@/lib/prices/dismissals/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { dismissSeams } from "@/lib/prices/dismissals/mutations";

export const POST = defineRoute(dismissSeamsOperation, ({ body, context }) => dismissSeams(body, context));

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
