import { defineRoute } from "@/lib/http/define-route";
import { listReportsOperation as listOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readReportsOnBoard } from "@/lib/board/reports";

export const GET = defineRoute(listOperation, ({ query, context }) => readReportsOnBoard(query, context));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
