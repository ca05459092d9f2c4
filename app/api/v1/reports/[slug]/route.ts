import { defineRoute } from "@/lib/http/define-route";
import { getReportOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readReportOnBoard } from "@/lib/board/reports";

export const GET = defineRoute(getReportOperation, ({ params, query, context }) =>
  readReportOnBoard(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
