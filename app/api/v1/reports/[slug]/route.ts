import { defineRoute } from "@/lib/http/define-route";
import { getReportOperation } from "@/lib/reports/operations";
import { otherMethods } from "@/lib/http/other-methods";
import { readReport } from "@/lib/reports/data";

export const GET = defineRoute(getReportOperation, ({ params, query, context }) =>
  readReport(params.slug, query, context),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
