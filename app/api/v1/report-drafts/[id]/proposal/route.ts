import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { proposeReport } from "@/lib/reports/assistant/data";
import { proposeReportOperation } from "@/lib/reports/assistant/operations";

export const POST = defineRoute(proposeReportOperation, ({ params, body, request }) =>
  proposeReport(params.id, body.report, request.signal),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
