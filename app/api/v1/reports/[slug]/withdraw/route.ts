import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { withdrawReportOperation } from "@/lib/reports/operations";
import { withdrawReport } from "@/lib/reports/withdrawal-mutations";

export const POST = defineRoute(withdrawReportOperation, ({ params, body, context }) =>
  withdrawReport(params.slug, body.reason || null, context),
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = otherMethods("POST");
